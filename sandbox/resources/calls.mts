import { Refusal } from '../answer.mts';
import type { JsonValue } from '../api.mts';
import { id } from '../id.mts';
import type { Kind, New, Row, Seeding } from '../kind.mts';
import { defined, refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { CONTACTS } from './contacts.mts';
import { TASKS } from './tasks.mts';
import { USERS } from './users.mts';

interface Call extends Row {
	/** Null for those that were not logged through the API. */
	externalId: string | null;
	contactId?: string;
	leadId?: string;
	campaignId?: string;
	userId: string;
	direction: string;
	startedAt: string;
	phoneProvider: string;
	callStatus: string;
	note: string;
	duration: number;
	hasRecording: boolean;
	from?: string;
	to?: string;
	transcript?: JsonValue;
}

export const CALLS: Kind<Call> = {
	name: 'calls',
	// Activities have the same.
	prefix: 'act',
	missing: { error: 'Call not found', code: 'CALLS_API_CALL_NOT_FOUND' },
};

export const kinds = [CALLS];

const status = (key: string, label: string, answered: boolean, mood?: 'positive' | 'negative') => ({
	...{ key, label, callAnswered: answered },
	...{ callPositive: mood === 'positive', callNegative: mood === 'negative' },
});
/** The keys of a status are those that were seen; there is another about campaigns that pause. */
const STATUSES = [
	status('no-answer', 'No answer', false),
	status('left-voicemail', 'Left voicemail', false),
	status('meeting-booked', 'Meeting booked', true, 'positive'),
	status('not-interested', 'Not interested', true, 'negative'),
];

// The words of refusals are guesses, their codes formed like the one that is known.
const BAD_STATUS = { error: 'Unknown call status', code: 'CALLS_API_INVALID_CALL_STATUS' };
const INCOMPLETE = { error: 'Invalid call', code: 'CALLS_API_INVALID_INPUT' };

export const endpoints: Endpoints = {
	// The same call again is answered with the one that is there.
	'POST /calls': {
		wrong: { body: INCOMPLETE },
		answer: (call) => {
			const { store, text } = call;
			const all = store.all(CALLS);
			const externalId = text('externalId') ?? '';
			const known = all.find({ externalId });
			if (known) return { success: true, data: known };
			refuseIf(!store.all(USERS).has(text('userId') ?? ''), INCOMPLETE);
			const task = store.all(TASKS).get(text('taskId') ?? '');
			const made = keep(store, {
				...partner(store, task?.leadId ?? task?.contactId ?? text('contactId') ?? ''),
				externalId,
				...{ userId: text('userId') ?? '', direction: text('direction') ?? '' },
				...{ startedAt: text('startedAt') ?? '', phoneProvider: text('provider') ?? 'api' },
				...{ callStatus: '', note: '', duration: 0, hasRecording: false },
				...written(call),
				...defined({ from: text('from'), to: text('to') }),
			});
			fetchRecording(call, made);
			call.emit('aircallDone', store.leads.get(made.leadId ?? ''), { contactId: made.contactId });
			return { success: true, data: made };
		},
	},

	'GET /calls/{id}': ({ store, path }) => ({ success: true, data: callIn(store, path.id) }),

	'PATCH /calls/{id}': (call) => {
		const found = callIn(call.store, call.path.id);
		if (found.externalId === null)
			throw new Refusal(404, {
				error: 'Only calls that were logged through the API can be updated',
				code: 'CALLS_API_CALL_NOT_UPDATABLE',
			});
		fetchRecording(call, found);
		return { success: true, data: Object.assign(found, written(call)) };
	},

	'GET /call-statuses': () => ({ success: true, data: STATUSES }),
};

export function begin({ store, ago }: Seeding): void {
	for (const [n, contact] of store.all(CONTACTS).rows.slice(0, 4).entries())
		keep(store, {
			...{ externalId: n === 0 ? 'dialer-1' : null, ...partner(store, contact._id) },
			...{ userId: store.users[0]?._id ?? '', direction: 'outbound', startedAt: ago(8 - n) },
			...{ phoneProvider: n === 0 ? 'trellus' : 'aircall', callStatus: 'no-answer' },
			...{ note: '', duration: 30 * n, hasRecording: n > 0 },
		});
}

export const due = {
	/** A recording has been fetched. */
	recording: ({ store }: { store: Store }, callId: string) => {
		const call = store.all(CALLS).get(callId);
		if (call) call.hasRecording = true;
	},
};

/** Under an id that no other activity has. */
function keep(store: Store, fields: New<Call>): Call {
	const all = store.all(CALLS);
	const call = { _id: id('act', `call${all.size + 1}`), ...fields };
	all.set(call._id, call);
	return call;
}

/** By its own id, or the dialer's. */
function callIn(store: Store, wanted: string): Call {
	const all = store.all(CALLS);
	return all.find({ externalId: wanted }) ?? all.need(wanted);
}

/** Whom a call was with. @param recordId of a lead or a contact */
function partner(store: Store, recordId: string): Partial<Call> {
	const contact = store.find(recordId);
	const lead = store.leads.get(recordId) ?? contact?.leads[0];
	return { contactId: contact?._id, leadId: lead?._id, campaignId: lead?.campaign._id };
}

/** What can be changed of a call. */
function written({ body, text, number }: AnyCall): Partial<Call> {
	const callStatus = text('callStatus');
	refuseIf(callStatus !== undefined && !STATUSES.some(({ key }) => key === callStatus), BAD_STATUS);
	const { transcript } = body;
	return defined({ callStatus, note: text('note'), duration: number('duration'), transcript });
}

/** In the background. */
function fetchRecording({ text, later }: AnyCall, { _id }: Call): void {
	if (text('recordingUrl') !== undefined) later('recording', _id);
}
