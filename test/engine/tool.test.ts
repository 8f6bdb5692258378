import nock from 'nock';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { Lemlist } from '../../nodes/Lemlist/Lemlist.node';
import { asked, several } from '../operations/case';
import type { Exchange } from '../operations/case';
import { isolated, markNotInterested } from '../support/lemlist';
import { installAlso, runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

const TOOL = 'n8n-nodes-lemlist.lemlistTool';

/** The variant that n8n makes for agents, as far as parameters go: it has another name, by which n8n shows some of them. */
function variant(change: (node: INodeType) => void = () => undefined): INodeType {
	const node = new Lemlist();
	node.description.name += 'Tool';
	change(node);
	return node;
}

/** Runs it as an agent would, with one item that holds what the model said. */
async function call(
	parameters: INodeParameters,
	answer: (request: string, query: IDataObject) => Pick<Exchange, 'status' | 'answer'> | undefined,
	said: IDataObject = {},
	type = TOOL,
) {
	nock.cleanAll();
	const sent = asked(({ request, query }) => answer(request, query));
	const { result } = await quickly(() => runNode(parameters, [said], { node: { type } }));
	return { ...result, sent: sent.map(({ request }) => request) };
}

beforeEach(() => installAlso({ [TOOL]: variant() }));

const notFound = () => ({ status: 404, answer: 'Lead not found' });
const mark = { ...markNotInterested, leadIdOrEmail: 'nobody@example.com' };

describe('a refusal', () => {
	const told = {
		success: false,
		error: 'Lead not found',
		hint: expect.stringContaining('spelled differently'),
		statusCode: 404,
	};

	it('is told to the model, unless the node is to stop', async () => {
		const { rows, error } = await call(mark, notFound);
		expect(rows).toEqual([told]);
		expect(error).toBeUndefined();
		const stopped = await call({ ...mark, whenRefused: 'stop' }, notFound);
		expect(stopped.error?.message).toBe('Lead not found');
	});

	it('is told also where n8n carries on', async () => {
		asked(notFound);
		const node = { type: TOOL, onError: 'continueRegularOutput' as const };
		const { rows } = await runNode(mark, [{}], { node });
		expect(rows).toEqual([told]);
	});

	it('of our own is told as well, and nothing was sent', async () => {
		const { rows, sent } = await call({ ...mark, leadIdOrEmail: '={{ "" }}' }, notFound);
		expect(rows).toEqual([
			{
				success: false,
				error: 'Lead ID or Email is empty',
				hint: expect.stringContaining('Nothing was sent'),
			},
		]);
		expect(sent).toEqual([]);
	});

	it('stops the node itself, whatever its file holds', async () => {
		const { error } = await call(
			{ ...mark, whenRefused: 'tell' },
			notFound,
			{},
			'n8n-nodes-lemlist.lemlist',
		);
		expect(error?.message).toBe('Lead not found');
	});
});

describe('the output', () => {
	const lead = { _id: 'lea_1', campaignId: 'cam_1', state: 'paused', fields: { email: 'a@example.com' } };
	const get = { resource: 'lead', operation: 'get', leadIdOrEmail: 'lea_1' };
	const row = { _id: 'web_1', event: 'emailsReplied', targetUrl: 'https://example.com' };
	const hooks = { resource: 'webhook', operation: 'getAll', returnAll: true };

	it.each<[string, INodeParameters, IDataObject]>([
		['all of it', { toolOutput: 'raw' }, row],
		['what matters, which is all where an operation knows of nothing else', {}, row],
		[
			'chosen values',
			{ toolOutput: 'selected', toolFields: 'event, _id' },
			{ event: 'emailsReplied', _id: 'web_1' },
		],
	])('is %s', async (_, parameters, expected) => {
		const { rows } = await call({ ...hooks, ...parameters }, () => ({ answer: [row] }));
		expect(rows).toEqual([expected]);
	});

	it('is simplified, whatever Simplify says, which agents do not have', async () => {
		const answer = () => ({ answer: lead });
		const simple = await call({ ...get, simplify: false }, answer);
		const raw = await call({ ...get, toolOutput: 'raw' }, answer);
		expect(raw.rows).toEqual([lead]);
		expect(simple.rows).not.toEqual(raw.rows);
		expect(simple.rows[0]).toMatchObject({ _id: 'lea_1' });
	});

	it('needs names where values are chosen, before anything is sent', async () => {
		const { rows, sent } = await call(
			{ ...hooks, toolOutput: 'selected', toolFields: '={{ "" }}' },
			() => ({ answer: [row] }),
		);
		expect(rows).toMatchObject([{ success: false, error: 'Fields is empty' }]);
		expect(sent).toEqual([]);
	});
});

describe('a list', () => {
	const all = several(1, 250, (n) => ({ _id: `cam_${n}`, name: `Campaign ${n}`, status: 'running' }));
	const answer = (_: string, { offset = 0, limit = 100, page = 1 }: IDataObject) => {
		const from = Number(offset) || (Number(page) - 1) * Number(limit);
		const campaigns = all.slice(from, from + Number(limit));
		return { answer: { campaigns, pagination: { totalRecords: all.length } } };
	};
	const list = { resource: 'campaign', operation: 'getAll' };

	it('without an end ends after 100 rows, and says so where the model reads', async () => {
		const { rows, sent } = await call({ ...list, returnAll: true }, answer);
		expect(rows).toHaveLength(101);
		expect(rows[99]).toMatchObject({ _id: 'cam_100' });
		expect(rows[100]).toEqual({ hint: expect.stringMatching(/first 100 rows.*Limit/) });
		expect(sent).toHaveLength(1);
	});

	it('is no longer where all of it comes at once', async () => {
		const file = several(1, 150, (n) => ({ _id: `lea_${n}`, email: `${n}@example.com` }));
		const leads = { resource: 'campaign', operation: 'exportLeads', campaignId: 'cam_1' };
		const { rows } = await call(leads, () => ({ answer: file }));
		expect(rows).toHaveLength(101);
		expect(rows[100]).toEqual({ hint: expect.stringContaining('first 100 rows') });
		const node = await call(leads, () => ({ answer: file }), {}, 'n8n-nodes-lemlist.lemlist');
		expect(node.rows).toHaveLength(150);
	});

	it('is as long as Limit says, or as it is', async () => {
		expect((await call({ ...list, limit: 150 }, answer)).rows).toHaveLength(150);
		const few = await call({ ...list, returnAll: true }, (_, query) =>
			Number(query.page ?? 1) > 1 || Number(query.offset ?? 0) > 0
				? { answer: { campaigns: [], pagination: { totalRecords: 2 } } }
				: { answer: { campaigns: all.slice(0, 2), pagination: { totalRecords: 2 } } },
		);
		expect(few.rows).toHaveLength(2);
		const node = await call({ ...list, returnAll: true }, answer, {}, 'n8n-nodes-lemlist.lemlist');
		expect(node.rows).toHaveLength(250);
	});
});

describe('what a model chooses freely', () => {
	const request = { resource: 'customRequest', operation: 'send', path: '/team' };
	const ok = () => ({ answer: { ok: true, _id: 'x' } });

	it.each(['DELETE', 'PATCH', 'POST', 'PUT'])('only reads: %s is not sent', async (method) => {
		const { rows, sent } = await call({ ...request, method }, ok);
		expect(sent).toEqual([]);
		expect(rows).toEqual([
			{
				success: false,
				error: `${method} /team was not sent: an agent may only read here`,
				hint: expect.stringContaining('Allow Effects'),
			},
		]);
	});

	it('reads, and does more where somebody has allowed it, but not the model', async () => {
		expect((await call({ ...request, method: 'GET' }, ok)).sent).toEqual(['GET /team']);
		const post = { ...request, method: 'POST' };
		expect((await call({ ...post, allowEffects: true }, ok)).sent).toEqual(['POST /team']);
		const byModel = '={{ $fromAI("allow", "", "boolean", true) }}';
		expect((await call({ ...post, allowEffects: byModel }, ok)).sent).toEqual([]);
		expect((await call(post, ok, {}, 'n8n-nodes-lemlist.lemlist')).sent).toEqual(['POST /team']);
	});

	// n8n 2 leaves no other expression in these two.
	const chosen = (value: string) => `={{ $fromAI("choice", "", "string", "${value}") }}`;
	const mailbox = { resource: 'lemwarm', userMailboxId: 'usm_1' };
	// All fields are shown beside an expression. An agent runs its tools without asking whether what is needed is filled in.
	const nothingNeeded = () =>
		installAlso({
			[TOOL]: variant(({ description }) => {
				description.properties = description.properties.map((each) => ({ ...each, required: false }));
			}),
		});

	it.each<[string, INodeParameters]>([
		['operation', { operation: chosen('start') }],
		['resource', { resource: chosen('lemwarm'), operation: 'start' }],
		['both', { resource: chosen('lemwarm'), operation: chosen('start') }],
	])('only reads where a file lets it choose: %s', async (_, choice) => {
		nothingNeeded();
		const { sent, rows } = await call({ ...mailbox, ...choice }, ok);
		expect(sent).toEqual([]);
		expect(rows).toMatchObject([{ success: false, error: expect.stringContaining('was not sent') }]);
	});

	it('does more where somebody has allowed what it chooses', async () => {
		nothingNeeded();
		const choice = { ...mailbox, operation: chosen('start'), allowEffects: true };
		expect((await call(choice, ok)).sent).toEqual(['POST /lemwarm/usm_1/start']);
	});

	it('reads where it chooses to', async () => {
		nothingNeeded();
		const { sent } = await call({ ...mailbox, operation: chosen('getSettings') }, ok);
		expect(sent).toEqual(['GET /lemwarm/usm_1/settings']);
	});
});

it('an n8n that does not know "@tool" runs it as the node, but for free requests', async () => {
	// It shows none of these parameters, so it drops them.
	installAlso({
		[TOOL]: variant(({ description }) => {
			description.properties = description.properties
				.filter(({ displayOptions }) => !displayOptions?.show?.['@tool'])
				.map((property) =>
					property.displayOptions?.hide?.['@tool']
						? { ...property, displayOptions: { show: property.displayOptions.show } }
						: property,
				);
		}),
	});
	expect((await call({ ...mark, whenRefused: 'tell' }, notFound)).error?.message).toBe('Lead not found');
	const request = { resource: 'customRequest', operation: 'send', path: '/team', method: 'POST' };
	const refused = await call({ ...request, allowEffects: true }, () => ({ answer: {} }));
	expect(refused.sent).toEqual([]);
	expect(refused.error?.message).toContain('was not sent');
	const raw = { resource: 'lead', operation: 'get', leadIdOrEmail: 'lea_1', simplify: false };
	const lead = { _id: 'lea_1', other: true };
	expect((await call(raw, () => ({ answer: lead }))).rows).toEqual([lead]);
});
