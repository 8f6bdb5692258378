import type { JsonValue } from '../api.mts';
import type { Kind, Row } from '../kind.mts';
import { list, paginated } from '../lists.mts';
import { change, create, one, origin, remove } from '../resource.mts';
import type { Endpoints } from '../resource.mts';

interface Schedule extends Row {
	name: string;
	secondsToWait: number;
	timezone: string;
	start: string;
	end: string;
	weekdays: JsonValue;
	public: boolean;
	teamId: string;
	createdBy: string;
	createdAt: string;
}

const DEFAULT = {
	name: 'Default schedule',
	secondsToWait: 1200,
	timezone: 'Europe/Paris',
	start: '09:00',
	end: '18:00',
	weekdays: [1, 2, 3, 4, 5],
	public: false,
};

export const SCHEDULES: Kind<Schedule> = {
	name: 'schedules',
	prefix: 'skd',
	missing: 'Schedule not found',
	*seed({ store, ago }) {
		const made = { ...DEFAULT, teamId: store.teamId, createdBy: store.users[0]?._id ?? '' };
		yield { ...made, createdAt: ago(400) };
		yield {
			...made,
			name: 'US mornings',
			timezone: 'America/New_York',
			end: '12:00',
			createdAt: ago(200),
		};
		yield { ...made, name: 'Four days', weekdays: [1, 2, 3, 4], public: true, createdAt: ago(90) };
	},
};

export const kinds = [SCHEDULES];

const UNAUTHORIZED = { error: 'The authentication you supplied is incorrect' };

export const endpoints: Endpoints = {
	'GET /schedules': list(SCHEDULES, { as: paginated('schedules') }),

	'POST /schedules': {
		says: { 401: UNAUTHORIZED },
		wrong: { body: { error: 'BadRequest', message: 'Bad team or invalid schedule fields' } },
		answer: create(SCHEDULES, (call) => ({ ...DEFAULT, ...origin(call) })),
	},

	'GET /schedules/{scheduleId}': one(SCHEDULES),

	'PATCH /schedules/{scheduleId}': {
		says: { 401: UNAUTHORIZED },
		wrong: { body: { error: 'BadRequest', message: 'Bad team or invalid schedule update' } },
		answer: change(SCHEDULES, { error: SCHEDULES.missing }),
	},

	'DELETE /schedules/{scheduleId}': remove(SCHEDULES, ({ _id }) => ({ _id })),

	'GET /campaigns/{campaignId}/schedules/': ({ store, path }) => {
		const { scheduleIds } = store.campaigns.need(path.campaignId);
		return store.all(SCHEDULES).rows.filter(({ _id }) => scheduleIds.includes(_id));
	},

	'POST /campaigns/{campaignId}/schedules/{scheduleId}': ({ store, path }) => {
		const campaign = store.campaigns.need(path.campaignId);
		const { _id } = store.all(SCHEDULES).need(path.scheduleId);
		if (!campaign.scheduleIds.includes(_id)) campaign.scheduleIds.push(_id);
		return { scheduleId: _id, campaignId: campaign._id };
	},
};
