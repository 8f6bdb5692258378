import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { setTimeoutIn } from '../support/time.mts';
import { isolated, lemlist, markNotInterested, people } from '../support/lemlist';

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

	it('gives 1,000 items in order, one request each', async () => {
		const input = Array.from({ length: 1000 }, (_, index) => ({ email: `p${index}@x.com` }));
		const asked: string[] = [];
		lemlist()
			.post(/.*/)
			.times(1000)
			.reply(200, (uri) => {
				asked.push(uri);
				return [{ _id: uri.split('/').at(-1) ?? '' }];
			});
		const { items } = await runNode(markNotInterested, input);
		expect(new Set(asked).size).toBe(1000);
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
		expect(error?.description).toContain('Done before it stopped: 2 of 3 items.');
	});

	it('starts nothing more after it', async () => {
		lemlist().post('/leads/notinterested/p0%40x.com').reply(400, 'Bad team');
		const rest = lemlist()
			.post(/.*/)
			.delay(20)
			.times(199)
			.reply(200, [{ _id: 'lea_1' }]);
		await runNode(
			markNotInterested,
			Array.from({ length: 200 }, (_, index) => ({ email: `p${index}@x.com` })),
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
			{ json: { _id: 'lea_b' }, pairedItem: { item: 1 } },
		]);
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
	it('ends the run within a second, sends nothing more and leaves no wait behind', async () => {
		const slow = lemlist()
			.post(/.*/)
			.times(100)
			.delay(3000)
			.reply(200, [{ _id: 'lea_1' }]);
		const started = performance.now();
		const { run } = await runNode(
			markNotInterested,
			Array.from({ length: 100 }, (_, index) => ({ email: `p${index}@x.com` })),
			{ onStart: (cancel) => setTimeoutIn(200, cancel) },
		);
		expect(performance.now() - started).toBeLessThan(1200);
		expect(run.status).toBe('canceled');
		const sent = 100 - slow.pendingMocks().length;
		await new Promise<void>((resolve) => setTimeoutIn(600, resolve));
		expect(100 - slow.pendingMocks().length).toBe(sent);
	});
});
