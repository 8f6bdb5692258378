import type { JsonObject, JsonValue } from './json.ts';
import { isObject, isRows, parseJson, valueAt } from './json.ts';
import type { Proof, Statement } from './statement.ts';

/** What an answer holds that was believed. */
export interface Holding {
	/** The rows of a list; none where the answer is no list. */
	rows: JsonObject[];
	/** The plain values of a list of such. */
	values: JsonValue[];
	/** The one object, out of its envelope; an empty one where the answer holds none. */
	body: JsonObject;
	/** What lemlist says in a sentence, or the file. */
	text: string;
	/** The object that the rows lie in, with its counters. */
	envelope: JsonObject;
	/** Which of the promises is kept; `silence` where nobody knows what is answered and nothing was. */
	proof: Proof['kind'] | 'silence';
}

/** Why an answer is not believed. */
export interface Doubt {
	/**
	 * `refusal`: lemlist says that it did not; `nothing`: an empty answer, object or list; `page`: a web page; `file`: a CSV
	 * file; `shape`: anything else that was not promised.
	 */
	why: 'refusal' | 'nothing' | 'page' | 'file' | 'shape';
	/** lemlist's own words, if there are any. */
	words?: string;
	/** What was there, for messages: `an empty answer`. */
	found: string;
}

/** What an answer is judged by. */
export type Promised = Pick<Statement, 'answers' | 'data' | 'failed'>;

/**
 * Judges an answer with a good status. lemlist answers 200 to refusals, and web pages or nothing where it does not know a
 * route, so an answer is believed only where it holds what was promised.
 *
 * @param text body as received; lemlist sends JSON under any content type, so only the body itself decides
 */
export function judge(text: string, status: number, { answers, data = [] }: Promised): Holding | Doubt {
	const proofs = [answers].flat();
	if (text.trim() === '') {
		const isPromised = proofs.some(
			(proof) => proof.kind === 'empty' && (proof.status === undefined || proof.status === status),
		);
		if (isPromised) return holding('empty', {});
		const isUnseen = proofs.some(({ kind }) => kind === 'unseen');
		return isUnseen ? holding('silence', {}) : { why: 'nothing', found: 'an empty answer' };
	}
	const value = parseJson(text);
	if (value === undefined) return judgeText(text, proofs);
	const refusal = refusalIn(value, data);
	if (refusal) return refusal;
	for (const proof of proofs) {
		const of = proof.kind === 'unseen' && Array.isArray(value) ? listOf(value) : proof;
		const held = heldBy(value, of);
		if (held) return holding(of.kind, held);
	}
	// Keys that would have been data beside what was promised are a refusal without it.
	const unpromised = refusalIn(value, []);
	if (unpromised) return unpromised;
	const isNothing =
		value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
	const words = Array.isArray(value) ? undefined : wordsIn(value);
	return { why: isNothing ? 'nothing' : 'shape', found: nameOf(value), words };
}

/** Whether an answer was believed. */
export function isHolding(judged: Holding | Doubt): judged is Holding {
	return 'proof' in judged;
}

/** What a refusal holds that tells how something has failed, which is what was to be known of it; undefined where it does not. */
export function failureIn(text: string, status: number, { failed }: Promised): Holding | undefined {
	if (status !== 400 || failed === undefined) return undefined;
	const judged = judge(text, status, { answers: failed, data: ['error'] });
	return isHolding(judged) ? judged : undefined;
}

function holding(proof: Holding['proof'], held: Partial<Holding>): Holding {
	return { rows: [], values: [], body: {}, text: '', envelope: {}, ...held, proof };
}

/** JSON that was cut off. A CSV file may begin with a quote as well. */
const CUT = /^\s*[[{]/;
const HEADER = /[,\n]/;
const TABLE = /^[^\n]*,[^\n]*\r?\n/;

function judgeText(text: string, proofs: readonly Proof[]): Holding | Doubt {
	if (text.trimStart().startsWith('<')) return { why: 'page', found: 'a web page' };
	if (!CUT.test(text)) {
		for (const proof of proofs) {
			if (proof.kind === 'csv' && HEADER.test(text)) return holding('csv', { text });
			if (proof.kind === 'text' && isSaid(text, proof.says)) {
				return holding('text', { text: text.trim() });
			}
			if (proof.kind === 'unseen') return holding('unseen', { text });
		}
		if (TABLE.test(text)) return { why: 'file', found: 'a CSV file' };
	}
	return { why: 'shape', found: 'something that is not data', words: CUT.test(text) ? undefined : text };
}

/** @param text as a sentence: one that begins with a quote is JSON that was cut off */
function isSaid(text: string, says: RegExp): boolean {
	return !/^\s*"/.test(text) && says.test(text);
}

/** What of an answer keeps a promise; undefined where nothing does. */
function heldBy(value: JsonValue, proof: Proof): Partial<Holding> | undefined {
	const envelope = isObject(value) ? value : {};
	switch (proof.kind) {
		case 'object': {
			const inside = proof.at === undefined ? undefined : valueAt(value, proof.at);
			const body = inside ?? value;
			if (!isObject(body)) return undefined;
			const { keys } = proof;
			const isProved = keys.some((key) => isGiven(valueAt(body, key)));
			return isProved ? { body, envelope } : undefined;
		}
		case 'rows': {
			const rows = listIn(value, proof.at);
			if (!isRows(rows) || (proof.keys && rows.length === 0)) return undefined;
			const { keys } = proof;
			const areProved = !keys || rows.every((row) => keys.some((key) => isGiven(row[key])));
			return areProved ? { rows, envelope } : undefined;
		}
		case 'values': {
			const isNone = proof.at !== undefined && valueAt(value, proof.at) === null;
			const values = isNone ? [] : listIn(value, proof.at);
			const isPlain = values?.every((each) => typeof each !== 'object');
			return values && isPlain ? { values, envelope } : undefined;
		}
		case 'map':
			return isMap(value) ? { body: value } : undefined;
		case 'ok':
			return SAYS_YES.some((key) => envelope[key] === true) ? { body: envelope } : undefined;
		case 'blank':
			return isObject(value) && Object.keys(value).length === 0 ? {} : undefined;
		case 'text':
			return typeof value === 'string' && proof.says.test(value) ? { text: value } : undefined;
		case 'unseen':
			if (isObject(value)) return { body: value };
			return value === null ? {} : { text: String(value) };
		case 'csv':
		case 'empty':
			return undefined;
	}
}

const SAYS_YES = ['ok', 'success', 'deleted', 'updated'];
const SAYS_NO = ['ok', 'success'];

/** Whether lemlist says that it did not do it. @param data keys that mean something else here */
function refusalIn(value: JsonValue, data: readonly string[]): Doubt | undefined {
	if (!isObject(value)) return undefined;
	const said = (key: string) => (data.includes(key) ? undefined : value[key]);
	const isRefusal =
		SAYS_NO.some((key) => said(key) === false) ||
		(isFilled(said('error')) && said('error') !== false) ||
		isFilled(said('errors'));
	return isRefusal ? { why: 'refusal', words: wordsIn(value), found: nameOf(value) } : undefined;
}

/**
 * lemlist's words in an answer, wherever it puts them: text, `{message}`, `{error}`, `{error: {message}}`,
 * `{error: CODE, message}`, `{errors: [{message}]}`, `{reason}`.
 */
export function wordsIn(body: JsonValue | undefined): string | undefined {
	if (typeof body === 'string') return body.trim() === '' ? undefined : body;
	if (Array.isArray(body)) return body.map(wordsIn).find((words) => words !== undefined);
	if (!isObject(body)) return undefined;
	const { message, error, errors, reason, code } = body;
	for (const place of [message, error, errors, reason, code]) {
		const words = wordsIn(place);
		if (words !== undefined) return words;
	}
	return undefined;
}

/** What a list is that nobody has seen before. */
function listOf(value: JsonValue[]): Proof {
	return { kind: isRows(value) ? 'rows' : 'values' };
}

function isMap(value: JsonValue): value is JsonObject {
	return isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isObject);
}

/** A list, wherever it lies. */
function listIn(value: JsonValue, key?: string): JsonValue[] | undefined {
	if (Array.isArray(value)) return value;
	const list = key === undefined ? undefined : valueAt(value, key);
	return Array.isArray(list) ? list : undefined;
}

function isGiven(value: JsonValue | undefined): boolean {
	return value !== undefined && value !== null && value !== '';
}

function isFilled(value: JsonValue | undefined): boolean {
	return isGiven(value) && !(Array.isArray(value) && value.length === 0);
}

function nameOf(value: JsonValue): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list of something else';
	if (!isObject(value)) return `a ${typeof value}`;
	const keys = Object.keys(value);
	return keys.length === 0 ? 'an empty object' : `an object with ${keys.slice(0, 4).join(', ')}`;
}
