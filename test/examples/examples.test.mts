import { readFileSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { id } from '../../sandbox/id.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { runNode } from '../support/n8n.mts';
import { startReceiver } from '../support/receiver.mts';
import { quickly } from '../support/time.mts';
import { Trigger } from '../support/trigger.mts';
import { FILES, asTold, example, play } from './play.mts';
import { CAMPAIGN, PINS, REPLY, filled } from './pins.mts';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({ jobMs: 100 });
});
afterEach(async () => await sandbox.close());

const interests = (email: string) => sandbox.store.people.get(email)?.leads.map(({ interest }) => interest);
const blocked = async () => {
	const { rows } = await lemlist({ resource: 'unsubscribe', operation: 'getAll', returnAll: true });
	return rows.map(({ value }) => value);
};
const lemlist = async (parameters: Parameters<typeof runNode>[0]) =>
	await runNode(parameters, [{}], { credential: { apiKey: sandbox.apiKey, baseUrl: sandbox.url } });

describe.each(FILES)('%s', (file) => {
	const { nodes, connections } = example(file);

	it('says what it does and what to fill in, and brings no credentials', () => {
		const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes.map(({ parameters }) => String(parameters.content)).join('\n')).toMatch(
			/\*\*To do:\*\* /,
		);
		expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
		expect(readFileSync('examples/README.md', 'utf8')).toContain(`](${file})`);
	});

	it('has notes that cover no node', () => {
		// Room for a node and its name, as the editor draws them.
		const [width, height] = [100, 150];
		const covered = nodes.flatMap((note) => {
			const { width: w, height: h } = note.parameters as Record<string, number>;
			const [left, top] = note.position;
			if (w === undefined || h === undefined) return [];
			return nodes
				.filter(({ type, position: [x, y] }) => {
					const isBeside = x + width <= left || x >= left + w || y + height <= top || y >= top + h;
					return !isBeside && !type.endsWith('.stickyNote');
				})
				.map(({ name }) => name);
		});
		expect(covered).toEqual([]);
	});

	it('has nodes of its own, all connected', () => {
		expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
		const ends = Object.entries(connections).flatMap(([from, kinds]) => [
			from,
			...Object.values(kinds).flatMap((outputs) =>
				outputs.flatMap((each) => each ?? []).map(({ node }) => node),
			),
		]);
		const names = nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
		expect([...new Set(ends)].sort()).toEqual(names.sort());
	});
});

it('a reply is what the trigger tells of one', async () => {
	const receiver = await startReceiver();
	const trigger = new Trigger({
		parameters: example('reply-classified-to-chat.json').nodes[0]?.parameters ?? {},
		lemlist: sandbox.url,
		n8n: receiver.url,
	});
	await trigger.activate();
	let told: IDataObject[] = [];
	receiver.status = async (body) => {
		const { status, items = [] } = await trigger.call(body);
		told = items;
		return status;
	};
	await fetch(`${sandbox.origin}/_sandbox/events`, {
		method: 'POST',
		body: JSON.stringify({ type: 'emailsReplied', email: leadEmail(2) }),
	});
	expect(Object.keys(told[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(REPLY)));
	expect(told[0]).toMatchObject({ email: REPLY.email, leadId: REPLY.leadId, event: REPLY.event });
	await receiver.close();
});

describe('a reply that an AI has read', () => {
	const FILE = 'reply-classified-to-chat.json';
	const read = async (file: string, output: number) =>
		await play(file, sandbox, { 'What Does It Say?': { output } });

	it('is marked as interested, and told', async () => {
		const { told } = await read(FILE, 0);
		expect(new Set(interests(leadEmail(2)))).toEqual(new Set(['interested']));
		expect(told['Tell: Interested']).toMatchObject([
			{ text: `Interested: Nathan  (${leadEmail(2)}, A campaign)\n> Tell me more.` },
		]);
		expect(told['Tell: Please Read']).toBeUndefined();
	});

	it('is marked as not interested, and nobody is told', async () => {
		const { told } = await read(FILE, 1);
		expect(new Set(interests(leadEmail(2)))).toEqual(new Set(['notInterested']));
		expect(Object.keys(told)).toEqual(['Reply', 'What Does It Say?']);
	});

	it.each([2, 4])(
		'is read by somebody when it is an automatic one, or none of all (%d)',
		async (output) => {
			const { told } = await read(FILE, output);
			expect(told['Tell: Please Read']).toHaveLength(1);
			expect(sandbox.requests).toEqual([]);
		},
	);

	it('blocks whoever asks for it', async () => {
		await read(FILE, 3);
		expect(await blocked()).toContain(leadEmail(2));
	});

	it('becomes a deal of its contact', async () => {
		const { told } = await read('reply-classified-to-crm.json', 0);
		expect(new Set(interests(leadEmail(2)))).toEqual(new Set(['interested']));
		expect(told.Contact).toMatchObject([
			{ email: leadEmail(2), additionalFields: { firstName: 'Nathan' } },
		]);
		expect(told.Deal).toMatchObject([
			{
				additionalFields: {
					...{ dealName: `Reply of ${leadEmail(2)} to A campaign`, description: 'Tell me more.' },
					associatedVids: [7],
				},
			},
		]);
	});

	it('becomes a task', async () => {
		const { told } = await read('reply-classified-to-crm.json', 2);
		expect(told.Task).toMatchObject([
			{
				metadata: { subject: `Write again to ${leadEmail(2)}`, body: 'Tell me more.' },
				additionalFields: { associations: { contactIds: 7 } },
			},
		]);
	});
});

it('a row becomes a lead, and says what became of it; twice makes none', async () => {
	const written = async () => {
		const { told } = await play('row-to-lead.json', sandbox);
		return told['Write Back']?.map(({ columns }) => (columns as IDataObject).value);
	};
	expect(await written()).toEqual([
		{ email: 'new@example.com', lemlist: 'created' },
		{ email: leadEmail(2), lemlist: 'alreadyInCampaign' },
	]);
	const [lead] = sandbox.store.people.get('new@example.com')?.leads ?? [];
	expect(lead?.campaign._id).toBe(CAMPAIGN);
	expect(await written()).toMatchObject([
		{ lemlist: 'alreadyInCampaign' },
		{ lemlist: 'alreadyInCampaign' },
	]);
	expect(sandbox.store.people.get('new@example.com')?.leads).toHaveLength(1);
});

it('an address is found, and the lead has its variables', async () => {
	const { result } = await quickly(async () => await play('enrich-to-lead.json', sandbox));
	const [{ email } = {}] = result.of('Add Lead').rows;
	const [lead] = sandbox.store.people.get(String(email))?.leads ?? [];
	expect(lead?.campaign._id).toBe(CAMPAIGN);
	const { rows } = await lemlist({
		resource: 'lead',
		operation: 'get',
		leadIdOrEmail: String(email),
		simplify: false,
	});
	expect(rows).toMatchObject([
		{ variables: { firstName: 'Ada', companyName: 'Example Ltd', hook: 'Your talk', seats: '12' } },
	]);
});

describe('everything stops', () => {
	it('for a customer, and for nobody else', async () => {
		const { of } = await play('crm-stage-to-stop.json', sandbox);
		expect(of('Is a Customer').rows).toMatchObject([{ contactId: 7 }]);
		expect(of('Stop Everywhere').rows).toMatchObject([{ leadIdOrEmail: leadEmail(2), paused: true }]);
		expect(new Set(interests(leadEmail(2)))).toEqual(new Set(['notInterested']));
	});

	it('for whoever has booked a meeting', async () => {
		const { of } = await play('crm-stage-to-stop.json', sandbox, {}, 'Meeting Booked');
		expect(of('Stop Everywhere').rows).toMatchObject([{ leadIdOrEmail: leadEmail(3), paused: true }]);
	});
});

it('each running campaign has its row, with the figures of last week', async () => {
	const { told, of } = await play('weekly-statistics.json', sandbox);
	const running = [...sandbox.store.campaigns.values()].filter(({ status }) => status === 'running');
	expect(running.length).toBeGreaterThan(1);
	expect(of('Last Week').rows).toHaveLength(running.length);
	const rows = (told['Add Row'] ?? []).map(({ columns }) => (columns as IDataObject).value as IDataObject);
	expect(rows.map(({ campaign }) => campaign).sort()).toEqual(running.map(({ name }) => name).sort());
	for (const row of rows) {
		expect(Object.values(row).filter((value) => value === undefined)).toEqual([]);
		expect(row.week).toMatch(/^\d{4}-\d\d-\d\d$/);
	}
});

it('an event becomes a note of its person', async () => {
	const { told } = await play('events-to-timeline.json', sandbox);
	expect(told['Not Twice']).toMatchObject([{ dedupeValue: `emailsReplied ${String(REPLY.activityId)}` }]);
	expect(told['Person in CRM']).toMatchObject([{ term: leadEmail(2) }]);
	expect(told.Note).toMatchObject([
		{
			content: `lemlist: emailsReplied in A campaign, ${String(REPLY.createdAt)}<br>Re: Hello<br>Tell me more.`,
			additionalFields: { person_id: 5 },
		},
	]);
});

it('what only one list has comes into the other', async () => {
	const before = await blocked();
	const { told } = await play('do-not-contact-both-ways.json', sandbox);
	const added = told['Into the Sheet']?.map(
		({ columns }) => (columns as { value: IDataObject }).value.value,
	);
	expect(added).toEqual(before.filter((value) => value !== '@competitor.example'));
	expect(new Set(await blocked())).toEqual(new Set([...before, 'no-more@example.com']));
});

it('an event is known by its type and id', async () => {
	const { told, of } = await play('without-duplicates.json', sandbox);
	expect(told['Not Twice']).toMatchObject([{ dedupeValue: `emailsReplied ${id('act', 9001)}` }]);
	expect(of('Your Work').rows).toEqual(PINS['without-duplicates.json']?.Event);
});

describe('a tool of the agent', () => {
	const tools = example('agent-with-lemlist.json').nodes.filter(({ type }) =>
		type.endsWith('.lemlistTool'),
	);

	it.each(tools.map((node) => [node.name, node] as const))('%s works', async (_, node) => {
		const given = { email: leadEmail(2), campaignId: CAMPAIGN };
		const { rows, error } = await lemlist(asTold(filled(node).parameters, given));
		expect(error).toBeUndefined();
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter(({ found }) => found === false)).toEqual([]);
	});

	it('lets the model say who or which, and nothing else', () => {
		const open = tools.flatMap(({ parameters }) =>
			[...JSON.stringify(parameters).matchAll(/\$fromAI\('(\w+)'/g)].map(([, name]) => name),
		);
		expect(open).toEqual(['email', 'campaignId', 'email']);
	});
});
