import type { ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const scheduleId = { __rl: true, mode: 'id', value: 'skd_1' };

const row = (number: number) => ({
	_id: `skd_${number}`,
	name: `Office hours ${number}`,
	secondsToWait: 1200,
	timezone: 'Europe/Paris',
	start: '09:00',
	end: '18:00',
	weekdays: [1, 2, 3, 4, 5],
	public: false,
	teamId: 'tea_1',
	createdBy: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
});
const simple = (number: number) => ({
	_id: `skd_${number}`,
	name: `Office hours ${number}`,
	timezone: 'Europe/Paris',
	start: '09:00',
	end: '18:00',
	weekdays: [1, 2, 3, 4, 5],
	secondsToWait: 1200,
	public: false,
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

const hours = {
	name: 'Office hours 1',
	timezone: 'Europe/Paris',
	start: '09:00',
	end: '18:00',
	weekdays: [1, 2, 3, 4, 5],
};

export const schedule: ResourceCases = {
	assignToCampaign: {
		minimal: {
			parameters: { campaignId, scheduleId },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/schedules/skd_1',
					answer: { scheduleId: 'skd_1', campaignId: 'cam_1' },
				},
			],
			items: [{ scheduleId: 'skd_1', campaignId: 'cam_1' }],
		},
		'a campaign in place of the schedule': {
			parameters: { campaignId, scheduleId: { __rl: true, mode: 'id', value: 'cam_1' } },
			exchanges: [],
			error: 'Schedule "cam_1" is the ID of a campaign',
		},
	},
	create: {
		minimal: {
			parameters: hours,
			exchanges: [{ request: 'POST /schedules', body: hours, answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: {
				simplify: false,
				...hours,
				start: '8:30',
				weekdays: '={{ "6,7" }}',
				additionalFields: { secondsToWait: 600, public: true },
			},
			exchanges: [
				{
					request: 'POST /schedules',
					body: { ...hours, start: '08:30', weekdays: [6, 7], secondsToWait: 600, public: true },
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'an hour that is none': {
			parameters: { ...hours, end: '24:00' },
			exchanges: [],
			error: 'End "24:00" is not a time of day',
		},
		'a refusal in JSON': {
			parameters: hours,
			exchanges: [
				{
					request: 'POST /schedules',
					body: hours,
					status: 400,
					answer: { error: 'BadRequest', message: 'Bad team or invalid schedule fields' },
				},
			],
			error: 'Bad team or invalid schedule fields',
		},
	},
	delete: {
		minimal: {
			parameters: { scheduleId },
			exchanges: [{ request: 'DELETE /schedules/skd_1', answer: { _id: 'skd_1' } }],
			items: [{ deleted: true }],
		},
	},
	get: {
		minimal: {
			parameters: { scheduleId },
			exchanges: [{ request: 'GET /schedules/skd_1', answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: { scheduleId, simplify: false },
			exchanges: [{ request: 'GET /schedules/skd_1', answer: row(1) }],
			items: [row(1)],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /schedules',
					query: { limit: '50', page: '1' },
					answer: {
						schedules: rows(1, 2),
						pagination: { totalRecords: 2, currentPage: 1, nextPage: null, totalPage: 1 },
					},
				},
			],
			items: [simple(1), simple(2)],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: { campaignId },
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
			},
			exchanges: [{ request: 'GET /campaigns/cam_1/schedules/', answer: rows(1, 3) }],
			items: rows(1, 3),
		},
		'all of the team, to the last page': {
			parameters: {
				returnAll: true,
				simplify: false,
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
			},
			exchanges: [1, 2].map((page) => ({
				request: 'GET /schedules',
				query: { sortBy: 'createdAt', sortOrder: 'desc', limit: '100', page: String(page) },
				answer: {
					schedules: rows(page * 100 - 99, Math.min(page * 100, 130)),
					pagination: {
						totalRecords: 130,
						currentPage: page,
						nextPage: (page % 2) + 1,
						totalPage: 2,
					},
				},
			})),
			items: rows(1, 130),
		},
		'a limit within one campaign': {
			parameters: { limit: 2, simplify: false, filters: { campaignId } },
			exchanges: [{ request: 'GET /campaigns/cam_1/schedules/', answer: rows(1, 3) }],
			items: rows(1, 2),
		},
	},
	update: {
		minimal: {
			parameters: { scheduleId },
			exchanges: [{ request: 'PATCH /schedules/skd_1', answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: {
				simplify: false,
				scheduleId,
				updateFields: { ...hours, secondsToWait: 600, public: true },
			},
			exchanges: [
				{
					request: 'PATCH /schedules/skd_1',
					body: { ...hours, secondsToWait: 600, public: true },
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'one that is gone': {
			parameters: { scheduleId, updateFields: { name: 'Nights' } },
			exchanges: [
				{
					request: 'PATCH /schedules/skd_1',
					body: { name: 'Nights' },
					status: 404,
					answer: { error: 'Schedule not found' },
				},
			],
			error: 'Schedule not found',
		},
	},
};
