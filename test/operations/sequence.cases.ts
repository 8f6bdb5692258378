import type { ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const main = {
	_id: 'seq_1',
	steps: [
		{
			_id: 'stp_1',
			delay: 0,
			emailTemplateId: 'etp_1',
			type: 'linkedinSend',
			index: 1,
			sequenceId: 'seq_1',
			sequenceStep: 0,
			message: 'Hey {{firstName}}',
		},
		{ _id: 'stp_2', delay: 1, type: 'conditional', index: 2, sequenceId: 'seq_1', sequenceStep: 1 },
	],
	level: 0,
};
const branch = (number: number) => ({
	_id: `seq_${number}`,
	steps: [],
	level: 1,
	parentId: 'seq_1',
	conditionalStepIndex: 1,
});
const exchanges = [
	{
		request: 'GET /campaigns/cam_1/sequences',
		answer: { seq_1: main, seq_2: branch(2), seq_3: branch(3) },
	},
];

export const sequence: ResourceCases = {
	getAll: {
		minimal: { parameters: { campaignId }, exchanges, items: [main, branch(2), branch(3)] },
		full: {
			parameters: { campaignId, returnAll: true },
			exchanges,
			items: [main, branch(2), branch(3)],
		},
		'a limit': { parameters: { campaignId, limit: 1 }, exchanges, items: [main] },
		'a campaign without a sequence': {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/sequences',
					status: 400,
					answer: 'Campaign has no sequence',
				},
			],
			error: 'Campaign has no sequence',
		},
	},
};
