import type { ResourceCases } from './case';

const labelId = { __rl: true, mode: 'id', value: 'lbl_1' };
const row = (number: number) => ({
	_id: `lbl_${number}`,
	name: `Label ${number}`,
	color: '#F9A2A2',
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'nathan@example.com',
});

export const label: ResourceCases = {
	create: {
		minimal: {
			parameters: { labelName: 'Label 1' },
			exchanges: [{ request: 'POST /inbox/labels', body: { labelName: 'Label 1' }, answer: row(1) }],
			items: [row(1)],
		},
		'a name that is taken': {
			parameters: { labelName: 'Label 1' },
			exchanges: [
				{
					request: 'POST /inbox/labels',
					body: { labelName: 'Label 1' },
					status: 409,
					answer: 'Label with this name already exists',
				},
			],
			error: 'Label with this name already exists',
		},
	},
	get: {
		minimal: {
			parameters: { labelId },
			exchanges: [{ request: 'GET /inbox/labels/lbl_1', answer: row(1) }],
			items: [row(1)],
		},
		full: {
			parameters: { labelId, options: { whenNotFound: 'continue' } },
			exchanges: [{ request: 'GET /inbox/labels/lbl_1', status: 404, answer: 'Label not found' }],
			items: [{ found: false, labelId: 'lbl_1' }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /inbox/labels', answer: [row(1), row(2)] }],
			items: [row(1), row(2)],
		},
		full: {
			parameters: { returnAll: true },
			exchanges: [{ request: 'GET /inbox/labels', answer: [] }],
			items: [],
		},
	},
};
