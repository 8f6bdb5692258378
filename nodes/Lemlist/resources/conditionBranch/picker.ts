import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';
import { campaign, sequenceId, stepId, stepPicker } from '../sequence/picker';

/** Steps of the chosen sequence that are conditions. */
const conditionSteps = stepPicker({
	name: 'ConditionSteps',
	isListed: ({ type }) => type === 'conditional',
	none: 'This sequence of the chosen campaign has no conditions',
});

const conditionStepId = {
	...stepId,
	displayName: 'Condition Step',
	description: 'Step that branches off; ID starts with stp_',
	search: conditionSteps,
} as const;

/** What points to a condition. */
export const ofCondition = [campaign, sequenceId, conditionStepId] as const;

/** What a branch may be known by where it has no name. */
const TESTED = [
	...['customField', 'customOperator', 'customValues', 'scoreComparator', 'scoreThreshold'],
	...['emailStatusFilter', 'callStatusFilter'],
];

function tested(branch: JsonObject): string {
	return TESTED.flatMap((key) => branch[key] ?? [])
		.map(String)
		.join(' ');
}

/** Branches of the chosen condition, by name or by what they are for. */
const branches = listPicker({
	name: 'ConditionBranches',
	request: 'GET /sequences/{sequenceId}/steps/{stepId}/branches',
	parts: ({ chosen }) => ({
		path: { sequenceId: chosen('sequenceId', 'Sequence'), stepId: chosen('stepId', 'Condition Step') },
	}),
	entry: (branch) => {
		const value = textAt(branch, 'sequenceId');
		if (value === undefined) return undefined;
		return { name: textAt(branch, 'name') ?? (tested(branch) || 'Else'), value };
	},
	none: 'lemlist lists no branches of this condition',
});

/** The branch an operation is about. */
export const branchSequenceId = locator({
	displayName: 'Branch',
	name: 'branchSequenceId',
	description: 'Its own sequence; ID starts with seq_',
	in: 'path',
	required: true,
	prefix: 'seq',
	search: branches,
	typeOptions: { loadOptionsDependsOn: ['stepId.value'] },
});
