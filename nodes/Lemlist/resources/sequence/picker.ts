import { isObject, rowsAt, textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { picker } from '../../definition/picker';
import type { Picker, PickerContext } from '../../definition/picker';
import { campaigns } from '../campaign/picker';

/** The sequences of the chosen campaign. lemlist lists sequences and their steps by campaign only. */
async function sequencesOf(
	{ chosen, send }: PickerContext<'GET /campaigns/{campaignId}/sequences'>,
	parameter = 'campaign',
) {
	const path = { campaignId: chosen(parameter, 'Campaign') };
	const { body } = await send('GET /campaigns/{campaignId}/sequences', { path });
	return Object.values(body).filter(isObject);
}

function placeOf({ parentId, conditionalStepIndex }: JsonObject): string {
	return parentId ? `Branch at step ${String(conditionalStepIndex)}` : 'Main sequence';
}

/** Sequences by their place in the campaign and the types of their steps. */
const sequences = picker({
	name: 'Sequences',
	request: ['GET /campaigns/{campaignId}/sequences'],
	async read(context) {
		const entries = (await sequencesOf(context)).map((sequence) => {
			const types = rowsAt(sequence, 'steps').map(({ type }) => String(type));
			const name = `${placeOf(sequence)} (${types.join(', ') || 'no steps'})`;
			return { name, value: String(sequence._id) };
		});
		return { entries };
	},
});

/** The steps of a sequence by number, type and subject. */
function entriesOf(sequence: JsonObject | undefined, isListed: (step: JsonObject) => boolean = () => true) {
	return rowsAt(sequence, 'steps').flatMap((step, index) => {
		const subject = textAt(step, 'subject') ?? textAt(step, 'title');
		const place = `${index + 1}. ${String(step.type)}`;
		const entry = { name: subject ? `${place}: ${subject}` : place, value: String(step._id) };
		return isListed(step) ? entry : [];
	});
}

/** Steps of the chosen sequence, all or some. */
export function stepPicker({
	isListed,
	...named
}: Pick<Picker, 'name' | 'none'> & { isListed?: (step: JsonObject) => boolean }) {
	return picker({
		...named,
		request: ['GET /campaigns/{campaignId}/sequences'],
		async read(context) {
			const id = context.chosen('sequenceId', 'Sequence');
			const sequence = (await sequencesOf(context)).find(({ _id }) => _id === id);
			return { entries: entriesOf(sequence, isListed) };
		},
	});
}

const steps = stepPicker({ name: 'Steps', none: 'This sequence of the chosen campaign has no steps' });

/** Steps of all sequences of the campaign that the operation is about. */
const campaignSteps = picker({
	name: 'CampaignSteps',
	request: ['GET /campaigns/{campaignId}/sequences'],
	async read(context) {
		const entries = (await sequencesOf(context, 'campaignId')).flatMap((sequence) =>
			entriesOf(sequence).map(({ name, value }) => ({ name: `${placeOf(sequence)}, ${name}`, value })),
		);
		return { entries };
	},
	none: 'This campaign has no steps yet',
});

/** Where the next two find what they list. No request carries it. */
export const campaign = locator({
	displayName: 'Campaign',
	name: 'campaign',
	description: 'Only fills the lists below',
	alone: true,
	prefix: 'cam',
	search: campaigns,
});

export const sequenceId = locator({
	displayName: 'Sequence',
	name: 'sequenceId',
	description: 'The main one, or a branch; ID starts with seq_',
	in: 'path',
	required: true,
	prefix: 'seq',
	search: sequences,
	typeOptions: { loadOptionsDependsOn: ['campaign.value'] },
});

const STEP = {
	displayName: 'Step',
	name: 'stepId',
	description: 'ID starts with stp_',
	in: 'path',
	required: true,
	prefix: 'stp',
} as const;

export const stepId = locator({
	...STEP,
	search: steps,
	typeOptions: { loadOptionsDependsOn: ['sequenceId.value'] },
});

/** A step of the campaign that the operation is about, in whichever sequence. */
export const campaignStepId = locator({
	...STEP,
	search: campaignSteps,
	typeOptions: { loadOptionsDependsOn: ['campaignId.value'] },
});
