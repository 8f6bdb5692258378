import nock from 'nock';
import type { INodeParameters } from 'n8n-workflow';
import { isolated, lemlist } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import type { RunOptions } from '../support/n8n.mts';
import { startServer } from '../support/server.mts';
import { quickly, setTimeoutIn } from '../support/time.mts';

isolated();

let keys = 0;
/** On a faked clock, with a key that no other test has used. */
const run = async (parameters: INodeParameters, items = 1, options: RunOptions = {}) => {
	const credential = { ...CREDENTIAL, apiKey: `key of request ${keys++}` };
	const input = Array.from({ length: items }, (_, item) => ({ item }));
	return await quickly(async () => await runNode(parameters, input, { credential, ...options }));
};
const custom = (parameters: INodeParameters) => ({
	resource: 'customRequest',
	operation: 'send',
	...parameters,
});
const deleteHook = {
	...{ resource: 'webhook', operation: 'delete' },
	hookId: { __rl: true, mode: 'id', value: 'hoo_1' },
};
const team = custom({ path: '/team' });

describe('what goes out', () => {
	it('is JSON, with the query as it was given; a name may come twice', async () => {
		const sent: unknown[] = [];
		lemlist()
			.post(/.*/, { a: [1] })
			.reply(200, function (uri) {
				sent.push(uri, this.req.headers.accept, this.req.headers['content-type']);
				return { ok: true };
			});
		const parameter = [
			{ name: 'id', value: 'a+b' },
			{ name: 'id', value: 'c&d' },
		];
		const { result } = await run(
			custom({ method: 'POST', path: '/things', query: { parameter }, body: '{"a":[1]}' }),
		);
		expect(result.error).toBeUndefined();
		expect(sent).toEqual(['/api/things?id=a%2Bb&id=c%26d', 'application/json', 'application/json']);
	});
});

describe('an answer to a request that the user spells', () => {
	it('may hold errors that are data', async () => {
		lemlist()
			.get('/things')
			.reply(200, { errors: ['as data'] });
		expect((await run(custom({ path: '/things' }))).result.rows).toEqual([{ errors: ['as data'] }]);
	});

	it.each([
		['', [{ _id: 'a' }], []],
		['data', { data: [{ _id: 'a' }] }, { data: [] }],
	])('is a list under "%s" where pages are asked for', async (rows, answer, end) => {
		lemlist().get('/things').query({ offset: 0, limit: 100 }).reply(200, answer);
		lemlist().get('/things').query({ offset: 1, limit: 100 }).reply(200, end);
		const paging = { pagination: 'offset', pageSize: 100, rows, returnAll: true };
		const { result } = await run(custom({ path: '/things', ...paging }));
		expect(result.error).toBeUndefined();
		expect(result.rows).toEqual([{ _id: 'a' }]);
	});

	it('is refused where it is no list although one was due', async () => {
		lemlist()
			.get('/things')
			.query(true)
			.reply(200, { other: [{ _id: 'a' }] });
		const { result } = await run(
			custom({ path: '/things', pagination: 'offset', rows: 'data', returnAll: true }),
		);
		expect(result.error?.message).toContain('instead of what was asked for');
	});

	it('is asked for once where it may have been carried out', async () => {
		const request = lemlist().post('/things').reply(503).post('/things').reply(200, { ok: true });
		const { result } = await run(custom({ method: 'POST', path: '/things' }));
		expect(result.error).toMatchObject({ httpCode: '503' });
		expect(request.isDone()).toBe(false);
	});
});

describe('an answer of another kind than was asked for is none', () => {
	const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
	const exported = { resource: 'campaign', operation: 'exportLeads', campaignId };
	const listed = { resource: 'lead', operation: 'getAll', campaignId, includeDetails: false };

	it.each<[string, INodeParameters, string, string]>([
		['rows instead of a file', { ...exported, output: 'file' }, '[{"_id":"lea_1"}]', 'a list'],
		['a file instead of rows', exported, '_id,email\nlea_1,a@x.com\n', 'a CSV file'],
	])('%s', async (_, parameters, answer, found) => {
		lemlist().get('/campaigns/cam_1/export/leads').query(true).reply(200, answer);
		const { error } = (await run(parameters)).result;
		expect(error?.message).toMatch(new RegExp(`^lemlist answered with ${found}`));
	});

	it('except nothing, where that stands for no row', async () => {
		lemlist().get('/campaigns/cam_1/leads/').query(true).reply(200, '');
		expect((await run(listed)).result).toMatchObject({ error: undefined, rows: [] });
	});
});

it('JSON is read once: a text that looks like JSON stays text', async () => {
	lemlist().get('/things').reply(200, '"[1]"', { 'content-type': 'application/json' });
	const { result } = await run(custom({ path: '/things' }));
	expect(result.rows).toEqual([{ text: '[1]' }]);
});

it('an export of the API that is refused is no link that has ended', async () => {
	lemlist().get('/v2/unsubscribes/exports/contacts').reply(403, 'User linked to this API key is blocked');
	const { error } = (await run({ resource: 'unsubscribedContact', operation: 'export' })).result;
	expect(error?.message).toBe('User linked to this API key is blocked');
	expect(error?.description).toContain('may not do this');
});

describe('a file', () => {
	/** What becomes of an export whose file lies here. */
	const readAt = async (url: string) => {
		lemlist()
			.get('/campaigns/cam_1/export/start')
			.reply(200, { _id: 'axp_1', status: 'pending' })
			.get('/campaigns/cam_1/export/axp_1/status')
			.reply(200, { ok: true, status: { _id: 'axp_1', status: 'done', url } });
		const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
		return (await run({ resource: 'campaign', operation: 'exportStats', campaignId })).result;
	};
	/** Files that have moved, each to the next. */
	const moved = (...statuses: number[]) => {
		statuses.forEach((status, index) =>
			nock('https://files.example.com')
				.get(`/${index}.csv`)
				.reply(status, 'a\n1\n', { location: `/${index + 1}.csv` }),
		);
		return 'https://files.example.com/0.csv';
	};

	it('may have moved three times, and no more often', async () => {
		expect((await readAt(moved(301, 302, 307, 200))).rows).toEqual([{ a: '1' }]);
		expect((await readAt(moved(301, 302, 307, 308, 200))).error).toMatchObject({ httpCode: '308' });
	});

	it('that is refused has not moved, whatever the answer says', async () => {
		expect((await readAt(moved(400, 200))).error).toMatchObject({ httpCode: '400' });
	});
});

describe('a status', () => {
	it.each([300, 304, 399])('%i is no success', async (status) => {
		lemlist().get('/team').reply(status, { _id: 'tea_1' });
		expect((await run(team)).result.error).toMatchObject({ httpCode: String(status) });
	});

	it('404 after a DELETE whose answer got lost means that it has been done', async () => {
		lemlist().delete('/hooks/hoo_1').reply(503).delete('/hooks/hoo_1').reply(404, 'Webhook not found');
		expect((await run(deleteHook)).result.rows).toEqual([{ deleted: true }]);
	});

	it.each([
		['404 at once is a refusal, of a DELETE as well', deleteHook, [404]],
		['404 after a refusal of the rate limit is one, too', deleteHook, [429, 404]],
		['404 after a lost answer of something else', team, [503, 404]],
		['another status after a lost answer', deleteHook, [503, 403]],
	])('%s', async (_, parameters, statuses) => {
		for (const status of statuses) {
			lemlist()
				.intercept(/.*/, parameters === team ? 'GET' : 'DELETE')
				.reply(status, 'No', { 'retry-after': '0.1' });
		}
		expect((await run(parameters)).result.error).toMatchObject({ httpCode: String(statuses.at(-1)) });
	});
});

describe('the pace of a key', () => {
	/** lemlist, telling this in its headers; the first answer may be another. */
	const answers = (headers = {}, first = 200, retryAfter = '5') => {
		const times: number[] = [];
		let count = 0;
		nock(CREDENTIAL.baseUrl)
			.persist()
			.get('/team')
			.reply(() => {
				times.push(performance.now());
				return count++ === 0 && first !== 200
					? [first, 'Wait', { 'retry-after': retryAfter }]
					: [200, { _id: 'tea_1' }, headers];
			});
		return times;
	};

	it('is that of the documents where the headers say nothing, and else theirs', async () => {
		answers();
		expect((await run(team, 41)).ms).toBeGreaterThan(4000);
		nock.cleanAll();
		answers({ 'x-ratelimit-limit': '1000' });
		expect((await run(team, 100)).ms).toBeLessThan(4000);
	});

	it('is shared by all runs with the key, and with no other', async () => {
		answers();
		const credential = { ...CREDENTIAL, apiKey: 'a key of two runs' };
		const { ms } = await quickly(async () => {
			await runNode(
				team,
				Array.from({ length: 20 }, () => ({})),
				{ credential },
			);
			await runNode(team, [{}], { credential });
		});
		expect(ms).toBeGreaterThan(1900);
		expect((await run(team)).ms).toBeLessThan(1000);
	});

	it('holds everything back after a refusal, as long as lemlist says', async () => {
		const times = answers({}, 429);
		const { result } = await run(team, 21);
		expect(result.error).toBeUndefined();
		expect(times).toHaveLength(22);
		expect(Number(times[20]) - Number(times[0])).toBeGreaterThan(4900);
	});

	it('holds nothing else back while one request waits to be sent again', async () => {
		const times = answers({}, 503);
		const { result } = await run(team, 21);
		expect(result.error).toBeUndefined();
		expect(times).toHaveLength(22);
		expect(Number(times[20]) - Number(times[0])).toBeLessThan(4000);
		expect(Number(times[21]) - Number(times[0])).toBeGreaterThan(4900);
	});
});

describe('an execution that is cancelled', () => {
	it.each<[string, Parameters<typeof startServer>[0]]>([
		['on its way', () => undefined],
		[
			'waiting to be sent again',
			(_, response) => void response.writeHead(503, { 'retry-after': '30' }).end(),
		],
		[
			'waiting for its turn',
			(_, response) => void response.writeHead(429, { 'retry-after': '30' }).end(),
		],
	])('ends a request that is %s', async (_, answer) => {
		nock.enableNetConnect('127.0.0.1');
		const server = await startServer(answer);
		const { result, ms } = await run(team, 1, {
			credential: { baseUrl: server.url, apiKey: `key of ${server.url}` },
			onStart: (cancel) => setTimeoutIn(1000, cancel),
		});
		expect(result.error).toMatchObject({
			message: 'The execution was cancelled',
			description: 'Done before it stopped: 0 of 1 items.',
		});
		expect(ms).toBeLessThan(2000);
		expect(server.requests).toHaveLength(1);
		await server.close();
		nock.disableNetConnect();
	});
});

it('a credential without an API key is left to lemlist to refuse, in its words', async () => {
	lemlist().get('/team').twice().reply(401, 'No key');
	for (const credential of [{ baseUrl: CREDENTIAL.baseUrl }, { ...CREDENTIAL, apiKey: '' }]) {
		expect((await run(team, 1, { credential })).result.error?.message).toBe('No key');
	}
});
