import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { INodeTypeDescription } from 'n8n-workflow';

import { PINS, filled } from '../test/examples/pins.mts';
import { FILES, fromFile, idOf } from './example.mts';
import type { Credential, Workflow } from './n8n.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

/** Where each begins, and the nodes that then do their work; what other services would give is pinned. */
const RUNS: Array<[file: string, trigger: string, nodes: string[]]> = [
	['agent-with-lemlist.json', 'Chat', ['Agent']],
	[
		'crm-stage-to-stop.json',
		'CRM Changed',
		['Is a Customer', 'Contact', 'Address in CRM', 'Stop Everywhere'],
	],
	['crm-stage-to-stop.json', 'Meeting Booked', ['Address of Guest', 'Stop Everywhere']],
	[
		'do-not-contact-both-ways.json',
		'Every Night',
		[
			'In lemlist',
			'In the Sheet',
			'Compare',
			'Is Something',
			'Into the Sheet',
			'Is Something Else',
			'Into lemlist',
		],
	],
	['enrich-to-lead.json', 'Start', ['People', 'Find Address', 'Found', 'Add Lead']],
	[
		'events-to-timeline.json',
		'Anything Happens',
		['With an Address', 'Not Twice', 'Person in CRM', 'Note'],
	],
	['reply-classified-to-chat.json', 'Reply', ['What Does It Say?', 'Mark Interested', 'Tell: Interested']],
	['reply-classified-to-crm.json', 'Reply', ['What Does It Say?', 'Mark Interested', 'Contact', 'Deal']],
	['row-to-lead.json', 'New Row', ['Has an Address', 'Add Lead', 'Write Back']],
	['weekly-statistics.json', 'Every Monday', ['Running Campaigns', 'Last Week', 'Add Row']],
	['without-duplicates.json', 'Event', ['Not Twice', 'Your Work']],
];

/** An example as it is imported, with what is to be filled in, and with pins. */
function pinned(file: string, credential: Credential): Workflow {
	const workflow = fromFile(file, idOf(file), credential);
	const pins = Object.entries(PINS[file] ?? {}).map(([name, rows]) => [
		name,
		rows.map((json) => ({ json })),
	]);
	return { ...workflow, nodes: workflow.nodes.map(filled), pinData: Object.fromEntries(pins) };
}

describe('The examples in a real n8n', () => {
	let stage: Stage;
	before(async () => {
		stage = await setStage({ jobMs: 100 }, (credential) => FILES.map((file) => pinned(file, credential)));
	});
	after(async () => await stage.close());

	it('have types and versions that n8n knows', async () => {
		const { data } = await stage.n8n.fetch('/types/nodes.json');
		const known = new Set(
			(data as INodeTypeDescription[]).flatMap(({ name, version }) =>
				[version].flat().map((each) => `${name} ${each}`),
			),
		);
		const used = FILES.flatMap((file) => fromFile(file, idOf(file), stage.credential).nodes);
		assert.deepEqual(
			used.map(({ type, typeVersion }) => `${type} ${typeVersion}`).filter((each) => !known.has(each)),
			[],
		);
	});

	it('come in as they are', async () => {
		for (const file of FILES) {
			const { data } = await stage.n8n.rest('GET', `/workflows/${idOf(file)}`);
			const { name, nodes, connections } = data as Workflow;
			const wanted = pinned(file, stage.credential);
			assert.deepEqual(
				{ name, nodes, connections },
				{ name: wanted.name, nodes: wanted.nodes, connections: wanted.connections },
			);
		}
	});

	for (const [file, trigger, names] of RUNS) {
		it(`${file} works from "${trigger}"`, async () => {
			const { resultData } = await stage.n8n.runWorkflow(idOf(file), trigger);
			assert.equal(resultData.error, undefined);
			const ran = Object.entries(resultData.runData)
				.filter(([, runs]) => runs.some(({ data }) => data?.main?.flat().length))
				.map(([name]) => name);
			assert.deepEqual(ran.sort(), [trigger, ...names].sort());
			const refused = Object.values(resultData.runData).flatMap((runs) =>
				runs.flatMap(({ data }) => data?.main?.flat().filter((item) => item?.json.error) ?? []),
			);
			assert.deepEqual(refused, []);
		});
	}
});
