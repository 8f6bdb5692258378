import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect } from '../transport';
import { searchCampaigns } from './campaign';
import { locator } from './locator';
import { chosen, filtered } from './search';

/** The sequences of the chosen campaign. lemlist lists sequences and their steps by campaign only. */
async function sequences(functions: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const id = chosen(functions, 'campaign', 'Campaign');
	const client = await connect(functions);
	const path = `/campaigns/${encodeURIComponent(id)}/sequences`;
	const { body } = await client.send({ method: 'GET', path });
	return Object.values((body ?? {}) as Record<string, IDataObject>);
}

const stepsOf = (sequence?: IDataObject) => (sequence?.steps ?? []) as IDataObject[];

/** Sequences by their place in the campaign and the types of their steps. */
async function searchSequences(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const entries = (await sequences(this)).map((sequence) => {
		const { _id, parentId, conditionalStepIndex } = sequence;
		const place = parentId ? `Branch at step ${String(conditionalStepIndex)}` : 'Main sequence';
		const types = stepsOf(sequence).map(({ type }) => String(type));
		return { name: `${place} (${types.join(', ') || 'no steps'})`, value: String(_id) };
	});
	return await filtered(filter, undefined, async () => ({ entries, more: false }));
}

/** Steps of the chosen sequence by number, type and subject. */
async function searchSteps(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const id = chosen(this, 'sequenceId', 'Sequence');
	const steps = stepsOf((await sequences(this)).find(({ _id }) => _id === id));
	const entries = steps.map(({ _id, type, subject, title }, index) => ({
		name: [`${index + 1}. ${String(type)}`, subject ?? title].filter(Boolean).join(': '),
		value: String(_id),
	}));
	return await filtered(
		filter,
		undefined,
		async () => ({ entries, more: false }),
		() => new NodeOperationError(this.getNode(), 'This sequence of the chosen campaign has no steps'),
	);
}

/** Where the next two find what they list. No request carries it. */
export const campaign = locator({
	displayName: 'Campaign',
	name: 'campaign',
	description: 'Only fills the lists below; not needed for IDs',
	alone: true,
	prefix: 'cam',
	search: searchCampaigns,
});

export const sequenceId = locator({
	displayName: 'Sequence',
	name: 'sequenceId',
	description: 'Main sequence of a campaign, or branch of a condition. IDs start with seq_.',
	in: 'path',
	required: true,
	prefix: 'seq',
	search: searchSequences,
	typeOptions: { loadOptionsDependsOn: ['campaign.value'] },
});

export const stepId = locator({
	displayName: 'Step',
	name: 'stepId',
	description: 'Step ID, starts with stp_',
	in: 'path',
	required: true,
	prefix: 'stp',
	search: searchSteps,
	typeOptions: { loadOptionsDependsOn: ['sequenceId.value'] },
});
