import { move, node } from './moving';

const http = (parameters: object, version = 4.2) => node('httpRequest', version, parameters);
const TEAM = 'https://api.lemlist.com/api/team';

const parametersOf = (given: ReturnType<typeof node>) => move(given).moved[0]?.after.parameters;
const notesOf = (given: ReturnType<typeof node>) => move(given).moved[0]?.notes ?? [];

it('keeps everything of a node but what it does', () => {
	const kept = { onError: 'continueErrorOutput', disabled: true, notes: 'Mine' };
	const rest = { ...kept, credentials: { lemlistApi: { id: '1' } } };
	const { workflow } = move(node('lemlist', 1, { resource: 'team' }, rest));
	expect(workflow.nodes).toEqual([
		{
			...{ id: '1', name: 'lemlist', position: [200, 0] },
			...{
				type: 'n8n-nodes-lemlist.lemlist',
				typeVersion: 1,
				parameters: { resource: 'team', operation: 'get' },
			},
			...kept,
		},
	]);
});

it('keeps the credential where it was ours already, and asks for one where not', () => {
	const ours = { lemlistBasicAuthApi: { id: '7', name: 'Team' } };
	const of = (credentials: object) =>
		move(node('httpRequest', 4.2, { url: `${TEAM}?version=v2` }, { credentials })).moved[0];
	expect(of(ours)).toMatchObject({ after: { credentials: ours }, notes: [] });
	expect(of({ httpBasicAuth: { id: '8', name: 'Old' } })?.after).not.toHaveProperty('credentials');
	expect(of({})?.notes).toEqual(['Choose its credential: Lemlist Basic Auth API.']);
});

it('changes nothing that has nothing to do with lemlist, and nothing that it is given', () => {
	const other = http({ url: 'https://example.com/?of=lemlist' });
	expect(move(other)).toEqual({ workflow: { nodes: [other] }, moved: [], left: [] });
	const given = http({ url: TEAM });
	const before = JSON.stringify(given);
	expect(move(given).moved).toHaveLength(1);
	expect(JSON.stringify(given)).toBe(before);
});

it.each([
	['reads the whole response', { options: { response: { response: { fullResponse: true } } } }],
	['takes refusals for answers', { options: { response: { response: { neverError: true } } } }],
	['reads a file or a text', { options: { response: { response: { responseFormat: 'file' } } } }],
	[
		'reads page by page itself',
		{ options: { pagination: { pagination: { paginationMode: 'updateAParameterInEachRequest' } } } },
	],
	['goes through a proxy', { options: { proxy: 'http://proxy.example' } }],
	[
		'sends something else than JSON',
		{ method: 'POST', sendBody: true, contentType: 'multipart-form-data' },
	],
	['body is no JSON', { method: 'POST', sendBody: true, specifyBody: 'json', jsonBody: '{ nonsense' }],
	[
		'sends a parameter several times',
		{ sendQuery: true, queryParameters: { parameters: [{ name: 'a' }, { name: 'a' }] } },
	],
	[
		'names in its query cannot be told',
		{ sendQuery: true, specifyQuery: 'json', jsonQuery: '={{ $json }}' },
	],
])('leaves alone what %s', (why, parameters) => {
	const given = http({ url: TEAM, ...parameters });
	const { workflow, moved, left } = move(given);
	expect(moved).toEqual([]);
	expect(left[0]?.why).toContain(why);
	expect(workflow.nodes).toEqual([given]);
});

it.each([
	['a variable', http({ url: '={{ $vars.base }}/team', nodeCredentialType: 'lemlistApi' })],
	['another address', http({ url: 'https://proxy.example/api.lemlist.com/team' })],
	['an old response of a whole', http({ url: TEAM, options: { fullResponse: true } }, 2)],
	['a tool', node('httpRequestTool', 4.2, { url: TEAM })],
	['an operation that nobody knows', node('lemlist', 2, { resource: 'lead', operation: 'dance' })],
])('leaves alone %s, and says why', (_, given) => {
	expect(move(given).left).toEqual([{ node: given, why: expect.stringMatching(/\w{4}/) }]);
});

it('says what changes', () => {
	const campaigns = 'https://api.lemlist.com/api/campaigns';
	expect(notesOf(http({ url: campaigns })).join()).toMatch(
		/version 2.*Each row is an item.*Return All is on/,
	);
	expect(notesOf(http({ url: `${campaigns}?version=v2&limit=2` })).join()).not.toMatch(
		/version 2|Return All/,
	);
	expect(notesOf(http({ url: TEAM, authentication: 'genericCredentialType' })).join()).toMatch(
		/make a new one/,
	);
	const create = node('lemlist', 2, {
		resource: 'lead',
		campaignId: 'cam_1',
		email: 'a@b.c',
		additionalFields: { findPhone: true },
	});
	expect(notesOf(create).join()).toMatch(/findPhone did nothing there.*spends credits/);
	const stats = {
		resource: 'campaign',
		operation: 'getStats',
		campaignId: 'cam_1',
		startDate: 'x',
		endDate: 'y',
		timezone: 'Asia/Tokyo',
	};
	expect(notesOf(node('lemlist', 2, stats)).join()).toMatch(/Asia\/Tokyo/);
});

it('leaves rows as lemlist sends them', () => {
	expect(parametersOf(http({ url: 'https://api.lemlist.com/api/activities?limit=7' }))).toEqual({
		resource: 'activity',
		operation: 'getAll',
		limit: 7,
		simplify: false,
	});
});

it('a tool stays a tool, with its words', () => {
	const words = { descriptionType: 'manual', toolDescription: 'Looks a lead up' };
	const given = node('lemlistTool', 2, {
		...words,
		resource: 'lead',
		operation: 'get',
		email: "={{ $fromAI('email') }}",
	});
	expect(move(given).moved[0]?.after).toMatchObject({
		type: 'n8n-nodes-lemlist.lemlistTool',
		parameters: {
			...words,
			resource: 'lead',
			operation: 'get',
			leadIdOrEmail: "={{ $fromAI('email') }}",
		},
	});
});

describe('the trigger', () => {
	it.each([
		[{ event: '*' }, { events: ['*'] }],
		[
			{ event: 'emailsReplied', options: { campaignId: 'cam_1', isFirst: true } },
			{ events: ['emailsReplied'], campaignIds: ['cam_1'], options: { firstTimeOnly: true } },
		],
		[
			{ event: '={{ $vars.event }}', options: { campaignId: '={{ $vars.id }}' } },
			{ events: '={{ [$vars.event] }}', campaignIds: '={{ [$vars.id] }}' },
		],
		[{ event: 'somethingOfOld' }, { events: [], options: { otherEvents: 'somethingOfOld' } }],
	])('%j', (given, expected) => {
		const [moved] = move(node('lemlistTrigger', 1, given, { webhookId: 'kept' })).moved;
		expect(moved?.after).toMatchObject({
			type: 'n8n-nodes-lemlist.lemlistTrigger',
			typeVersion: 1,
			webhookId: 'kept',
		});
		expect(moved?.after.parameters).toEqual({ ...expected, simplify: false });
	});
});
