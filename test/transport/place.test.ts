import type { INode } from 'n8n-workflow';
import { baseUrlOf, below, fileAt } from '../../nodes/Lemlist/transport/place';

const BASE = 'https://api.lemlist.com/api';
const node: INode = {
	...{ id: '1', name: 'Lemlist Complete', type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
	...{ position: [0, 0], parameters: {} },
};

describe('the Base URL', () => {
	it.each([
		[BASE, BASE],
		[`${BASE}/`, BASE],
		[` ${BASE}// `, BASE],
		['HTTPS://API.lemlist.com/api', BASE],
		['http://localhost:8080', 'http://localhost:8080'],
		['http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api'],
		['http://[::1]:8080', 'http://[::1]:8080'],
		['http://lemlist-proxy:8080', 'http://lemlist-proxy:8080'],
		['http://10.0.0.7/lemlist', 'http://10.0.0.7/lemlist'],
		['', BASE],
		[undefined, BASE],
	])('%j is %s', (baseUrl, expected) => expect(baseUrlOf({ baseUrl }, node)).toBe(expected));

	it.each([
		['api.lemlist.com/api', 'is no address that begins with https://'],
		['ftp://api.lemlist.com', 'is no address that begins with https://'],
		['https://', 'is no address that begins with https://'],
		['https:api.lemlist.com', 'is no address that begins with https://'],
		['data:text/plain,x', 'is no address that begins with https://'],
		['https://jane:pa55@api.lemlist.com/api', 'holds a user name or password'],
		['https://jane@api.lemlist.com/api', 'holds a user name or password'],
		['https://api.lemlist.com/api?x', 'holds a ? or #'],
		['https://api.lemlist.com/api#y', 'holds a ? or #'],
		['http://api.lemlist.com/api', 'would send the API key in clear'],
		['http://8.8.8.8/api', 'would send the API key in clear'],
		['http://127.0.0.1.example.com/api', 'would send the API key in clear'],
		['http://10.example.com/api', 'would send the API key in clear'],
	])('%s is refused, and nothing of it is repeated', (baseUrl, what) => {
		const judged = () => baseUrlOf({ baseUrl }, node);
		expect(judged).toThrow(`The Base URL of the lemlist credential ${what}`);
		expect(judged).not.toThrow(/jane|pa55|8\.8|example/);
	});
});

it('an endpoint lies below the Base URL, where the API key may go along', () => {
	expect(below('/team', BASE)).toEqual({
		...{ url: `${BASE}/team`, path: '/team', baseUrl: BASE },
		...{ isFile: false, isApi: true },
	});
});

describe('a file', () => {
	it.each([
		['https://api.lemlist.com/files/1.csv', true],
		['https://files.example.com/1.csv', false],
		['https://api.lemlist.com.example.com/1.csv', false],
		['https://api.lemlist.com:8443/1.csv', false],
	])('the API key goes along to %s: %s', (url, isApi) => {
		expect(fileAt(url, BASE, node)).toMatchObject({ url, isApi });
		// Whoever sends somebody on is not lemlist any more.
		expect(fileAt(url, BASE, node, true)).toMatchObject({ url, isApi: false });
	});

	it.each([
		['data:text/csv,a', 'not secure (data:)'],
		['file:///etc/passwd', 'not secure (file:)'],
		['http://files.example.com/1.csv', 'not secure (http:)'],
		['http://api.lemlist.com/1.csv', 'not secure (http:)'],
		['https://127.0.0.1/1.csv', 'only a private network'],
		['https://localhost:5678/rest/login', 'only a private network'],
		['https://[::1]/', 'only a private network'],
		['https://169.254.169.254/latest', 'only a private network'],
		['https://10.1.2.3/', 'only a private network'],
		['https://2130706433/', 'only a private network'],
		['https://0x7f.1/', 'only a private network'],
		['https://metadata.internal/', 'only a private network'],
		['/1.csv', 'that is none'],
		['', 'that is none'],
	])('at %s is not asked for', (url, what) => {
		expect(() => fileAt(url, BASE, node)).toThrow(what);
		expect(() => fileAt(url, BASE, node, true)).toThrow(what);
	});

	it.each(['http://127.0.0.1:9000/1.csv', 'http://files:9000/1.csv', 'https://files.example.com/1.csv'])(
		'of a lemlist in a private network may be there as well: %s',
		(url) => expect(fileAt(url, 'http://127.0.0.1:8080/api', node)).toMatchObject({ url, isApi: false }),
	);

	it('is shown without its query, which may be what lets its holder read it', () => {
		const { url, ...shown } = fileAt('https://files.example.com/a/1.csv?signature=s', BASE, node);
		expect(url).toBe('https://files.example.com/a/1.csv?signature=s');
		expect(shown).toEqual({
			...{ path: '/a/1.csv', baseUrl: 'https://files.example.com' },
			...{ isFile: true, isApi: false },
		});
	});
});
