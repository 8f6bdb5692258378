import nock from 'nock';
import type { INodeParameters } from 'n8n-workflow';
import { connectionFailure } from '../../nodes/Lemlist/transport/retry';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { isolated, lemlist, markNotInterested, people } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

const HTML = '<!DOCTYPE html><html><body>lemlist</body></html>';
const UNSURE = 'may or may not have carried it out';
let keys = 0;
/** Runs on a faked clock, with a key of its own: a pacer that has seen the faked clock must not be met again on the real one. */
const runQuickly = async (...[parameters, input]: Parameters<typeof runNode>) => {
	const credential = { ...CREDENTIAL, apiKey: `key of test ${keys++}` };
	return await quickly(async () => await runNode(parameters, input, { credential }));
};
const mark = async () => (await runQuickly(markNotInterested, people('a@x.com'))).result;

describe('answers that are refusals', () => {
	it.each([
		[200, HTML, 'lemlist answered with a web page instead of data', 'Base URL'],
		[
			200,
			'It works!',
			'lemlist answered with something that is not what was asked for: It works!',
			UNSURE,
		],
		[200, '42', 'lemlist answered with a number instead of what was asked for', UNSURE],
		[200, '', 'lemlist answered with an empty answer instead of what was asked for', UNSURE],
		[200, '[]', 'lemlist answered with an empty list instead of what was asked for', UNSURE],
		[200, '[{"_id":"lea_1"},{"_i', 'lemlist answered with something that is not data', UNSURE],
		[200, 'email,name\na@x.com,A\n', 'lemlist answered with a CSV file instead of data', UNSURE],
		[200, '{"ok":false,"message":"Lead is gone"}', 'Lead is gone', 'did not do this'],
		[200, '{"success":false}', 'lemlist refused this and does not say why', 'did not do this'],
		[200, '{"errors":[{"message":"Not today"}]}', 'Not today', 'did not do this'],
		[301, '', 'status 301', 'Base URL'],
		[400, 'Bad team', 'Bad team', 'did not accept'],
		[
			401,
			'The authentication you supplied is incorrect',
			'The authentication you supplied is incorrect',
			'API key',
		],
		[402, 'Insufficient credits', 'Insufficient credits', 'Get Credits'],
		[
			403,
			'User linked to this API key is blocked',
			'User linked to this API key is blocked',
			'may not do this',
		],
		[404, 'Lead not found', 'Lead not found', 'spelled differently'],
		[405, '', 'lemlist answered with status 405 and no explanation', 'Base URL'],
		[409, '{"error":"CONTACT_DELETE_BLOCKED"}', 'CONTACT_DELETE_BLOCKED', 'already there'],
		[500, 'Lead in graveyard', 'Lead in graveyard', 'check in lemlist'],
		[503, HTML, 'lemlist answered with status 503 and no explanation', 'It was sent 4 times.'],
	])('%i %s', async (status, body, message, hint) => {
		lemlist().persist().post(/.*/).reply(status, body, { location: 'https://elsewhere.example.com/' });
		const { error, items } = await mark();
		expect(items).toEqual([]);
		expect(error?.message).toContain(message);
		if (hint) expect(error?.description).toContain(hint);
	});

	it('429 is given up honestly, after two minutes of nothing else', async () => {
		let times = 0;
		lemlist()
			.persist()
			.post(/.*/)
			.reply(() => [429, `Too many requests ${++times}`, { 'retry-after': '0.2' }]);
		const { error } = await mark();
		expect(times).toBe(9);
		expect(error?.message).toBe('Too many requests 9');
		expect(error?.description).toContain('kept refusing');
		expect(error?.description).toContain('It was sent 9 times. For 120 seconds nothing else came');
	});

	it.each([
		['that says no time', {}, 125_000],
		['that asks for an hour', { 'retry-after': '3600' }, 5000],
	])('429 %s ends a run of many items as soon as one', async (_, headers, most) => {
		lemlist().persist().post(/.*/).reply(429, 'Too many requests', headers);
		const addresses = Array.from({ length: 80 }, (_each, index) => `p${index}@x.com`);
		const { result, ms } = await runQuickly(markNotInterested, people(...addresses));
		expect(result.error?.message).toBe('Too many requests');
		expect(result.error?.description).toContain('120 seconds');
		expect(ms).toBeLessThan(most);
	});

	it('429 between answers to others is waited for, however often it comes', async () => {
		let times = 0;
		lemlist()
			.persist()
			.post(/.*/)
			.reply(() =>
				++times % 2 ? [429, 'Too many requests', { 'retry-after': '20' }] : [200, [{ _id: 'lea_1' }]],
			);
		const addresses = Array.from({ length: 100 }, (_each, index) => `p${index}@x.com`);
		const { result, ms } = await runQuickly(markNotInterested, people(...addresses));
		expect(result.error).toBeUndefined();
		expect(result.rows).toHaveLength(100);
		expect(ms).toBeGreaterThan(121_000);
	});
});

describe('answers that are fine', () => {
	it('JSON under any content type', async () => {
		lemlist().post(/.*/).reply(200, '[{"_id":"lea_1"}]', { 'content-type': 'text/html' });
		expect((await mark()).rows).toEqual([{ _id: 'lea_1' }]);
	});

	it('Retry-After on an answer that is no refusal: nothing is waited for', async () => {
		lemlist()
			.post(/.*/)
			.times(3)
			.reply(200, [{ _id: 'lea_1' }], { 'retry-after': '30' });
		const { ms } = await runQuickly(markNotInterested, people('a@x.com', 'b@x.com', 'c@x.com'));
		expect(ms).toBeLessThan(10_000);
	});
});

describe('trouble with the connection', () => {
	it.each([
		[{ code: 'ECONNREFUSED' }, 'unmade'],
		[{ code: 'ENOTFOUND' }, 'unmade'],
		[{ code: 'ETIMEDOUT', syscall: 'connect' }, 'unmade'],
		[{ message: 'request failed', cause: { code: 'EAI_AGAIN', syscall: 'getaddrinfo' } }, 'unmade'],
		[{ code: 'ECONNRESET' }, 'broken'],
		[{ code: 'ETIMEDOUT' }, 'broken'],
		[{ code: 'ECONNABORTED' }, 'broken'],
		[{}, 'broken'],
		[undefined, 'broken'],
		[{ code: 'CERT_HAS_EXPIRED' }, 'unsafe'],
		[{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'unsafe'],
		[{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'unsafe'],
		[{ cause: { code: 'EPROTO' } }, 'unsafe'],
	])('%j is %s', (error, kind) => expect(connectionFailure(error).kind).toBe(kind));
});

describe('the API key', () => {
	it('is nowhere in what n8n stores, even where lemlist repeats it', async () => {
		const apiKey = 'the-key-that-nobody-may-see';
		const run = async (baseUrl = CREDENTIAL.baseUrl) => {
			nock.enableNetConnect('127.0.0.1');
			const { result } = await quickly(
				async () =>
					await runNode(markNotInterested, people('a@x.com'), { credential: { apiKey, baseUrl } }),
			);
			nock.cleanAll();
			return result;
		};
		lemlist().post(/.*/).reply(400, `No team for ${apiKey}`);
		const refused = await run();
		expect(refused.error?.message).toBe('No team for ***');
		// Nobody listens there.
		const cut = await run('http://127.0.0.1:9/api');
		expect(cut.error?.message).toContain('cannot be reached');
		for (const { run: stored } of [refused, cut]) {
			const text = JSON.stringify(stored.data.resultData, (_, value: unknown) =>
				value instanceof Error
					? { ...value, message: value.message, cause: value.cause, stack: value.stack }
					: value,
			);
			expect(text).not.toContain(apiKey);
			expect(text).not.toContain(btoa(`:${apiKey}`));
		}
	});
});

describe('with the sandbox', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ limit: 100 });
		nock.enableNetConnect('127.0.0.1');
	});
	afterAll(async () => await sandbox.close());
	beforeEach(() => {
		nock.enableNetConnect('127.0.0.1');
		sandbox.reset();
	});

	const credential = () => ({ ...CREDENTIAL, apiKey: sandbox.apiKey, baseUrl: sandbox.url });
	const markAll = async (count: number) =>
		await runNode(
			markNotInterested,
			Array.from({ length: count }, (_, index) => ({
				email: `lead${String(index + 1).padStart(5, '0')}@example.com`,
			})),
			{ credential: credential() },
		);

	it('a connection cut after the work was done: repeated, and nothing is lost', async () => {
		sandbox.addFault({ kind: 'cut', path: '/leads/notinterested', count: 2, when: 'after' });
		const { error, rows } = await markAll(8);
		expect(error).toBeUndefined();
		expect(new Set(rows.map(({ email }) => email)).size).toBe(8);
	});

	const runAt = async (
		baseUrl: string,
		apiKey: string,
		parameters = markNotInterested as INodeParameters,
	) => {
		const { result } = await quickly(
			async () =>
				await runNode(parameters, people('lead00001@example.com'), {
					credential: { apiKey, baseUrl },
				}),
		);
		return result.error;
	};

	it('a connection that is cut again and again: four tries for what may be repeated', async () => {
		sandbox.store.apiKeys.add('cut often');
		sandbox.addFault({ kind: 'cut', path: '/leads/notinterested', count: 10 });
		const error = await runAt(sandbox.url, 'cut often');
		expect(sandbox.requests).toHaveLength(4);
		expect(error?.message).toContain('broke before lemlist answered');
		expect(error?.description).toContain('may or may not have carried out');
	});

	it('a write that may have been carried out is not sent again', async () => {
		sandbox.store.apiKeys.add('cut once');
		sandbox.addFault({ kind: 'cut', path: '/start', count: 10 });
		const [campaign] = sandbox.store.campaigns.values();
		const campaignId = { __rl: true, mode: 'id', value: campaign?._id ?? '' };
		const additionalFields = { onlyWhenReady: false };
		const parameters = { resource: 'campaign', operation: 'start', campaignId, additionalFields };
		const error = await runAt(sandbox.url, 'cut once', parameters);
		expect(sandbox.requests).toHaveLength(1);
		expect(error?.description).toContain(
			`may or may not have carried out POST /campaigns/${campaign?._id}/start`,
		);
	});

	it('nobody there: four tries, and nothing was sent', async () => {
		const error = await runAt('http://127.0.0.1:9/api', 'refused');
		expect(error?.message).toBe('http://127.0.0.1:9/api cannot be reached (ECONNREFUSED)');
		expect(error?.description).toContain('Nothing was sent, in 4 tries.');
	});

	it('TLS where there is none: one try', async () => {
		const error = await runAt(sandbox.url.replace('http:', 'https:'), 'unsafe');
		expect(error?.message).toContain('is not secure');
		expect(error?.description).toContain('certificate was not accepted');
	});

	it('refusals in between: waited for, in order, and nothing is lost', async () => {
		sandbox.addFault({
			kind: 'answer',
			status: 429,
			body: 'Too many requests',
			headers: { 'retry-after': '0.1' },
			count: 5,
			path: '/leads/notinterested',
		});
		const { error, items } = await markAll(20);
		expect(error).toBeUndefined();
		const order = items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(new Set(order).size).toBe(20);
	});

	it('a wrong key is named as such', async () => {
		const { error } = await runNode(markNotInterested, people('lead00001@example.com'), {
			credential: { ...credential(), apiKey: 'wrong' },
		});
		expect(error?.message).toBe('The authentication you supplied is incorrect');
		expect(error?.description).toContain('Check the API key');
	});
});
