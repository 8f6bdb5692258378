import type { ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };

const row = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	emoji: '🚀',
	labels: ['spring'],
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
	status: 'running',
	sequenceId: 'seq_1',
	scheduleIds: ['skd_1'],
	timezone: 'Europe/Paris',
	teamId: 'tea_1',
	hasError: false,
	errors: [],
	creator: { userId: 'usr_1', userEmail: 'nathan@example.com' },
	senders: [{ id: 'usr_1', email: 'nathan@example.com', sendUserMailboxId: 'usm_1' }],
});
const simple = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	emoji: '🚀',
	status: 'running',
	labels: ['spring'],
	hasError: false,
	errors: [],
	createdAt: '2026-03-01T09:00:00.000Z',
	userEmail: 'nathan@example.com',
	sequenceId: 'seq_1',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
/** lemlist says 1 for the next page on the last one. */
const page = (currentPage: number, totalPage: number) => ({
	totalRecords: 250,
	currentPage,
	nextPage: currentPage === totalPage ? 1 : currentPage + 1,
	totalPage,
});

export const campaign: ResourceCases = {
	get: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1', answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: {
				campaignId: {
					__rl: true,
					mode: 'url',
					value: 'https://app.lemlist.com/teams/tea_1/campaigns/cam_1/sequences',
				},
				simplify: false,
			},
			exchanges: [{ request: 'GET /campaigns/cam_1', answer: row(1) }],
			items: [row(1)],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '50', page: '1' },
					answer: { campaigns: rows(1, 2), pagination: page(1, 1) },
				},
			],
			items: [simple(1), simple(2)],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: { createdBy: 'usr_1', sortBy: 'createdAt', sortOrder: 'desc', status: 'running' },
			},
			exchanges: [1, 2, 3].map((number) => ({
				request: 'GET /campaigns',
				query: {
					version: 'v2',
					createdBy: 'usr_1',
					sortBy: 'createdAt',
					sortOrder: 'desc',
					status: 'running',
					limit: '100',
					page: String(number),
				},
				answer: {
					campaigns: rows(number * 100 - 99, Math.min(number * 100, 250)),
					pagination: page(number, 3),
				},
			})),
			items: rows(1, 250),
		},
		'a limit beyond a page': {
			parameters: { limit: 120, simplify: false },
			exchanges: [1, 2].map((number) => ({
				request: 'GET /campaigns',
				query: { version: 'v2', limit: '100', page: String(number) },
				answer: { campaigns: rows(number * 100 - 99, number * 100), pagination: page(number, 3) },
			})),
			items: rows(1, 120),
		},
		'the older answer, a bare array': {
			parameters: { returnAll: true, simplify: false },
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '1' },
					answer: rows(1, 100),
				},
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '2' },
					answer: rows(101, 130),
				},
			],
			items: rows(1, 130),
		},
		'an empty list': {
			parameters: { returnAll: true },
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '1' },
					answer: {
						campaigns: [],
						pagination: { totalRecords: 0, currentPage: 1, nextPage: 1, totalPage: 0 },
					},
				},
			],
			items: [],
		},
		'a limit of nothing': { parameters: { limit: 0 }, exchanges: [], error: 'Limit cannot be 0' },
	},
	pause: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{ request: 'POST /campaigns/cam_1/pause', answer: { _id: 'cam_1', state: 'paused' } },
			],
			items: [{ _id: 'cam_1', state: 'paused' }],
		},
		'one that is not running': {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/pause',
					status: 400,
					answer: "You can't pause campaigns that are not running.",
				},
			],
			error: "You can't pause campaigns that are not running.",
		},
	},
	start: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{ request: 'POST /campaigns/cam_1/start', answer: { _id: 'cam_1', state: 'running' } },
			],
			items: [{ _id: 'cam_1', state: 'running' }],
		},
	},
};
