import type { ResourceCases } from './case';

const targetUrl = 'https://example.com/lemlist?event=emailsReplied';
const hook = {
	_id: 'hoo_1',
	targetUrl,
	createdAt: '2026-03-01T09:00:00.000Z',
	type: 'emailsReplied',
	campaignId: 'cam_1',
	isFirst: true,
};
const forAll = { _id: 'hoo_2', targetUrl: 'https://example.com/all', createdAt: '2026-03-02T09:00:00.000Z' };
const hookId = { __rl: true, mode: 'id', value: 'hoo_1' };

export const webhook: ResourceCases = {
	create: {
		minimal: {
			parameters: { targetUrl: forAll.targetUrl },
			exchanges: [{ request: 'POST /hooks', body: { targetUrl: forAll.targetUrl }, answer: forAll }],
			items: [forAll],
		},
		full: {
			parameters: {
				targetUrl,
				additionalFields: {
					campaignId: { __rl: true, mode: 'id', value: 'cam_1' },
					isFirst: true,
					secret: 's3cret',
					type: 'emailsReplied',
					zapId: '37709957',
				},
			},
			exchanges: [
				{
					request: 'POST /hooks',
					query: { campaignId: 'cam_1', isFirst: 'true', zapId: '37709957' },
					body: {
						targetUrl,
						type: 'emailsReplied',
						secret: 's3cret',
						campaignId: 'cam_1',
						isFirst: true,
					},
					answer: hook,
				},
			],
			items: [hook],
		},
		'a URL that has a webhook already': {
			parameters: { targetUrl },
			exchanges: [{ request: 'POST /hooks', body: { targetUrl }, status: 409 }],
			error: 'lemlist answered with status 409 and no explanation',
		},
	},
	delete: {
		minimal: {
			parameters: { hookId },
			exchanges: [{ request: 'DELETE /hooks/hoo_1', answer: hook }],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { hookId, options: { whenNotFound: 'continue' } },
			exchanges: [{ request: 'DELETE /hooks/hoo_1', status: 404, answer: 'Webhook not found' }],
			items: [{ found: false, hookId: 'hoo_1' }],
		},
	},
	getAll: {
		minimal: {
			parameters: { limit: 1 },
			exchanges: [{ request: 'GET /hooks', answer: [hook, forAll] }],
			items: [hook],
		},
		full: {
			parameters: { returnAll: true },
			exchanges: [{ request: 'GET /hooks', answer: [hook, forAll] }],
			items: [hook, forAll],
		},
	},
};
