import { resolve, statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint, ParameterName, Placeholder } from '../../nodes/Lemlist/api/endpoint.ts';
import { isObject } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { unseen } from '../../nodes/Lemlist/api/statement.ts';
import type { Effect, Statement } from '../../nodes/Lemlist/api/statement.ts';
import type { Check } from './checks.mts';
import type { Outgoing } from './client.mts';

/** A route that lemlist cannot have. */
export const NO_ROUTE = 'GET /no-such-route';
export type Asked = Endpoint | typeof NO_ROUTE;

/** A request, whose texts may hold `{name}`: what an earlier answer has told, or what was invented at the start. */
export interface Template {
	request: Asked;
	/** By placeholder. */
	path?: Readonly<Record<string, string | undefined>>;
	query?: Readonly<Record<string, string | undefined>>;
	body?: JsonValue;
}

/** What has been made is removed again. */
export interface Undo {
	/** What was made, in words that find it: `the contact {address}`. */
	what: string;
	/** Where somebody removes it by hand. */
	where: string;
	/** Without one lemlist knows none, and it stays. */
	by?: Template;
}

/** One question to lemlist. */
export interface Probe extends Template {
	/** What is asked, in words. */
	name: string;
	/** What nobody knows for certain until lemlist has answered. */
	settles: string;
	/** Whose key goes along: the given one, a wrong one, or none. */
	as?: 'stranger' | 'nobody';
	expects: readonly Check[];
	/** What the answer tells, by name: where it lies in the body; `*` is the first of a list or a map. */
	keeps?: Readonly<Record<string, string>>;
	/** Kept only where the answer holds these. */
	keepsIf?: Readonly<Record<string, string>>;
	undo?: Undo;
}

interface TypedTemplate<E extends Endpoint> {
	request: E;
	path?: Readonly<Record<Placeholder<E>, string>>;
	query?: Readonly<Partial<Record<ParameterName<E, 'query'>, string>>>;
	body?: JsonValue;
}

/** A request that the statement knows. */
export function asking<const E extends Endpoint>(template: TypedTemplate<E>): Template {
	return template;
}

/** A probe whose request the statement knows. */
export function probe<const E extends Endpoint>(of: TypedTemplate<E> & Omit<Probe, keyof Template>): Probe {
	return of;
}

/** What is stated of what is asked; of a route that is not there, nothing. */
export function statedOf(request: Asked): Statement {
	if (request !== NO_ROUTE) return statementOf(request);
	return { answers: unseen, refuses: [], source: { page: '', read: '' } };
}

/** Whether nobody has seen all of an endpoint yet. */
export function isNew(endpoint: Endpoint): boolean {
	const { answers, certainty } = statementOf(endpoint);
	return certainty !== undefined || [answers].flat().some(({ kind }) => kind === 'unseen');
}

/** What no probe does. */
const NEVER: readonly Effect[] = ['sends', 'spends'];

/** Whether an endpoint neither has messages sent nor spends anything, whatever it is sent. */
export function isHarmless(request: Asked): boolean {
	return !statedOf(request).effects?.some((effect) => NEVER.includes(effect));
}

/**
 * The one way to have a lead: into the run's own campaign after lemlist has called it a draft (`{draft}`), which sends
 * nothing, and without the flags that spend credits.
 */
function isLeadOfOwnDraft({ request, path, query }: Template): boolean {
	return (
		request === 'POST /campaigns/{campaignId}/leads/' &&
		path?.campaignId === '{draft}' &&
		Object.keys(query ?? {}).length === 0
	);
}

/** Whether a request may be sent. */
export function isAllowed(template: Template): boolean {
	return isHarmless(template.request) || isLeadOfOwnDraft(template);
}

/** What is known by name. */
export type Known = Map<string, string>;

/** Something is asked about that the team does not have. */
export class Unknown extends Error {
	/** @param what by its name in the probes */
	constructor(what: string) {
		super(`the team has no ${what} to ask about`);
	}
}

/** @throws Unknown */
export function fillText(text: string, known: Known): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = known.get(name);
		if (value === undefined) throw new Unknown(name);
		return value;
	});
}

function fillValue(value: JsonValue, known: Known): JsonValue {
	if (typeof value === 'string') return fillText(value, known);
	if (Array.isArray(value)) return value.map((each) => fillValue(each, known));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillValue(each, known)]));
}

/** The request that goes out. @throws Unknown, and RangeError for what may not be sent */
export function requestOf(template: Template, known: Known): Outgoing {
	if (!isAllowed(template)) throw new RangeError(`${template.request} is not sent: it sends or spends.`);
	const { request, path = {}, query = {}, body } = template;
	const filled = (texts: Template['path']) =>
		Object.fromEntries(
			Object.entries(texts ?? {}).map(([name, text = '']) => [name, fillText(text, known)]),
		);
	const address =
		request === NO_ROUTE ? { method: 'GET', path: '/no-such-route' } : resolve(request, filled(path));
	const search = new URLSearchParams(filled(query)).toString();
	return {
		method: address.method,
		path: address.path + (search && `?${search}`),
		...(body !== undefined && { body: fillValue(body, known) }),
	};
}

/** The first text at a place of a body: `campaigns.*._id`. */
export function textIn(body: JsonValue | undefined, place: string): string | undefined {
	let at = body;
	let key: string | undefined;
	for (const part of place.split('.')) {
		if (typeof at !== 'object' || at === null) return undefined;
		[key] = part === '*' ? Object.keys(at) : [part];
		at = key === undefined ? undefined : Object.entries(at).find(([name]) => name === key)?.[1];
	}
	return typeof at === 'string' ? at : undefined;
}
