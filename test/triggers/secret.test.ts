import { hashOf, nameOf } from '../../nodes/Lemlist/triggers/webhook/secret';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { Trigger, anotherProcess } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => {
	sandbox.reset();
	for (const key of ['a key', 'the-api-key', 'new']) sandbox.store.apiKeys.add(key);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await sandbox.close());

async function active(options: Partial<TriggerOptions> = {}) {
	const parameters = { events: ['emailsReplied'], simplify: false };
	const trigger = new Trigger({ parameters, lemlist: sandbox.url, ...options });
	await trigger.activate();
	trigger.credentialReads = 0;
	return { trigger, secret: String(sandbox.store.happenings.hooks.at(-1)?.secret) };
}

let count = 0;
const event = () => ({ _id: `act_${++count}`, type: 'emailsReplied' });
const later = (ms: number) => {
	const now = performance.now() + ms;
	jest.spyOn(performance, 'now').mockReturnValue(now);
};

describe('a call is believed', () => {
	it('by what is stored, without the credential', async () => {
		const { trigger, secret } = await active({ apiKey: 'a key' });
		expect((await trigger.call({ ...event(), secret })).items).toHaveLength(1);
		expect(
			(await trigger.elsewhere({ node: anotherProcess() }).call({ ...event(), secret })).status,
		).toBe(200);
		expect(trigger.credentialReads).toBe(0);
	});

	it('after a crash that kept n8n from storing anything, in whatever process, and stored again then', async () => {
		const { trigger, secret } = await active();
		trigger.staticData = '{}';
		const restarted = trigger.elsewhere({ node: anotherProcess() });
		expect((await restarted.call({ ...event(), secret })).items).toHaveLength(1);
		expect(trigger.stored.secretHashes).toEqual([hashOf(secret)]);
	});

	it('by a processor that has another address, and none of the others knows', async () => {
		const { trigger, secret } = await active({ n8n: 'https://n8n.example.com' });
		trigger.staticData = '{}';
		const processor = trigger.elsewhere({ n8n: 'https://hooks.internal/below', node: anotherProcess() });
		expect((await processor.call({ ...event(), secret })).items).toHaveLength(1);
	});

	it('for a test event, by a process that did not begin to listen', async () => {
		const { trigger } = await active();
		const test = await trigger.listen();
		const secret = sandbox.store.happenings.hooks.at(-1)?.secret;
		const processor = trigger.elsewhere({ node: anotherProcess() });
		const other = await processor.listen();
		expect((await other.call({ ...event(), secret })).items).toHaveLength(1);
		expect((await processor.call({ ...event(), secret })).status).toBe(401);
		await test.stop();
	});

	it.each([
		['another workflow', { workflowId: 'other' }],
		['another webhook of the workflow', { webhookId: 'other' }],
		['another API key', { apiKey: 'other' }],
	])('but not with the secret of %s', async (_case, other) => {
		const { trigger, secret } = await active();
		trigger.staticData = '{}';
		const stranger = trigger.elsewhere({ node: anotherProcess(), ...other });
		expect((await stranger.call({ ...event(), secret })).status).toBe(401);
	});
});

describe('what is stored', () => {
	it('lets nobody make events up, and tells neither secret nor key', async () => {
		const { trigger, secret } = await active({ apiKey: 'the-api-key' });
		await trigger.call({ ...event(), secret });
		expect(trigger.staticData).not.toContain(secret);
		expect(trigger.staticData).not.toContain('the-api-key');
		const texts = trigger.staticData.match(/[\w-]+/g) ?? [];
		expect(texts).toContain(hashOf(secret));
		for (const text of texts) {
			expect((await trigger.call({ ...event(), secret: text })).status).toBe(401);
		}
	});

	it.each([
		['lemlist', 'old-secret', 200],
		['somebody else', 'forged', 401],
	])(
		'a clear secret of version 0.1.0 becomes a hash at the first call, by %s',
		async (_case, told, status) => {
			const { trigger } = await active();
			trigger.stored = { url: trigger.url, secret: 'old-secret', seen: '12345678' };
			const upgraded = trigger.elsewhere({ node: anotherProcess() });
			expect((await upgraded.call({ ...event(), secret: told })).status).toBe(status);
			expect(trigger.stored).toMatchObject({
				secretHashes: [hashOf('old-secret')],
				seen: expect.any(String),
			});
			expect(trigger.staticData).not.toMatch(/old-secret|"url"|"secret"/);
			expect((await upgraded.call({ ...event(), secret: 'old-secret' })).items).toHaveLength(1);
		},
	);
});

describe('after the API key was changed', () => {
	it('calls of webhooks made before are taken until the workflow is activated', async () => {
		const { trigger, secret } = await active();
		const changed = trigger.elsewhere({ apiKey: 'new', node: anotherProcess() });
		expect((await changed.call({ ...event(), secret })).items).toHaveLength(1);
		await changed.activate();
		const renewed = sandbox.store.happenings.hooks.map((hook) => hook.secret);
		expect(renewed).toHaveLength(1);
		expect(renewed).not.toContain(secret);
		expect(trigger.stored.secretHashes).toEqual([hashOf(String(renewed[0]))]);
		expect((await changed.call({ ...event(), secret })).status).toBe(401);
		expect((await changed.call({ ...event(), secret: renewed[0] })).items).toHaveLength(1);
	});

	it('calls of webhooks with either are taken in between', async () => {
		const { trigger, secret } = await active();
		const before = trigger.staticData;
		const changed = trigger.elsewhere({ apiKey: 'new', node: anotherProcess() });
		await changed.activate();
		const renewed = String(sandbox.store.happenings.hooks[0]?.secret);
		// Another process has not heard of it, and n8n has not stored it.
		trigger.staticData = before;
		const processor = trigger.elsewhere({ apiKey: 'new', node: anotherProcess() });
		expect((await processor.call({ ...event(), secret: renewed })).items).toHaveLength(1);
		expect((await processor.call({ ...event(), secret })).items).toHaveLength(1);
		expect(trigger.stored.secretHashes).toEqual([hashOf(secret), hashOf(renewed)]);
		// The process that activated it knows that there is only one now.
		await changed.call({ ...event(), secret: renewed });
		expect(trigger.stored.secretHashes).toEqual([hashOf(renewed)]);
	});

	it('the log tells calls of another key’s webhook from forged ones', async () => {
		const { trigger, secret } = await active();
		const hook = `https://n8n.example.com/x?event=emailsReplied&secret=${nameOf(secret)}`;
		const changed = trigger.elsewhere({ apiKey: 'new', node: anotherProcess() });
		trigger.staticData = '{}';
		expect((await changed.call({ ...event(), secret }, undefined, hook)).status).toBe(401);
		expect(changed.logs.join()).toContain('made with another API key');
		expect(changed.logs.join()).not.toContain(secret);
	});
});

describe('the credential', () => {
	const forged = (n: number) => hashOf(`forged ${n}`);

	it('is read once for 1,000 forged calls at once, and lemlist is let in meanwhile', async () => {
		const { trigger, secret } = await active();
		const calls = Array.from(
			{ length: 1000 },
			async (_, n) => await trigger.call({ ...event(), secret: forged(n) }),
		);
		const ours = await trigger.call({ ...event(), secret });
		expect(ours.items).toHaveLength(1);
		expect((await Promise.all(calls)).every(({ status }) => status === 401)).toBe(true);
		expect(trigger.credentialReads).toBe(1);
	});

	it('is read once a second for forged calls that go on, so that a changed key is found out', async () => {
		const { trigger } = await active();
		const changed = trigger.elsewhere({ node: anotherProcess() });
		later(0);
		for (let n = 0; n < 5; n++) await changed.call({ ...event(), secret: forged(n) });
		expect(changed.credentialReads).toBe(1);
		later(1000);
		for (let n = 0; n < 5; n++) await changed.call({ ...event(), secret: forged(n) });
		expect(changed.credentialReads).toBe(2);
	});

	it('is read once a minute behind calls that are taken, so that a changed key is found out', async () => {
		const { trigger, secret } = await active();
		later(59_000);
		for (let n = 0; n < 5; n++) await trigger.call({ ...event(), secret });
		expect(trigger.credentialReads).toBe(0);
		later(2_000);
		for (let n = 0; n < 5; n++) await trigger.call({ ...event(), secret });
		expect(trigger.credentialReads).toBe(1);
	});

	it('is not read for what no secret of this package looks like', async () => {
		const { trigger } = await active();
		for (const told of ['x', undefined, null, 5, 'x'.repeat(44), ['x'], `${forged(1)} `]) {
			expect((await trigger.call({ ...event(), secret: told })).status).toBe(401);
		}
		expect(trigger.credentialReads).toBe(0);
	});

	it.each([
		['cannot be read', null],
		['has no key', '  '],
	])('that %s: what is stored counts, and of others nobody knows', async (_case, apiKey) => {
		const { trigger, secret } = await active();
		const broken = trigger.elsewhere({ apiKey, node: anotherProcess() });
		expect((await broken.call({ ...event(), secret })).items).toHaveLength(1);
		expect((await broken.call({ ...event(), secret: forged(1) })).status).toBe(503);
		expect(broken.logs.join()).toContain('the credential cannot be read');
		await expect(broken.activate()).rejects.toThrow(/Credential not found|The credential has no API key/);
	});
});
