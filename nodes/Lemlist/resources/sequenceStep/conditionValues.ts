import { parseJson } from '../../api/json.ts';
import { field } from '../../definition/field';

/** One status, or several as a list in JSON: which of the two lemlist wants was not seen. */
const statuses = (text: string) => (text.trimStart().startsWith('[') ? (parseJson(text) ?? text) : text);

/** What a branch of a condition is for. Words of comparisons were not seen, so any are taken. */
export const conditionValues = [
	field(
		{
			displayName: 'Call Status',
			name: 'callStatusFilter',
			type: 'string',
			default: '',
			placeholder: 'e.g. answered',
			description: 'With Call Done: how it ended, or ["a", "b"]',
			in: 'body',
		},
		statuses,
	),
	{
		displayName: 'Custom Field',
		name: 'customField',
		type: 'string',
		default: '',
		placeholder: 'e.g. industry',
		description: 'With Custom Lead Info: the variable, for all branches',
		in: 'body',
	},
	{
		displayName: 'Custom Operator',
		name: 'customOperator',
		type: 'string',
		default: '',
		placeholder: 'e.g. is',
		description: 'With Custom Lead Info: how to compare',
		in: 'body',
	},
	{
		displayName: 'Custom Value',
		name: 'customValue',
		type: 'string',
		default: '',
		placeholder: 'e.g. Software',
		description: 'With Custom Lead Info: compared with this',
		in: 'body',
	},
	field(
		{
			displayName: 'Email Status',
			name: 'emailStatusFilter',
			type: 'string',
			default: '',
			placeholder: 'e.g. deliverable',
			description: 'With Has Email Address: status, or ["deliverable", "risky"]',
			in: 'body',
		},
		statuses,
	),
	{
		displayName: 'Score Comparator',
		name: 'scoreComparator',
		type: 'string',
		default: '',
		placeholder: 'e.g. greaterThan',
		description: 'With Has Score: how to compare',
		in: 'body',
	},
	{
		displayName: 'Score Threshold',
		name: 'scoreThreshold',
		type: 'number',
		default: 0,
		description: 'With Has Score: compared with this',
		in: 'body',
	},
] as const;

/** The condition that each of them is for. */
const CONDITION = {
	callStatusFilter: 'aircallDone',
	customField: 'customLeadInfo',
	customOperator: 'customLeadInfo',
	customValue: 'customLeadInfo',
	emailStatusFilter: 'hasEmailAddress',
	scoreComparator: 'hasScore',
	scoreThreshold: 'hasScore',
} as const;

/** The same, each in sight beside its condition. @param show what else has to be chosen */
export function besideCondition(show: Readonly<Record<string, readonly string[]>> = {}) {
	return conditionValues.map(
		(each) =>
			({
				...each,
				alone: true,
				displayOptions: { show: { ...show, '/conditionKey': [CONDITION[each.name]] } },
			}) as const,
	);
}
