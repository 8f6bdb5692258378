import type { INodeParameters } from 'n8n-workflow';
import nock from 'nock';
import { isolated, lemlist, markNotInterested, people } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { startServer } from '../support/server.mts';
import { after, quickly, setTimeoutIn } from '../support/time.mts';

isolated();

describe('items', () => {
	it('sends one request an item with the key as Basic auth password, and gives a row for each campaign', async () => {
		const request = lemlist()
			.post('/leads/notinterested/nathan%2Bx%40example.com', '')
			.basicAuth({ user: '', pass: CREDENTIAL.apiKey })
			.reply(200, [
				{ _id: 'lea_1', campaignId: 'cam_1' },
				{ _id: 'lea_2', campaignId: 'cam_2' },
			]);
		const { items, error } = await runNode(markNotInterested, people('nathan+x@example.com'));
		expect(error).toBeUndefined();
		expect(request.isDone()).toBe(true);
		expect(items).toEqual([
			{ json: { _id: 'lea_1', campaignId: 'cam_1' }, pairedItem: { item: 0 } },
			{ json: { _id: 'lea_2', campaignId: 'cam_2' }, pairedItem: { item: 0 } },
		]);
	});

	it('come out in input order whatever order the answers come in, each paired to its input', async () => {
		lemlist()
			.post('/leads/notinterested/a%40x.com')
			.delay(60)
			.reply(200, [{ _id: 'lea_a1' }, { _id: 'lea_a2' }]);
		lemlist()
			.post('/leads/notinterested/b%40x.com')
			.reply(200, [{ _id: 'lea_b' }]);
		lemlist()
			.post('/leads/notinterested/c%40x.com')
			.delay(20)
			.reply(200, [{ _id: 'lea_c' }]);
		const { items } = await runNode(markNotInterested, people('a@x.com', 'b@x.com', 'c@x.com'));
		expect(items).toEqual([
			{ json: { _id: 'lea_a1' }, pairedItem: { item: 0 } },
			{ json: { _id: 'lea_a2' }, pairedItem: { item: 0 } },
			{ json: { _id: 'lea_b' }, pairedItem: { item: 1 } },
			{ json: { _id: 'lea_c' }, pairedItem: { item: 2 } },
		]);
	});

	it('gives more items than are in work at a time in order, one request each', async () => {
		const input = Array.from({ length: 150 }, (_, index) => ({ email: `p${index}@x.com` }));
		const asked: string[] = [];
		lemlist()
			.persist()
			.post(/.*/)
			.reply(200, (uri) => {
				asked.push(uri);
				return [{ _id: uri.split('/').at(-1) ?? '' }];
			});
		const { items } = await runNode(markNotInterested, input);
		expect(asked).toHaveLength(input.length);
		expect(new Set(asked).size).toBe(input.length);
		expect(items.map(({ json, pairedItem }) => [json._id, pairedItem])).toEqual(
			input.map(({ email }, item) => [encodeURIComponent(email), { item }]),
		);
	});

	it('gives no rows and no error for an empty list, and nothing is asked without items', async () => {
		lemlist().get('/inbox/labels').reply(200, []);
		expect(await runNode({ resource: 'label', operation: 'getAll', returnAll: true })).toMatchObject({
			items: [],
			error: undefined,
		});
		expect(await runNode(markNotInterested, [])).toMatchObject({ items: [], error: undefined });
	});

	it('gives one item for one object', async () => {
		lemlist().post('/campaigns/cam_1/leads/lea_1/interested').reply(200, { _id: 'lea_1' });
		const { items } = await runNode({
			resource: 'lead',
			operation: 'markInterestedInCampaign',
			campaignId: { __rl: true, mode: 'id', value: 'cam_1' },
			leadIdOrEmail: 'lea_1',
		});
		expect(items).toEqual([{ json: { _id: 'lea_1' }, pairedItem: { item: 0 } }]);
	});
});

describe('a refusal', () => {
	const refuse = () => {
		lemlist()
			.post('/leads/notinterested/a%40x.com')
			.reply(200, [{ _id: 'lea_a' }]);
		lemlist().post('/leads/notinterested/b%40x.com').delay(30).reply(404, 'Lead not found');
		lemlist()
			.post('/leads/notinterested/c%40x.com')
			.reply(200, [{ _id: 'lea_c' }]);
	};
	const input = people('a@x.com', 'b@x.com', 'c@x.com');

	it('ends the run with lemlist’s words, the item, what to do, and what was done', async () => {
		refuse();
		const { items, error } = await runNode(markNotInterested, input);
		expect(items).toEqual([]);
		expect(error).toMatchObject({ name: 'NodeApiError', message: 'Lead not found', httpCode: '404' });
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.description).toContain('spelled differently');
		expect(error?.description).toContain('Done before it stopped: 2 of 3 items (items 0, 2).');
	});

	it('starts nothing more after it', async () => {
		lemlist().post('/leads/notinterested/p0%40x.com').reply(400, 'Bad team');
		const rest = lemlist()
			.post(/.*/)
			.delay(300)
			.times(999)
			.reply(200, [{ _id: 'lea_1' }]);
		await runNode(
			markNotInterested,
			Array.from({ length: 1000 }, (_, index) => ({ email: `p${index}@x.com` })),
		);
		expect(rest.isDone()).toBe(false);
		expect(rest.pendingMocks()).toHaveLength(1);
	});

	it('becomes an item in the regular output with Continue', async () => {
		refuse();
		const { items, error } = await runNode(markNotInterested, input, {
			node: { onError: 'continueRegularOutput' },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(items[1]?.json).toMatchObject({ error: 'Lead not found', statusCode: 404 });
		expect(items[2]?.json).toEqual({ _id: 'lea_c' });
	});

	it('goes to the error output with Continue (using error output), with the input item’s own data', async () => {
		refuse();
		const { items, errorItems } = await runNode(markNotInterested, input, {
			node: { onError: 'continueErrorOutput' },
		});
		expect(items.map(({ json }) => json._id)).toEqual(['lea_a', 'lea_c']);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]?.json).toMatchObject({
			email: 'b@x.com',
			error: 'Lead not found',
			message: expect.stringContaining('status 404'),
		});
		expect(errorItems[0]?.pairedItem).toEqual({ item: 1 });
	});
});

describe('When Lead Is Not Found', () => {
	const parameters = { ...markNotInterested, options: { whenNotFound: 'continue' } };

	it('carries on with an item that says so', async () => {
		lemlist().post('/leads/notinterested/a%40x.com').reply(404, 'Lead not found');
		lemlist()
			.post('/leads/notinterested/b%40x.com')
			.reply(200, [{ _id: 'lea_b' }]);
		const { items, error } = await runNode(parameters, people('a@x.com', 'b@x.com'));
		expect(error).toBeUndefined();
		expect(items).toEqual([
			{ json: { found: false, leadIdOrEmail: 'a@x.com' }, pairedItem: { item: 0 } },
			{ json: { found: true, leadIdOrEmail: 'b@x.com', _id: 'lea_b' }, pairedItem: { item: 1 } },
		]);
	});

	it('is read from the left: what was found, whom it is about, then id, address and name', async () => {
		const row = { jobTitle: 'Buyer', lastName: 'Martin', email: 'b@x.com', _id: 'lea_b', name: 'Nathan' };
		lemlist().post('/leads/notinterested/b%40x.com').reply(200, [row]);
		const { items } = await runNode(parameters, people('b@x.com'));
		const names = ['found', 'leadIdOrEmail', '_id', 'email', 'name', 'lastName', 'jobTitle'];
		expect(items.map(({ json }) => Object.keys(json))).toEqual([names]);
	});

	it.each(['Campaign not found', 'No user found for this API key'])(
		'still stops at 404 “%s”',
		async (words) => {
			lemlist().post(/.*/).reply(404, words);
			expect((await runNode(parameters, people('a@x.com'))).error?.message).toBe(words);
		},
	);
});

describe('cancelling', () => {
	const SECOND = 1000;
	const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
	const enrich = {
		resource: 'enrichment',
		operation: 'enrichPerson',
		findEmail: true,
		waitForResult: true,
		email: 'nathan@example.com',
	};
	const held = { 'retry-after': '30' };

	// Everything happens on the faked clock, but the sockets are real: what arrives was sent.
	it.each<{
		while: string;
		parameters: INodeParameters;
		items: number;
		answer: Parameters<typeof startServer>[0];
		/** When it is cancelled, and how many requests and items there are by then. */
		after: number;
		requests: number;
		done: string;
		/** Those of which nothing tells what became of them. */
		unsure?: string;
	}>([
		{
			while: 'items wait for their turn',
			parameters: markNotInterested,
			items: 60,
			answer: (_, response) => response.end('[{"_id":"lea_1"}]'),
			after: SECOND,
			requests: 20,
			done: '20 of 60 items (items 0–19)',
		},
		{
			while: 'requests are on their way',
			parameters: markNotInterested,
			items: 3,
			answer: () => undefined,
			after: SECOND,
			requests: 3,
			done: '0 of 3 items',
			unsure: 'items 0–2',
		},
		{
			while: 'what comes before a write is on its way',
			parameters: { resource: 'campaign', operation: 'start', campaignId },
			items: 2,
			answer: () => undefined,
			after: SECOND,
			requests: 2,
			done: '0 of 2 items',
		},
		{
			while: 'an operation waits for a result',
			parameters: enrich,
			items: 1,
			answer: ({ method }, response) =>
				method === 'POST' ? response.end('{"id":"enr_1"}') : response.writeHead(202).end(),
			after: 52 * SECOND,
			requests: 11,
			done: '0 of 1 items',
		},
		{
			while: 'a failed request waits to be sent again',
			parameters: markNotInterested,
			items: 2,
			answer: (_, response) => response.writeHead(503, held).end(),
			after: SECOND,
			requests: 2,
			done: '0 of 2 items',
			unsure: 'items 0–1',
		},
		{
			while: 'a refused request waits to be sent again',
			parameters: markNotInterested,
			items: 2,
			answer: (_, response) => response.writeHead(429, held).end(),
			after: SECOND,
			requests: 2,
			done: '0 of 2 items',
		},
	])(
		'while $while: ends within a second, sends nothing more, says what was done',
		async ({ parameters, items, answer, after: ms, requests, done, unsure }) => {
			nock.enableNetConnect('127.0.0.1');
			const server = await startServer(answer);
			const credential = { baseUrl: server.url, apiKey: `key of ${server.url}` };
			const input = people(...Array.from({ length: items }, (_, index) => `p${index}@example.com`));
			try {
				await quickly(async () => {
					let cancelled = NaN;
					const onStart = (cancel: () => void) =>
						setTimeoutIn(ms, () => {
							cancelled = performance.now();
							expect(server.requests).toHaveLength(requests);
							cancel();
						});
					const { error } = await runNode(parameters, input, { credential, onStart });
					expect(performance.now() - cancelled).toBeLessThan(SECOND);
					expect(error?.message).toBe('The execution was cancelled');
					expect(error?.description).toMatch(`Done before it stopped: ${done}.`);
					expect(/answer that tells: ([^.]*)\./.exec(error?.description ?? '')?.[1]).toBe(unsure);
					await after(100 * SECOND);
					expect(server.requests).toHaveLength(requests);
				});
			} finally {
				await server.close();
				nock.disableNetConnect();
			}
		},
	);
});
