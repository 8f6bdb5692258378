import type { Endpoint, JsonObject, JsonValue, ParameterName, Placeholder, Statement } from './api.mts';
import { Refusal } from './answer.mts';
import type { Answer } from './answer.mts';
import type { Fault } from './faults.mts';
import type { Activity, HookCall } from './happenings.mts';
import type { Lead, User } from './people.mts';
import type { Kind, New, Row, Seeding } from './kind.mts';
import type { Store } from './store.mts';
import type { LoggedRequest } from './log.mts';

/** What anything that happens in lemlist is done with. */
export interface Doing {
	readonly store: Store;
	/** ms since 1970 */
	readonly now: number;
	/** The same moment in ISO 8601. */
	readonly at: string;
	/** 0 to 1 */
	random(): number;
	/** Records that something happens, to a lead or to nobody in particular, and calls the hooks that want to know. */
	emit(type: string, lead?: Lead, fields?: Record<string, unknown>): Activity;
	/** Has somebody called who has no hook. */
	tell(call: HookCall): void;
	/** Has `due` of a resource's file called, once, after the time that jobs take. @param job name there */
	later(job: string, id: string): void;
	/** Whether lemlist is to answer in a doubtful form, by its name in `forms` of a resource's file. */
	form(name: string): boolean;
}

/**
 * A request that fits its statement: what did not fit is left out, or was refused. The readers look into the query first,
 * then into the body, and give undefined where there is nothing of the kind.
 */
export interface AnyCall extends Doing {
	readonly endpoint: Endpoint;
	readonly statement: Statement;
	readonly path: Readonly<Record<string, string | undefined>>;
	readonly query: JsonObject;
	/** The JSON body or the form; an empty object where there is none. */
	readonly body: JsonObject;
	/** A body that is a list. */
	readonly list: JsonValue[];
	/** The address that the API was called by, with `/api`. */
	readonly address: string;
	/** Whose key it is. */
	readonly user: User;
	readonly fault: Fault | undefined;
	readonly logged: LoggedRequest;
	text(name: string): string | undefined;
	number(name: string): number | undefined;
	flag(name: string): boolean | undefined;
	/** The texts of a list; none where there is no list. */
	texts(name: string): string[];
	/** The objects of a list, likewise. */
	objects(name: string): JsonObject[];
}

type Name<E extends Endpoint> =
	| ParameterName<E, 'query'>
	| ParameterName<E, 'body'>
	| ParameterName<E, 'form'>;

/** The same, with the names of one endpoint. */
export interface Call<E extends Endpoint> extends AnyCall {
	readonly path: Readonly<Record<Placeholder<E>, string>>;
	text(name: Name<E>): string | undefined;
	number(name: Name<E>): number | undefined;
	flag(name: Name<E>): boolean | undefined;
	texts(name: Name<E>): string[];
	objects(name: Name<E>): JsonObject[];
}

/**
 * Answers a request that fits: an object or a list goes out as JSON, a text as text, nothing as an empty body, an `Answer`
 * as it says.
 * @throws Refusal
 */
export type Answerer<C> = (call: C) => unknown;

export interface Described<C = AnyCall> {
	/** lemlist's words for refusals that it has everywhere (a wrong key, a wrong method …), where they differ here. */
	readonly says?: Readonly<Record<number, JsonValue>>;
	/**
	 * lemlist's words, with status 400, for what does not fit: under the name of the parameter (`query.limit`), one it lies
	 * in, or the whole (`body`), with the reason where there are several (`body.ids many`). Without words it is left out.
	 */
	readonly wrong?: Readonly<Record<string, JsonValue>>;
	readonly answer: Answerer<C>;
}

export type Endpoints = { readonly [E in Endpoint]?: Answerer<Call<E>> | Described<Call<E>> };

/** What a file in `resources/` exports. */
export interface ResourceFile {
	readonly endpoints: Endpoints;
	/** What `says` of all of its endpoints has in common. */
	readonly says?: Described['says'];
	/** Collections, those first that others are made from. */
	readonly kinds?: ReadonlyArray<Kind<Row>>;
	/** Has happen what happened before the start. */
	readonly begin?: (seeding: Seeding) => void;
	/** Doubtful forms by name, in words: what lemlist answers when the form is on. */
	readonly forms?: Readonly<Record<string, string>>;
	/** A file that an answer linked to, by its path below the API. */
	readonly file?: (store: Store, path: string) => Answer | undefined;
	/** What becomes of jobs once their time is over. */
	readonly due?: Readonly<Record<string, (doing: Doing, id: string) => void>>;
}

/** The value of the last placeholder: what the endpoint is about. */
function idIn({ path }: AnyCall): string | undefined {
	return Object.values(path).at(-1);
}

/** Answers one thing. */
export function one<T extends Row>(kind: Kind<T>) {
	return (call: AnyCall) => {
		const all = call.store.all(kind);
		return all.shown(all.need(idIn(call)));
	};
}

/** Makes a thing from the body. @param fields what it has besides, and unless the body says otherwise */
export function create<T extends Row>(kind: Kind<T>, fields: (call: AnyCall) => New<T>) {
	return (call: AnyCall) => {
		const all = call.store.all(kind);
		return all.shown(all.add({ ...fields(call), ...call.body }));
	};
}

/** Changes a thing as the body says. @param missing words where there is no such thing, if they differ here */
export function change<T extends Row>(kind: Kind<T>, missing?: JsonValue) {
	return (call: AnyCall) => {
		const all = call.store.all(kind);
		return all.shown(Object.assign(all.need(idIn(call), missing), call.body));
	};
}

/** Deletes a thing and answers it, or what `answer` makes of it. */
export function remove<T extends Row>(kind: Kind<T>, answer?: (row: T) => unknown) {
	return (call: AnyCall) => {
		const all = call.store.all(kind);
		const row = all.need(idIn(call));
		all.delete(row._id);
		return answer ? answer(row) : all.shown(row);
	};
}

/** What every thing of a team says of its origin. */
export function origin({ store, user, at }: AnyCall): {
	teamId: string;
	createdBy: string;
	createdAt: string;
} {
	return { teamId: store.teamId, createdBy: user._id, createdAt: at };
}

/** What is said of a thing, without what is left open. */
export function defined<T extends object>(values: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined),
	) as Partial<T>;
}

/** @throws Refusal with 400 unless told, in these words, if it is so */
export function refuseIf(isSo: boolean, words: JsonValue, status = 400): void {
	if (isSo) throw new Refusal(status, words);
}
