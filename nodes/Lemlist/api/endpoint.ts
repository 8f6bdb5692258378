import { api } from './index.ts';
import type { Method, Parameter, Statement } from './statement.ts';

type Api = typeof api;

/** An endpoint, spelled as lemlist's API document spells it: `POST /leads/notinterested/{leadIdOrEmail}`. */
export type Endpoint = Extract<keyof Api, string>;

/** Names of the placeholders of an endpoint's path. */
export type Placeholder<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
	? Name | Placeholder<Rest>
	: never;

/** A part of a request that carries parameters by name. */
export type Place = 'query' | 'body' | 'form';

type Stated<E extends Endpoint, P extends Place> =
	Api[E] extends Readonly<Record<P, infer Names>> ? Extract<keyof Names, string> : never;
/** The name without what it holds for each element of a list. */
type Bare<Name extends string> = Name extends `[].${infer Rest}`
	? Bare<Rest>
	: Name extends `${infer Before}[]${string}`
		? Before
		: Name;
/** A dotted name, and everything it lies in. */
type Heads<Name extends string> = Name extends `${infer Head}.${infer Rest}`
	? Head | `${Head}.${Heads<Rest>}`
	: Name;
type Known<Name extends string> = '*' extends Name ? string : Heads<Bare<Name>>;

/** Names that an endpoint knows in a part of a request: `limit`, `tracking`, `tracking.trackOpens`; any text where it takes any name. */
export type ParameterName<E extends Endpoint, P extends Place> = E extends Endpoint
	? Known<Stated<E, P>>
	: never;

/** What is stated of an endpoint. */
export function statementOf(endpoint: Endpoint): Statement {
	return api[endpoint];
}

/** Whether an endpoint knows a parameter, by its name on the wire; dots nest. */
export function knows(endpoint: Endpoint, place: Place, name: string): boolean {
	const names = Object.keys(statementOf(endpoint)[place] ?? {}).map((each) => each.replace(/^\[\]\./, ''));
	return names.some(
		(each) =>
			each === '*' || each === name || each.startsWith(`${name}.`) || each.startsWith(`${name}[]`),
	);
}

/** What an endpoint says of a parameter; undefined where it says nothing. @param name on the wire; dots nest */
export function parameterOf(
	endpoint: Endpoint,
	place: Exclude<Place, 'form'>,
	name: string,
): Parameter | undefined {
	const stated = statementOf(endpoint)[place] ?? {};
	return stated[name] ?? stated[`[].${name}`];
}

/** The path of an endpoint, with its placeholders. */
function templateOf(endpoint: string): string {
	return endpoint.slice(endpoint.indexOf('/'));
}

/** Every path and what it begins with, part by part. */
const BEGINNINGS = new Set(
	Object.keys(api).flatMap((endpoint) => {
		const parts = templateOf(endpoint).toLowerCase().split('/');
		return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
	}),
);

/**
 * Whether a value in the place of an ID would lead to another route: `lists` in `GET /contacts/{idOrEmail}`.
 * @param placeholder that the value fills
 */
export function isRoute(endpoint: Endpoint, placeholder: string, value: string): boolean {
	const template = templateOf(endpoint);
	const path = `${template.slice(0, template.indexOf(`{${placeholder}}`))}${value}`;
	return BEGINNINGS.has(path.toLowerCase());
}

/** A request as it goes out: method, and path with every value percent-encoded. */
export interface Address {
	method: Method;
	path: string;
}

/**
 * Fills the placeholders of an endpoint.
 * @param values by placeholder; e-mails with `+`, `@domain`, LinkedIn URLs are encoded here
 * @throws RangeError for a placeholder without a value, which the types rule out, and for dots, which would leave the path
 */
export function resolve(endpoint: Endpoint, values: Readonly<Record<string, string | undefined>>): Address {
	const method = endpoint.slice(0, endpoint.indexOf(' '));
	if (!isMethod(method)) throw new RangeError(`${endpoint} has no method`);
	const path = templateOf(endpoint).replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined || /^\.{0,2}$/.test(value)) throw new RangeError(`${endpoint} needs ${name}`);
		return encodeURIComponent(value);
	});
	return { method, path };
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The closed list of methods. */
export function isMethod(text: string): text is Method {
	return METHODS.some((method) => method === text);
}
