import { isObject, rowsAt, textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { picker } from '../../definition/picker';
import type { PickerContext } from '../../definition/picker';
import { campaigns } from '../campaign/picker';

/** The sequences of the chosen campaign. lemlist lists sequences and their steps by campaign only. */
async function sequencesOf({ chosen, send }: PickerContext<'GET /campaigns/{campaignId}/sequences'>) {
	const path = { campaignId: chosen('campaign', 'Campaign') };
	const { body } = await send('GET /campaigns/{campaignId}/sequences', { path });
	return Object.values(body).filter(isObject);
}

/** Sequences by their place in the campaign and the types of their steps. */
const sequences = picker({
	name: 'Sequences',
	request: ['GET /campaigns/{campaignId}/sequences'],
	async read(context) {
		const entries = (await sequencesOf(context)).map((sequence) => {
			const { _id, parentId, conditionalStepIndex } = sequence;
			const place = parentId ? `Branch at step ${String(conditionalStepIndex)}` : 'Main sequence';
			const types = rowsAt(sequence, 'steps').map(({ type }) => String(type));
			return { name: `${place} (${types.join(', ') || 'no steps'})`, value: String(_id) };
		});
		return { entries, more: false };
	},
});

/** Steps of the chosen sequence by number, type and subject. */
const steps = picker({
	name: 'Steps',
	request: ['GET /campaigns/{campaignId}/sequences'],
	async read(context) {
		const id = context.chosen('sequenceId', 'Sequence');
		const sequence = (await sequencesOf(context)).find(({ _id }) => _id === id);
		const entries = rowsAt(sequence, 'steps').map((step, index) => {
			const subject = textAt(step, 'subject') ?? textAt(step, 'title');
			const place = `${index + 1}. ${String(step.type)}`;
			return { name: subject ? `${place}: ${subject}` : place, value: String(step._id) };
		});
		return { entries, more: false };
	},
	none: 'This sequence of the chosen campaign has no steps',
});

/** Where the next two find what they list. No request carries it. */
export const campaign = locator({
	displayName: 'Campaign',
	name: 'campaign',
	description: 'Only fills the lists below; not needed for IDs',
	alone: true,
	prefix: 'cam',
	search: campaigns,
});

export const sequenceId = locator({
	displayName: 'Sequence',
	name: 'sequenceId',
	description: 'Main sequence of a campaign, or branch of a condition. IDs start with seq_.',
	in: 'path',
	required: true,
	prefix: 'seq',
	search: sequences,
	typeOptions: { loadOptionsDependsOn: ['campaign.value'] },
});

export const stepId = locator({
	displayName: 'Step',
	name: 'stepId',
	description: 'Step ID, starts with stp_',
	in: 'path',
	required: true,
	prefix: 'stp',
	search: steps,
	typeOptions: { loadOptionsDependsOn: ['sequenceId.value'] },
});
