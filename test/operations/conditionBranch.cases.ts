import type { Case, ResourceCases } from './case';

const by = (value: string) => ({ __rl: true, mode: 'id', value });
const campaign = by('cam_1');
const ofCondition = { sequenceId: by('seq_1'), stepId: by('stp_1') };
const branchSequenceId = by('seq_3');
const BRANCHES = '/sequences/seq_1/steps/stp_1/branches';

const branch = (number: number, name: string, industry: string) => ({
	...{ sequenceId: `seq_${number}`, key: 'customLeadInfo', name },
	...{ customField: 'industry', customOperator: 'is', customValues: [industry] },
});
const unnamed = {
	...{ sequenceId: 'seq_3', key: 'customLeadInfo' },
	...{ customField: 'industry', customValues: ['Banking'] },
};
const banks = branch(3, 'Banking companies', 'Banking');
const retail = branch(4, 'Retail companies', 'Retail');
const first = { ...branch(2, 'Software', 'Software'), name: undefined };
const otherwise = { sequenceId: 'seq_5', key: 'fallback' };
const all = [{ ...first }, banks, retail, otherwise].map(
	(each) => JSON.parse(JSON.stringify(each)) as object,
);

/** What was not seen goes along as it is. */
const goesBy = {
	customLeadInfo: { customField: 'industry', customOperator: 'is', customValue: 'Banking' },
	aircallDone: { callStatusFilter: '["answered"]' },
	hasEmailAddress: { emailStatusFilter: 'deliverable' },
	hasScore: { scoreComparator: 'greaterThan', scoreThreshold: 50 },
};
const { customLeadInfo, aircallDone, hasEmailAddress, hasScore } = goesBy;
const goesByAll = { ...customLeadInfo, ...aircallDone, ...hasEmailAddress, ...hasScore };
const extras = { delay: 2, name: 'Banking companies', moreFields: '{"color":"blue"}' };
const sent = { delay: 2, name: 'Banking companies', color: 'blue' };
const sentOfAll = { ...sent, ...goesByAll, callStatusFilter: ['answered'] };

const ENTERED = 'Leads have entered the campaign';
const entered = (request: string, body?: object): Pick<Case, 'exchanges' | 'error'> => ({
	exchanges: [{ request, body, status: 409, answer: { error: ENTERED } }],
	error: ENTERED,
});

export const conditionBranch: ResourceCases = {
	create: {
		minimal: {
			parameters: { ...ofCondition, customValue: 'Banking' },
			exchanges: [{ request: `POST ${BRANCHES}`, body: { customValue: 'Banking' }, answer: unnamed }],
			items: [unnamed],
		},
		full: {
			parameters: {
				...{ campaign, ...ofCondition, ...goesByAll },
				conditionKey: '={{ "customLeadInfo" }}',
				additionalFields: extras,
			},
			exchanges: [{ request: `POST ${BRANCHES}`, body: { ...customLeadInfo, ...sent }, answer: banks }],
			items: [banks],
		},
		'by the status of a call': {
			parameters: { ...ofCondition, conditionKey: 'aircallDone', ...aircallDone },
			exchanges: [
				{
					request: `POST ${BRANCHES}`,
					body: { callStatusFilter: ['answered'] },
					answer: unnamed,
				},
			],
			items: [unnamed],
		},
		...Object.fromEntries(
			Object.entries({ hasEmailAddress, hasScore }).map(([conditionKey, own]): [string, Case] => [
				`by ${conditionKey}`,
				{
					parameters: { ...ofCondition, conditionKey, ...own },
					exchanges: [{ request: `POST ${BRANCHES}`, body: own, answer: unnamed }],
					items: [unnamed],
				},
			]),
		),
		'a branch in an envelope': {
			parameters: { ...ofCondition, customValue: 'Banking' },
			exchanges: [
				{
					request: `POST ${BRANCHES}`,
					body: { customValue: 'Banking' },
					answer: JSON.stringify({ branch: banks }),
				},
			],
			items: [banks],
		},
		'a campaign that leads came into': {
			parameters: { ...ofCondition, customValue: 'Banking' },
			...entered(`POST ${BRANCHES}`, { customValue: 'Banking' }),
		},
		'a lemlist that has no such route': {
			parameters: { ...ofCondition, customValue: 'Banking' },
			exchanges: [
				{
					request: `POST ${BRANCHES}`,
					body: { customValue: 'Banking' },
					status: 405,
					answer: { error: 'Route bad method' },
				},
			],
			error: 'Route bad method',
			hint: 'lemlist may not have this at all',
		},
	},
	delete: {
		minimal: {
			parameters: { ...ofCondition, branchSequenceId },
			exchanges: [
				{
					request: `DELETE ${BRANCHES}/seq_3`,
					answer: { ok: true, removedSequenceIds: ['seq_3'] },
				},
			],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { campaign, ...ofCondition, branchSequenceId },
			exchanges: [
				{
					request: `DELETE ${BRANCHES}/seq_3`,
					status: 400,
					answer: {
						error: 'The last branch cannot be removed',
						code: 'SEQUENCE_BRANCH_LAST_NOT_REMOVABLE',
					},
				},
			],
			error: 'The last branch cannot be removed',
		},
		'nothing is answered, which nobody has seen': {
			parameters: { ...ofCondition, branchSequenceId },
			exchanges: [{ request: `DELETE ${BRANCHES}/seq_3` }],
			items: [{ answered: false, statusCode: 200 }],
		},
		'a campaign that leads came into': {
			parameters: { ...ofCondition, branchSequenceId },
			...entered(`DELETE ${BRANCHES}/seq_3`),
		},
	},
	getAll: {
		minimal: {
			parameters: ofCondition,
			exchanges: [{ request: `GET ${BRANCHES}`, answer: { branches: all } }],
			items: all as Case['items'],
		},
		full: {
			parameters: { campaign, ...ofCondition },
			exchanges: [{ request: `GET ${BRANCHES}`, answer: JSON.stringify(all) }],
			items: all as Case['items'],
		},
	},
	reorder: {
		minimal: {
			parameters: { ...ofCondition, order: ['seq_4', 'seq_2', 'seq_3'] },
			exchanges: [
				{
					request: `PATCH ${BRANCHES}`,
					body: { order: ['seq_4', 'seq_2', 'seq_3'] },
					answer: { branches: [retail, first, banks, otherwise] },
				},
			],
			items: [retail, all[0], banks, otherwise] as Case['items'],
		},
		full: {
			parameters: { campaign, ...ofCondition, order: ['seq_4'] },
			exchanges: [
				{
					request: `PATCH ${BRANCHES}`,
					body: { order: ['seq_4'] },
					status: 400,
					answer: {
						error: 'order must list every branch but Else exactly once',
						code: 'SEQUENCE_BRANCH_ORDER_INVALID',
					},
				},
			],
			error: 'order must list every branch but Else exactly once',
		},
		'an ID of something else': {
			parameters: { ...ofCondition, order: ['stp_4'] },
			exchanges: [],
			error: 'Order "stp_4" is the ID of a sequence step',
		},
	},
	update: {
		minimal: {
			parameters: { ...ofCondition, branchSequenceId, updateFields: { name: 'Banks' } },
			exchanges: [{ request: `PATCH ${BRANCHES}/seq_3`, body: { name: 'Banks' }, answer: banks }],
			items: [banks],
		},
		full: {
			parameters: {
				campaign,
				...ofCondition,
				branchSequenceId,
				updateFields: { ...goesByAll, ...extras },
			},
			exchanges: [{ request: `PATCH ${BRANCHES}/seq_3`, body: sentOfAll, answer: banks }],
			items: [banks],
		},
		'a name that is taken away': {
			parameters: { ...ofCondition, branchSequenceId, updateFields: { name: '' } },
			exchanges: [{ request: `PATCH ${BRANCHES}/seq_3`, body: { name: '' }, answer: banks }],
			items: [banks],
		},
		'a campaign that leads came into': {
			parameters: { ...ofCondition, branchSequenceId, updateFields: { customValue: 'Retail' } },
			...entered(`PATCH ${BRANCHES}/seq_3`, { customValue: 'Retail' }),
		},
	},
};
