import { isPrivate } from '../../nodes/Lemlist/transport/reach';

describe('addresses that only a network of its own knows', () => {
	it.each([
		...['0.0.0.0', '10.0.0.1', '127.0.0.1', '169.254.1.1', '192.168.0.1'],
		...['172.16.0.1', '172.19.0.1', '172.20.0.1', '172.29.0.1', '172.30.0.1', '172.31.0.1'],
		...['100.64.0.1', '100.69.0.1', '100.70.0.1', '100.99.0.1'],
		...['100.100.0.1', '100.119.0.1', '100.120.0.1', '100.127.0.1'],
		...['[::1]', '[::]', '[fc00::1]', '[fd12::1]', '[fe80::1]', '[fe90::1]', '[feA0::1]', '[feb0::1]'],
		...['localhost', 'n8n', 'app.localhost', 'nas.local', 'a.internal', 'a.lan', 'a.home.arpa'],
	])('%s', (host) => {
		expect(isPrivate(`http://${host}:5678/x`)).toBe(true);
	});

	it('one that cannot be read counts as such', () => {
		expect(isPrivate('not an address')).toBe(true);
	});
});

describe('addresses that others know', () => {
	it.each([
		...['1.0.0.1', '11.0.0.1', '128.0.0.1', '169.253.1.1', '192.167.0.1', '110.10.0.1'],
		...['172.15.0.1', '172.1.0.1', '172.32.0.1', '172.2.0.1', '172.3.0.1'],
		...['100.63.0.1', '100.6.0.1', '100.7.0.1', '100.128.0.1', '100.1.0.1', '100.12.0.1', '100.200.0.1'],
		...['[2001:db8::1]', '[2001:db8:fc00::1]', '[fec0::1]', '[fb00::1]', '[2a00::fd12]'],
		...['example.com', 'local.example.com', 'lan.com', 'localhost.example.com'],
	])('%s', (host) => {
		expect(isPrivate(`http://${host}:5678/x`)).toBe(false);
	});
});
