import { Refusal } from '../answer.mts';
import type { JsonObject } from '../api.mts';
import type { Kind, Row } from '../kind.mts';
import { listed } from '../lists.mts';
import type { Envelope } from '../lists.mts';
import type { Contact } from '../people.mts';
import { defined, refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { CONTACTS } from './contacts.mts';

interface Task extends Row {
	type: string;
	title: string;
	priority: number;
	leadId?: string;
	campaignId?: string;
	contactId?: string;
	companyId?: string;
	dueDate: string;
	/** Whose task it is. */
	userId: string;
	content: string;
	images?: string[];
	videos?: string[];
	/** Done or ignored: no list shows it any more. */
	state?: 'Done' | 'Ignored';
}

/** More kinds of tasks come about than can be made through the API. */
const SEEDED = [
	['manual', 'Keep an eye on this one'],
	['phone', 'Call back'],
	['linkedinSend', 'Congratulate on the new job'],
	['emailsReplied', 'Answer the question about prices'],
	['linkedinInvite', 'Connect after the event'],
	['email', 'Send the case study'],
	['opportunityClicked', 'Looked at the offer again'],
] as const;

export const TASKS: Kind<Task> = {
	name: 'tasks',
	prefix: 'opp',
	// Nothing tells what lemlist says: a guess.
	missing: 'Task not found',
	*seed({ store, ago }) {
		const contacts = store.all(CONTACTS).rows.slice(0, 30);
		for (const [n, contact] of contacts.entries()) {
			const [type, title] = SEEDED[n % SEEDED.length] ?? ['manual', ''];
			yield {
				...{ type, title, priority: n % 3, ...about(store, contact.leads[0]?._id ?? contact._id) },
				...{ dueDate: ago(10 - n), userId: contact.ownerId, content: '' },
			};
		}
	},
	show: (task) => ({ ...task, state: undefined }),
};

export const kinds = [TASKS];

/** Rows on a page; lemlist does not tell how many. */
const PAGE = 20;
const MALFORMED = { error: 'Malformed filters' };

export const endpoints: Endpoints = {
	'GET /tasks': {
		wrong: { 'query.filters': MALFORMED },
		answer: (call) => {
			const { store, objects, number } = call;
			const open = store.all(TASKS).rows.filter(({ state }) => state === undefined);
			const found = objects('filters').reduce(
				(left, filter) => left.filter(finds(store, filter)),
				open,
			);
			const as: Envelope = ({ rows }) => ({ results: rows, page: String(number('page') ?? 0) });
			return listed(call, found, { as, usual: PAGE, show: TASKS.show });
		},
	},

	'POST /tasks': {
		// The document has no words of its own for it.
		wrong: { body: 'Bad method' },
		answer: (call) => {
			const all = call.store.all(TASKS);
			const type = call.text('type') ?? '';
			const task = { type, title: '', priority: 0, dueDate: '', userId: '', content: '' };
			const record = about(call.store, call.text('recordId') ?? '');
			return all.shown(all.add({ ...task, ...record, ...written(call, type) }));
		},
	},

	'PATCH /tasks': {
		wrong: { 'body.id': 'Bad method' },
		answer: (call) => {
			const { store, text, flag } = call;
			const task = store.all(TASKS).need(text('id'), TASKS.missing, 400);
			Object.assign(task, written(call, task.type));
			if (flag('done')) settle(call, task, 'Done');
			if (flag('done') === false) task.state = undefined;
			return store.all(TASKS).shown(task);
		},
	},

	'POST /tasks/ignore': ({ texts, ...call }) => {
		for (const each of texts('ids')) {
			const task = call.store.all(TASKS).get(each);
			if (task) settle(call, task, 'Ignored');
		}
		return {};
	},

	// By flat parameters; how the tree of filters is written is not known, so it finds everything. All rows come at once.
	'GET /v2/tasks': ({ store, query }) => {
		const wanted = TASK_FIELDS.filter(({ queryParam }) => queryParam !== null && queryParam in query);
		const found = store
			.all(TASKS)
			.rows.filter((task) =>
				wanted.every(({ field }) =>
					field === 'status'
						? (task.state ?? 'open').toLowerCase() === String(query.status).toLowerCase()
						: valueOf(field, task, store.all(CONTACTS).get(task.contactId ?? ''), store) ===
							query[field],
				),
			);
		return { results: found.map((task) => shownAgain(store, task)) };
	},

	'GET /v2/tasks/filters': ({ text }) => {
		const words = text('search')?.toLowerCase() ?? '';
		const found = TASK_FIELDS.filter(
			({ scope, field, label }) =>
				scope === (text('scope') ?? scope) && `${field} ${label}`.toLowerCase().includes(words),
		);
		return { results: found.map((each) => ({ ...each, custom: false })) };
	},
};

interface TaskField {
	field: string;
	label: string;
	scope: 'task' | 'contact' | 'company';
	type: string;
	operators: readonly string[];
	queryParam: string | null;
}
const ENUM = ['is', 'is_not', 'is_any_of'];
const DATE = ['is_before', 'is_after'];
/** Which fields there are is a guess, but for `status`. */
const TASK_FIELDS: readonly TaskField[] = [
	{ field: 'status', label: 'Status', scope: 'task', type: 'enum', operators: ENUM, queryParam: 'status' },
	{ field: 'type', label: 'Type', scope: 'task', type: 'enum', operators: ENUM, queryParam: 'type' },
	{
		...{ field: 'assignedTo', label: 'Assigned to', scope: 'task', type: 'enum', operators: ENUM },
		queryParam: 'assignedTo',
	},
	{ field: 'dueDate', label: 'Due date', scope: 'task', type: 'date', operators: DATE, queryParam: null },
	{
		...{ field: 'email', label: 'Email', scope: 'contact', type: 'text', operators: ['is', 'is_not'] },
		queryParam: 'email',
	},
	{ field: 'domain', label: 'Domain', scope: 'company', type: 'text', operators: ['is'], queryParam: null },
];

/** A task as the second version shows it. */
function shownAgain(store: Store, task: Task): object {
	const { _id, leadId, contactId, companyId } = task;
	const lead = store.leads.get(leadId ?? '');
	const person = contactId ?? lead?.person._id;
	return {
		...{ _id, objectType: person ? 'contact' : 'company', recordId: person ?? companyId },
		...{ contactId: person, companyId: companyId ?? store.all(CONTACTS).get(person ?? '')?.companyId },
		...{ type: task.type, title: task.title, dueDate: task.dueDate, status: task.state ?? 'open' },
	};
}

/** What a task says of the lead, contact or company that it is about. */
function about(store: Store, recordId: string): Partial<Task> {
	const lead = store.leads.get(recordId);
	if (lead) return { leadId: recordId, campaignId: lead.campaign._id, contactId: lead.person._id };
	if (recordId.startsWith('cpn_')) return { companyId: recordId };
	return store.all(CONTACTS).has(recordId) ? { contactId: recordId } : {};
}

/** The names of a body, as a task has them. */
function written({ body, text, texts }: AnyCall, type: string): Partial<Task> {
	const { title, dueDate, assignedTo: userId, message: content } = body;
	const media = ['images', 'videos'].filter((name) => type.startsWith('linkedin') && name in body);
	return defined({
		...{ title, dueDate, userId, content },
		priority: 'priority' in body ? Number(text('priority')) : undefined,
		...Object.fromEntries(media.map((name) => [name, texts(name)])),
	}) as Partial<Task>;
}

/** Which activity tells of it, by the beginning of the task's type. */
const CHANNELS: Record<string, string> = {
	email: 'emails',
	phone: 'aircall',
	linkedin: 'linkedin',
	whatsapp: 'whatsapp',
};

/** Takes a task off the list. That `annotated` is the hook for those that are done is a guess. */
function settle({ store, emit }: Doing, task: Task, state: 'Done' | 'Ignored'): void {
	if (task.state === state) return;
	task.state = state;
	const channel = Object.entries(CHANNELS).find(([start]) => task.type.startsWith(start))?.[1] ?? 'manual';
	const lead = store.leads.get(task.leadId ?? '');
	const [user] = store.users;
	const fields = {
		...{ opportunityId: task._id, contactId: task.contactId },
		...{ userId: user?._id, userName: user?.name },
	};
	emit(`${channel}${state}`, lead, fields);
	if (state === 'Done') emit('annotated', lead, fields);
}

/** Whether a task is one that a filter finds. @throws Refusal where the filter is no filter */
function finds(store: Store, filter: JsonObject): (task: Task) => boolean {
	const { filterId, value, regex, from, to } = filter;
	refuseIf(typeof filterId !== 'string', MALFORMED);
	const name = String(filterId);
	const within = (key: string) => [filter[key] ?? []].flat();
	const pattern = typeof regex === 'string' ? patternOf(regex) : undefined;
	return (task) => {
		const contact = store.all(CONTACTS).get(task.contactId ?? '');
		const is = valueOf(name, task, contact, store);
		if (pattern) return pattern.test(is);
		if (value !== undefined) return bareOf(is) === bareOf(String(value));
		const day = is.slice(0, 10);
		return (
			(!('in' in filter) || within('in').includes(is)) &&
			!within('out').includes(is) &&
			day >= String(from ?? '') &&
			(to === undefined || day <= String(to))
		);
	};
}

function valueOf(filterId: string, task: Task, contact: Contact | undefined, store: Store): string {
	const { fields = {}, email, linkedinUrl } = contact ?? {};
	const values: Record<string, unknown> = {
		...task,
		assignedTo: task.userId,
		campaignState: store.campaigns.get(task.campaignId ?? '')?.status,
		fullName: `${String(fields.firstName ?? '')} ${String(fields.lastName ?? '')}`.trim(),
		...{ email, phone: fields.phone, linkedin: linkedinUrl },
	};
	return String(values[filterId] ?? '');
}

function patternOf(text: string): RegExp {
	try {
		return new RegExp(text, 'i');
	} catch {
		throw new Refusal(400, MALFORMED);
	}
}

/** Profiles are looked for without the beginning of their address. */
function bareOf(text: string): string {
	return text.toLowerCase().replace(/^https?:\/\/(www\.)?/, '');
}
