import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const SCHEDULE = {
	name: 'Mornings',
	timezone: 'Europe/Rome',
	start: '08:00',
	end: '12:00',
	weekdays: [1, 2],
};

it('what is made is listed, read, changed and deleted, and then is gone', () => {
	const { json: made } = ask(store, 'POST /schedules', { body: SCHEDULE });
	expect(made).toMatchObject({
		...SCHEDULE,
		secondsToWait: 1200,
		_id: expect.stringMatching(/^skd_\w{17}$/),
	});
	const path = { scheduleId: (made as { _id: string })._id };
	expect(ask(store, 'GET /schedules').json).toMatchObject({ pagination: { totalRecords: 4 } });
	ask(store, 'PATCH /schedules/{scheduleId}', { path, body: { name: 'Late', weekdays: [7] } });
	expect(ask(store, 'GET /schedules/{scheduleId}', { path }).json).toEqual({
		...(made as object),
		name: 'Late',
		weekdays: [7],
	});
	expect(ask(store, 'DELETE /schedules/{scheduleId}', { path }).json).toEqual({ _id: path.scheduleId });
	expect(ask(store, 'GET /schedules/{scheduleId}', { path })).toMatchObject({
		status: 404,
		json: 'Schedule not found',
	});
	expect(ask(store, 'PATCH /schedules/{scheduleId}', { path, body: {} }).json).toEqual({
		error: 'Schedule not found',
	});
});

it('come in pages, newest first if asked', () => {
	const list = (query: Record<string, string>) => ask(store, 'GET /schedules', { query }).json;
	expect(list({ limit: '2', page: '2' })).toMatchObject({
		schedules: [{ name: 'Four days' }],
		pagination: { totalRecords: 3, currentPage: 2, nextPage: null, totalPage: 2 },
	});
	expect(list({ sortBy: 'createdAt', sortOrder: 'desc', limit: '1' })).toMatchObject({
		schedules: [{ name: 'Four days' }],
	});
	expect(list({ offset: '1', limit: '1' })).toMatchObject({ schedules: [{ name: 'US mornings' }] });
});

it('are refused in lemlist’s words where a value does not fit', () => {
	const words = { error: 'BadRequest', message: 'Bad team or invalid schedule fields' };
	for (const wrong of [{ start: '25:00' }, { weekdays: [8] }, { name: undefined }, { name: 7 }]) {
		const answer = ask(store, 'POST /schedules', { body: { ...SCHEDULE, ...wrong } });
		expect(answer).toMatchObject({ status: 400, json: words });
	}
	// A name that lemlist does not know is ignored.
	const answer = ask(store, 'POST /schedules', { body: { ...SCHEDULE, colour: 'red' } });
	expect(answer.json).not.toHaveProperty('colour');
	expect(answer.logged.ignored).toEqual(['body.colour is not known']);
});

it('are a campaign’s', () => {
	const [campaign] = store.campaigns.values();
	const path = { campaignId: campaign?._id ?? '', scheduleId: '' };
	const { json } = ask(store, 'GET /schedules', { query: { offset: '2' } });
	path.scheduleId = (json as { schedules: { _id: string }[] }).schedules[0]?._id ?? '';
	const assign = 'POST /campaigns/{campaignId}/schedules/{scheduleId}';
	expect(ask(store, assign, { path }).json).toEqual(path);
	expect(ask(store, 'GET /campaigns/{campaignId}/schedules/', { path }).json).toMatchObject([
		{ name: 'Default schedule' },
		{ name: 'Four days' },
	]);
	expect(ask(store, assign, { path: { ...path, scheduleId: 'skd_x' } }).json).toBe('Schedule not found');
});
