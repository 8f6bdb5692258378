import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const get = (id: string, after = 0) => ask(store, 'GET /calls/{id}', { path: { id }, after });
const update = (id: string, body: object) => ask(store, 'PATCH /calls/{id}', { path: { id }, body });
const log = (body: object = {}) =>
	ask(store, 'POST /calls', {
		body: {
			...{ externalId: 'dialer-9', userId: store.users[0]?._id, direction: 'outbound' },
			...{ startedAt: '2026-06-01T09:00:00.000Z', ...body },
		},
	});
const dataOf = ({ json }: { json: unknown }) => (json as { data: Record<string, unknown> }).data;

it('what is logged is read by either id and changed; the same again is the same', () => {
	const contactId = store.people.get(leadEmail(2))?._id;
	const made = dataOf(log({ contactId, from: '+33199001234', provider: 'trellus' }));
	expect(made).toMatchObject({ externalId: 'dialer-9', contactId, phoneProvider: 'trellus' });
	expect(made.leadId).toBe(store.people.get(leadEmail(2))?.leads[0]?._id);
	for (const id of ['dialer-9', String(made._id)]) expect(dataOf(get(id))).toEqual(made);
	expect(dataOf(log({ note: 'other' }))).toEqual(made);
	const details = { callStatus: 'meeting-booked', note: 'Monday', duration: 60, transcript: ['Hello'] };
	expect(dataOf(update('dialer-9', details))).toEqual({ ...made, ...details });
	expect(dataOf(get('dialer-9'))).toMatchObject(details);
});

it('a call of a task is with whom the task is about', () => {
	const [task] = (
		ask(store, 'GET /v2/tasks').json as { results: Array<{ _id: string; contactId: string }> }
	).results;
	expect(dataOf(log({ taskId: task?._id }))).toMatchObject({ contactId: task?.contactId });
});

it('a recording is fetched later', () => {
	log();
	expect(dataOf(update('dialer-9', { recordingUrl: 'https://example.com/1.mp3' })).hasRecording).toBe(
		false,
	);
	expect(dataOf(get('dialer-9', 60_000)).hasRecording).toBe(true);
});

it('refuses what it does not know, and changes none that was made elsewhere', () => {
	expect(get('act_x')).toMatchObject({ status: 404, json: { code: 'CALLS_API_CALL_NOT_FOUND' } });
	expect(update('dialer-1', { callStatus: 'x' })).toMatchObject({ status: 400 });
	expect(log({ userId: 'usr_x' }).status).toBe(400);
	expect(log({ externalId: undefined }).status).toBe(400);
	const other = [...store.all({ name: 'calls', prefix: 'act', missing: '' }).keys()][1] ?? '';
	expect(dataOf(get(other)).externalId).toBeNull();
	expect(update(other, { note: 'x' })).toMatchObject({
		status: 404,
		json: { code: 'CALLS_API_CALL_NOT_UPDATABLE' },
	});
});

it('statuses have keys that a call takes', () => {
	const { data } = ask(store, 'GET /call-statuses').json as { data: Array<{ key: string }> };
	for (const { key } of data) expect(dataOf(update('dialer-1', { callStatus: key })).callStatus).toBe(key);
});
