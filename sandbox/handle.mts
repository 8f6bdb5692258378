import { isObject, statementOf } from './api.mts';
import type { JsonValue } from './api.mts';
import { Answer, Refusal } from './answer.mts';
import { fieldsIn, match, parsed } from './checker.mts';
import type { Asked, Misfit } from './checker.mts';
import { isInstead } from './faults.mts';
import type { Fault, FaultKind } from './faults.mts';
import type { HookCall } from './happenings.mts';
import { log } from './log.mts';
import type { LoggedRequest } from './log.mts';
import type { AnyCall, Described, Doing } from './resource.mts';
import { due, endpoints, fileAt } from './resources/index.mts';
import { decoded, route } from './router.mts';
import type { Route } from './router.mts';
import type { Store } from './store.mts';

/** A request as it arrives. */
export interface Incoming {
	method: string;
	/** Path and query, below `/api`. */
	url: string;
	headers: Readonly<Record<string, string | string[] | undefined>>;
	body?: string;
}

export interface Moment {
	/** ms since 1970 */
	now: number;
	/** 0 to 1 */
	random(): number;
}

/** What is answered, and what else is to be done. */
export interface Outgoing {
	status: number;
	headers: Record<string, string>;
	body: string;
	/** Hooks to be called. */
	effects: HookCall[];
	/** What goes wrong on the way, for those who carry the answer. */
	fault?: Fault;
	logged: LoggedRequest;
}

/** A request on its way: what is known of it before it is worked on. */
interface Admitted {
	logged: LoggedRequest;
	query: Asked['query'];
	to: Route | 'method' | undefined;
	/** The host that was asked for. */
	host: string;
	headers: Record<string, string>;
	fault: Fault | undefined;
	refusal?: Refusal;
}

const WEB_PAGE = new Answer(
	200,
	'<!DOCTYPE html><html><title>lemlist</title><div id="app"></div></html>',
	'text/html',
);

/** What lemlist says everywhere, unless an endpoint has words of its own. */
const WORDS: Readonly<Record<number, string>> = {
	400: 'Bad team',
	401: 'The authentication you supplied is incorrect',
	403: 'User linked to this API key is blocked',
	404: 'No user found for this API key',
	405: 'Bad method',
	// The text of lemlist's 429 is not documented.
	429: 'Too many requests',
	500: 'Internal server error',
};
const ACCOUNT = { fine: 200, blocked: 403, noUser: 404, noTeam: 400 };

/** Answers a request: a function of the store, the request, the clock and chance, without sockets. Changes the store. */
export function handle(store: Store, incoming: Incoming, moment: Moment): Outgoing {
	return work(store, admit(store, incoming, moment), moment);
}

/** The first half: log, limit, key, fault, in this order. */
export function admit(store: Store, incoming: Incoming, { now }: Moment): Admitted {
	const { method, url } = incoming;
	const [path = '', search = ''] = url.split(/\?(.*)/s);
	const query = queryOf(search);
	const to = route(method, path);
	const host = String(incoming.headers.host ?? 'localhost');
	const logged: LoggedRequest = {
		at: now,
		method,
		path,
		query: Object.fromEntries(new URLSearchParams(search)),
		body: bodyOf(incoming),
		status: 0,
	};
	log(store.requests, logged);

	const key = keyOf(incoming.headers.authorization);
	const { allowed, remaining, resetMs } = store.rateLimit.take(key ?? '', now);
	const headers = {
		'Retry-After': String(resetMs / 1000),
		'X-RateLimit-Limit': String(store.settings.limit),
		'X-RateLimit-Remaining': String(remaining),
		'X-RateLimit-Reset': String(new Date(now + resetMs)),
	};
	const refuse = (status: number, words = wordsFor(to, status)): Admitted => ({
		...{ logged, query, to, host, headers, fault: undefined },
		refusal: new Refusal(status, words),
	});
	if (!allowed) return refuse(429);
	if (key === undefined) return refuse(400, 'No API key provided');
	if (!store.apiKeys.has(key)) return refuse(401);
	const account = ACCOUNT[store.settings.account];
	if (account !== 200) return refuse(account);

	const known = typeof to === 'object' ? to : undefined;
	const fault = store.faults.take(method, decoded(path), known?.endpoint, Object.values(known?.path ?? {}));
	if (fault) logged.fault = fault;
	return { logged, query, to, host, headers, fault };
}

/** The second half: the route, validation, and what is asked for. */
export function work(store: Store, admitted: Admitted, moment: Moment): Outgoing {
	const { logged, to, headers, fault } = admitted;
	const effects = runDue(store, moment);
	let answer: Answer;
	try {
		if (admitted.refusal) throw admitted.refusal;
		answer = fault && isInstead(fault) ? new Answer(200, '') : answerOf(store, admitted, moment, effects);
		if (fault) answer = spoilt(answer, fault, to, headers);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		answer = new Answer(error.status, error.body);
	}
	const isText = typeof (answer.body ?? '') === 'string';
	if (fault?.kind !== 'cut' && fault?.kind !== 'hang') logged.status = answer.status;
	return {
		status: answer.status,
		headers: {
			'Content-Type': `${answer.type ?? (isText ? 'text/plain' : 'application/json')}; charset=utf-8`,
			...headers,
		},
		body: isText ? String(answer.body ?? '') : JSON.stringify(answer.body),
		effects,
		fault,
		logged,
	};
}

/** Has something done that nobody asks for. @returns hooks to be called */
export function act(store: Store, moment: Moment, deed: (doing: Doing) => void): HookCall[] {
	const effects: HookCall[] = [];
	deed(doing(store, moment, effects));
	return effects;
}

/** Does the jobs whose time has come. @returns hooks to be called */
export function runDue(store: Store, moment: Moment): HookCall[] {
	return act(store, moment, (each) => {
		while (store.jobs[0] && store.jobs[0].at <= moment.now) {
			const [job] = store.jobs.splice(0, 1);
			if (job) due[job.name]?.(each, job.id);
		}
	});
}

function answerOf(
	store: Store,
	{ logged, query: asked, to, host }: Admitted,
	moment: Moment,
	effects: HookCall[],
): Answer {
	if (to === 'method') throw new Refusal(405, wordsFor(to, 405));
	const described = to && endpoints[to.endpoint];
	if (!to || !described) return fileAt(store, decoded(logged.path)) ?? WEB_PAGE;
	const statement = statementOf(to.endpoint);
	const { misfits, query, body } = match(statement, to.path, { query: asked, body: logged.body });
	for (const misfit of misfits) refuseIfDocumented(misfit, described.wrong);
	if (misfits.length > 0) logged.ignored = misfits.map(({ words }) => words);
	const object = isObject(body) ? body : {};
	const read = (name: string): unknown => query[name] ?? object[name];
	const call: AnyCall = {
		...doing(store, moment, effects),
		endpoint: to.endpoint,
		statement,
		path: to.path,
		query,
		body: object,
		list: Array.isArray(body) ? body : [],
		address: `http://${host}/api`,
		user: store.users[0] ?? { _id: '', name: '', email: '', role: '' },
		fault: logged.fault,
		logged,
		text: (name) => ifOf(read(name), 'string'),
		number: (name) => ifOf(read(name), 'number'),
		flag: (name) => ifOf(read(name), 'boolean'),
		texts: (name) => listOf(read(name)).map(String),
		objects: (name) => listOf(read(name)).filter(isObject),
	};
	const answer = described.answer(call);
	return answer instanceof Answer ? answer : new Answer(200, answer);
}

function doing(store: Store, { now, random }: Moment, effects: HookCall[]): Doing {
	return {
		store,
		now,
		at: new Date(now).toISOString(),
		random,
		emit: (type, lead, fields) => {
			const activity = store.happenings.record(type, lead, fields, now);
			effects.push(...store.happenings.callsFor(activity));
			return activity;
		},
		tell: (call) => void effects.push(call),
		later: (name, id) => {
			store.jobs.push({ at: now + store.settings.jobMs, name, id });
			store.jobs.sort((a, b) => a.at - b.at);
		},
		form: (name) => store.settings.forms.includes(name),
	};
}

/** @throws Refusal where lemlist's words for it are known */
function refuseIfDocumented({ name, why }: Misfit, wrong: Described['wrong'] = {}): void {
	const parts = name.split(/(?=\.|\[\])/);
	for (let length = parts.length; length > 0; length--) {
		const part = parts.slice(0, length).join('');
		// A name that nobody knows is ignored, whatever is said of the rest.
		const words = wrong[`${part} ${why}`] ?? (why === 'unknown' ? undefined : wrong[part]);
		if (words !== undefined) throw new Refusal(400, words);
	}
}

function wordsFor(to: Route | 'method' | undefined, status: number): JsonValue {
	const said = typeof to === 'object' ? endpoints[to.endpoint]?.says?.[status] : undefined;
	return said ?? WORDS[status] ?? '';
}

/** What a fault makes of an answer. Those that only a connection can show are left to whoever carries it. */
function spoilt(answer: Answer, fault: Fault, to: Admitted['to'], headers: Record<string, string>): Answer {
	const { status = 200, body = '', contentType } = fault;
	switch (fault.kind) {
		case 'answer':
			Object.assign(headers, fault.headers);
			// A client that believes the headers should not be told that there is room.
			if (status === 429) headers['X-RateLimit-Remaining'] = '0';
			return new Answer(status, body, contentType);
		case 'empty':
			return new Answer(200, '');
		case 'refused':
			return new Answer(200, { ok: false });
		case 'says':
			return new Answer(status, wordsFor(to, status));
		case 'webPage':
			return WEB_PAGE;
		case 'truncated': {
			const text = JSON.stringify(answer.body ?? '');
			return new Answer(answer.status, text.slice(0, Math.ceil(text.length / 2)), 'application/json');
		}
		case 'bareLimit':
			for (const name of Object.keys(headers)) Reflect.deleteProperty(headers, name);
			return new Answer(429, wordsFor(to, 429));
		default: {
			const lie = TOTALS_AS[fault.kind];
			return lie ? new Answer(answer.status, withTotals(answer.body, lie)) : answer;
		}
	}
}

/** What becomes of the counters of a list. */
const TOTALS_AS: Partial<Record<FaultKind, (total: unknown) => unknown>> = {
	noTotals: () => undefined,
	textTotals: String,
	zeroTotals: () => 0,
};

const TOTALS = ['total', 'totalRecords', 'totalItems', 'totalPage', 'totalPages'];

/** An envelope with other totals; the rows stay as they are. */
export function withTotals(body: unknown, change: (total: unknown) => unknown): unknown {
	if (!isObject(body)) return body;
	return Object.fromEntries(
		Object.entries(body).map(([key, value]) => [
			key,
			TOTALS.includes(key) ? change(value) : withTotals(value, change),
		]),
	);
}

/** The key of a Basic header without a user name; undefined without a header. */
function keyOf(header: string | string[] | undefined): string | undefined {
	if (!header) return undefined;
	const [, encoded = ''] = /^Basic (.+)$/i.exec(String(header)) ?? [];
	const credentials = Buffer.from(encoded, 'base64').toString();
	return credentials.startsWith(':') ? credentials.slice(1) : '';
}

/** A name that comes more than once has a list. */
function queryOf(text: string): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const [name, value] of new URLSearchParams(text)) {
		const before = query[name];
		query[name] = before === undefined ? value : [before, value].flat();
	}
	return query;
}

/** Whatever a client calls its body, it is taken as JSON where it is JSON; a form as its fields. */
function bodyOf({ body, headers }: Incoming): unknown {
	if (!body) return undefined;
	if (String(headers['content-type']).startsWith('multipart/form-data')) return fieldsIn(body);
	return parsed(body);
}

function listOf(value: unknown): unknown[] {
	return [value ?? []].flat();
}

function ifOf(value: unknown, type: 'string'): string | undefined;
function ifOf(value: unknown, type: 'number'): number | undefined;
function ifOf(value: unknown, type: 'boolean'): boolean | undefined;
function ifOf(value: unknown, type: string): unknown {
	return typeof value === type ? value : undefined;
}
