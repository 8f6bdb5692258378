import nock from 'nock';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { isolated, lemlist, markNotInterested, people } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

const HTML = '<!DOCTYPE html><html><body>lemlist</body></html>';
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
		[200, 'It works!', 'lemlist answered with something that is not data: It works!', 'Base URL'],
		[200, '42', 'lemlist answered with an unexpected shape', undefined],
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

	it('429 is given up honestly, after 30 times', async () => {
		let times = 0;
		lemlist()
			.persist()
			.post(/.*/)
			.reply(() => [429, `Too many requests ${++times}`, { 'retry-after': '0.2' }]);
		const { error } = await mark();
		expect(times).toBe(30);
		expect(error?.message).toBe('Too many requests 30');
		expect(error?.description).toContain('kept refusing');
		expect(error?.description).toContain('It was sent 30 times.');
	});
});

describe('answers that are fine', () => {
	it('JSON under any content type', async () => {
		lemlist().post(/.*/).reply(200, '[{"_id":"lea_1"}]', { 'content-type': 'text/html' });
		expect((await mark()).rows).toEqual([{ _id: 'lea_1' }]);
	});

	it('an empty body', async () => {
		lemlist().post(/.*/).reply(200, '');
		expect((await mark()).rows).toEqual([{ success: true }]);
	});

	it('Retry-After on an answer that is no refusal: nothing is waited for', async () => {
		lemlist().post(/.*/).times(3).reply(200, [], { 'retry-after': '30' });
		const { ms } = await runQuickly(markNotInterested, people('a@x.com', 'b@x.com', 'c@x.com'));
		expect(ms).toBeLessThan(1000);
	});
});

describe('trouble with the connection', () => {
	it.each([
		[
			'ECONNREFUSED',
			4,
			'https://api.lemlist.com/api cannot be reached (ECONNREFUSED)',
			'Nothing was sent.',
		],
		['ENOTFOUND', 4, 'https://api.lemlist.com/api cannot be reached (ENOTFOUND)', 'DNS'],
		['ECONNRESET', 4, 'broke before lemlist answered (ECONNRESET)', 'may or may not'],
		['ETIMEDOUT', 4, 'broke before lemlist answered (ETIMEDOUT)', 'may or may not'],
		['CERT_HAS_EXPIRED', 1, 'is not secure (CERT_HAS_EXPIRED)', 'certificate'],
	])('%s is tried %i times and told', async (code, times, message, hint) => {
		const tried = breaking(code);
		const { error } = await mark();
		expect(tried()).toBe(times);
		expect(error?.message).toContain(message);
		expect(error?.description).toContain(hint);
	});

	it('a write that may have been carried out is not sent again', async () => {
		const tried = breaking('ECONNRESET');
		const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
		const { result } = await runQuickly({ resource: 'campaign', operation: 'start', campaignId });
		expect(tried()).toBe(1);
		expect(result.error?.description).toContain(
			'may or may not have carried out POST /campaigns/cam_1/start',
		);
	});
});

/** Every request ends with this code of Node's. @returns how many there were */
function breaking(code: string): () => number {
	let tried = 0;
	const scope = lemlist()
		.persist()
		.post(/.*/)
		.replyWithError(Object.assign(new Error(`${code} happened`), { code }));
	scope.on('request', () => tried++);
	return () => tried;
}

describe('the API key', () => {
	it('is nowhere in what n8n stores, even where lemlist repeats it', async () => {
		const apiKey = 'the-key-that-nobody-may-see';
		const run = async () => {
			const { result } = await quickly(
				async () =>
					await runNode(markNotInterested, people('a@x.com'), {
						credential: { ...CREDENTIAL, apiKey },
					}),
			);
			nock.cleanAll();
			return result;
		};
		lemlist().post(/.*/).reply(400, `No team for ${apiKey}`);
		const refused = await run();
		expect(refused.error?.message).toBe('No team for ***');
		breaking('ECONNRESET');
		const cut = await run();
		expect(cut.error?.message).toContain('ECONNRESET');
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
