import { CREDENTIAL, runNode, search } from '../support/n8n.mts';
import { FAST, isolated, lemlist, markNotInterested } from '../support/lemlist';

isolated();

describe('input that must not be sent', () => {
	it.each([
		['nothing', undefined, 'Lead ID or Email is empty'],
		['null', null, 'Lead ID or Email is empty'],
		['empty text', '', 'Lead ID or Email is empty'],
		['blanks', ' \t\n', 'Lead ID or Email is empty'],
		['the word undefined', 'undefined', 'Lead ID or Email is "undefined"'],
		['the word null', 'null', 'Lead ID or Email is "null"'],
		['an object turned into text', '[object Object]', 'Lead ID or Email is "[object Object]"'],
		['a dot', '.', 'Lead ID or Email is "."'],
		['two dots', ' .. ', 'Lead ID or Email is ".."'],
		['an @ without a domain', 'nathan@', '"nathan@" is not an e-mail address'],
		['an @ without a name', '@example.com', '"@example.com" is not an e-mail address'],
		['two addresses', 'a@x.com, b@x.com', '"a@x.com, b@x.com" is not an e-mail address'],
		['half a character', 'a\ud800@x.com', 'holds characters that cannot be sent'],
		['an invisible character', 'lea_1\u0000', 'holds characters that cannot be sent'],
		['a number', 42, 'Lead ID or Email must be text but is "42", a number'],
		['true', true, 'Lead ID or Email must be text but is "true", a boolean'],
		['an object', { a: 1 }, 'Lead ID or Email must be text but is an object'],
		['a list', ['a@x.com'], 'Lead ID or Email must be text but is a list'],
		['a campaign’s ID', 'cam_1', 'Lead ID or Email "cam_1" is the ID of a campaign'],
		['a contact’s ID', 'ctc_1', 'Lead ID or Email "ctc_1" is the ID of a contact'],
	])('%s: the message names the field, the item, and nothing is sent', async (_, email, message) => {
		const request = lemlist()
			.post(/.*/)
			.reply(200, [{ _id: 'lea_1' }]);
		const good = { email: 'lea_1' };
		const { error } = await runNode(markNotInterested, [{ email } as never]);
		expect(error?.message).toContain(message);
		expect(error?.description).toContain('Nothing was sent for this item.');
		expect(error?.context.itemIndex).toBe(0);
		expect(request.isDone()).toBe(false);
		const { items } = await runNode(markNotInterested, [good, { email } as never], {
			node: { onError: 'continueRegularOutput' },
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[1]?.json.error).toContain(message);
	});

	it.each([
		['a lead’s ID where a campaign is due', 'id', 'lea_1', 'Campaign "lea_1" is the ID of a lead'],
		['an empty campaign', 'id', '', 'Campaign is empty'],
		['no campaign at all', 'id', undefined, 'Campaign is empty'],
		['a number as campaign', 'id', 7, 'Campaign must be text'],
		['a URL without an ID', 'url', 'https://app.lemlist.com/campaigns', 'Campaign'],
	])('%s', async (_, mode, campaign, message) => {
		const campaignId = { __rl: true, mode, value: '={{ $json.campaign }}' };
		const parameters = { resource: 'campaign', operation: 'get', campaignId };
		const { error } = await runNode(parameters, [{ campaign } as never]);
		expect(error?.message).toContain(message);
		expect(error?.context.itemIndex).toBe(0);
	});

	it.each([[-1], [1.5], ['many'], [0]])('a limit of %s', async (limit) => {
		const { error } = await runNode({ resource: 'campaign', operation: 'getAll', limit });
		expect(error?.message).toMatch(/^Limit (cannot be|must be a number)/);
	});

	it('an operation that is not there', async () => {
		const { error } = await runNode({ resource: 'lead', operation: 'doSomething' });
		expect(error?.message).toBe('There is no operation "doSomething" for the resource "lead"');
	});
});

describe('input with odd characters is sent as it is, encoded', () => {
	it.each([
		['a+b@x.com', '/api/leads/notinterested/a%2Bb%40x.com'],
		['x/y@example.com', '/api/leads/notinterested/x%2Fy%40example.com'],
		['"a b"@example.com', '/api/leads/notinterested/%22a%20b%22%40example.com'],
		['a#b@x.com', '/api/leads/notinterested/a%23b%40x.com'],
		['a?b@x.com', '/api/leads/notinterested/a%3Fb%40x.com'],
		['a%2Fb@x.com', '/api/leads/notinterested/a%252Fb%40x.com'],
		['ñandú@exämple.com', '/api/leads/notinterested/%C3%B1and%C3%BA%40ex%C3%A4mple.com'],
		['  lea_1 ', '/api/leads/notinterested/lea_1'],
	])('%s', async (email, path) => {
		const uris: string[] = [];
		lemlist()
			.post(/.*/)
			.reply(200, (uri) => {
				uris.push(uri);
				return [{ _id: 'lea_1' }];
			});
		expect((await runNode(markNotInterested, [{ email }])).error).toBeUndefined();
		expect(uris).toEqual([path]);
	});
});

describe('the credential', () => {
	it.each([
		'https://api.lemlist.com/api/',
		'https://api.lemlist.com/api//',
		' https://api.lemlist.com/api',
		'',
	])('may have the base URL %j', async (baseUrl) => {
		lemlist()
			.post('/leads/notinterested/lea_1')
			.reply(200, [{ _id: 'lea_1' }]);
		const { error } = await runNode(markNotInterested, [{ email: 'lea_1' }], {
			credential: { ...CREDENTIAL, baseUrl },
		});
		expect(error).toBeUndefined();
	});
});

describe('the campaign picker', () => {
	const page = (number: number) => ({
		campaigns: Array.from({ length: [100, 100, 50][number - 1] ?? 0 }, (_, index) => ({
			_id: `cam_${number * 1000 + index}`,
			name: `Campaign ${number * 1000 + index}`,
			status: 'running',
		})),
	});
	const serve = () =>
		lemlist()
			.persist()
			.get('/campaigns')
			.query(true)
			.reply((uri) => [200, page(Number(new URL(uri, 'http://x').searchParams.get('page'))), FAST]);

	it('shows a page of 100 with their status, and goes on beyond it', async () => {
		serve();
		const first = await search('searchCampaigns');
		expect(first.results).toHaveLength(100);
		expect(first.results[0]).toEqual({ name: 'Campaign 1000 (running)', value: 'cam_1000' });
		const second = await search('searchCampaigns', undefined, String(first.paginationToken));
		const third = await search('searchCampaigns', undefined, String(second.paginationToken));
		expect(third.results).toHaveLength(50);
		expect(await search('searchCampaigns', undefined, String(third.paginationToken))).toEqual({
			results: [],
		});
	});

	it('finds by name and by ID, wherever in the list', async () => {
		serve();
		expect((await search('searchCampaigns', 'campaign 3049')).results.map(({ value }) => value)).toEqual([
			'cam_3049',
		]);
		expect((await search('searchCampaigns', 'CAM_2000')).results.map(({ value }) => value)).toEqual([
			'cam_2000',
		]);
		expect(await search('searchCampaigns', 'no such campaign')).toEqual({ results: [] });
	});

	it('says in lemlist’s words why it may not look', async () => {
		lemlist().get('/campaigns').query(true).reply(401, 'The authentication you supplied is incorrect');
		await expect(search('searchCampaigns')).rejects.toThrow(
			'The authentication you supplied is incorrect',
		);
	});
});
