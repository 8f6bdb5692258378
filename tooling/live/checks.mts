import { isObject } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { failureIn, isHolding } from '../../nodes/Lemlist/api/judge.ts';
import type { Doubt, Holding } from '../../nodes/Lemlist/api/judge.ts';
import type { Proof, Statement } from '../../nodes/Lemlist/api/statement.ts';
import { fillText } from './probe.mts';
import type { Known } from './probe.mts';
import type { Answer } from './client.mts';
import { inWords } from './scrub.mts';

/** An answer, beside what is stated. */
export interface Seen {
	answer: Answer;
	statement: Statement;
	/** What a good status holds; undefined with any other. */
	judged: Holding | Doubt | undefined;
	known: Known;
}

/** One thing that is otherwise than stated, both in words that hold no value of the team. */
export interface Odd {
	seen: string;
	stated: string;
}

/** What is expected of an answer by the statement. */
export type Check = (seen: Seen) => Odd | undefined;

const heldBy = ({ judged }: Seen) => (judged && isHolding(judged) ? judged : undefined);
const isRefusal = ({ answer: { status }, judged }: Seen) =>
	status >= 400 || (judged && !isHolding(judged) && judged.why === 'refusal');

const answerIn = ({ answer: { status, text } }: Seen) =>
	status >= 400 ? `refuses with ${status}` : `answers ${status} with ${inWords(text)}`;

function proofIn(proof: Proof): string {
	switch (proof.kind) {
		case 'object':
			return `an object with ${proof.keys.join(' or ')}${proof.at ? ` in ${proof.at}` : ''}`;
		case 'rows':
		case 'values':
			return `a list${proof.at ? ` in ${proof.at}` : ''}`;
		case 'unseen':
			return 'anything that is no refusal';
		default:
			return proof.kind;
	}
}
const promisedIn = ({ answers }: Statement) => [answers].flat().map(proofIn).join(', or ');

/** What was promised is there. */
export const answered: Check = (seen) =>
	heldBy(seen) ? undefined : { seen: answerIn(seen), stated: promisedIn(seen.statement) };

/** What was promised is there, or one of the documented refusals. */
export const asStated: Check = (seen) => {
	const { answer, statement } = seen;
	const isStated =
		heldBy(seen) ??
		failureIn(answer.text, answer.status, statement) ??
		statement.refuses.includes(answer.status);
	if (isStated) return undefined;
	const stated = `${promisedIn(statement)}, or a refusal with ${statement.refuses.join(', ')}`;
	return { seen: answerIn(seen), stated };
};

/**
 * It is refused, with one of the documented statuses or another below 500. A 401 is none, unless it is what was asked for:
 * it tells of the key.
 */
const refusedBut =
	(isAboutKey: boolean): Check =>
	(seen) => {
		const { status } = seen.answer;
		const { refuses } = seen.statement;
		const isFine =
			isRefusal(seen) && (status < 500 || refuses.includes(status)) && (isAboutKey || status !== 401);
		return isFine
			? undefined
			: { seen: answerIn(seen), stated: `a refusal, as with ${refuses.join(', ')}` };
	};
export const refused = refusedBut(false);
export const keyRefused = refusedBut(true);

/** Nothing that could be taken for data. */
export const noRoute: Check = (seen) => {
	const { judged } = seen;
	const isNothing = judged && (isHolding(judged) ? judged.proof === 'silence' : true);
	return isNothing || isRefusal(seen)
		? undefined
		: { seen: answerIn(seen), stated: 'a web page, nothing, or a refusal' };
};

/** Nothing is found. @param stated why, in words */
export const noRows =
	(stated: string): Check =>
	(seen) =>
		heldBy(seen)?.rows.length ? { seen: 'gives rows', stated } : undefined;

/** Beyond the end of a list there is nothing more. */
export const isOver = noRows('none beyond the last page');

/** Counters, wherever they lie beside the rows. */
function countersIn(value: JsonValue, name = ''): (readonly [string, JsonValue])[] {
	if (isObject(value)) return Object.entries(value).flatMap(([key, each]) => countersIn(each, key));
	return /^total/.test(name) && !Array.isArray(value) ? [[name, value]] : [];
}

/** Counters are numbers: the end of a list is told by them. */
export const counted: Check = (seen) => {
	const wrong = countersIn(heldBy(seen)?.envelope ?? {}).find(([, value]) => typeof value !== 'number');
	if (!wrong) return undefined;
	const [name, value] = wrong;
	return {
		seen: `has ${typeof value === 'string' ? 'a text' : typeof value} for ${name}`,
		stated: 'a number',
	};
};

/** A page that asks for more than the largest gives just that, if there is so much. */
export const capped: Check = (seen) => {
	const { max } = seen.statement.pages ?? {};
	const held = heldBy(seen);
	if (max === undefined || !held) return undefined;
	const total = countersIn(held.envelope).find(([name]) => /^total(Records|Items)?$/.test(name))?.[1];
	const there = Number(total ?? NaN);
	const { length } = held.rows;
	const isShort = length < Math.min(max, Number.isNaN(there) ? 0 : there);
	return length > max || isShort
		? { seen: `gives ${length} rows at most`, stated: `${max} rows a page` }
		: undefined;
};

/** Rows under a key are of these kinds. */
export const kinds =
	(list: string, key: string, known: readonly string[]): Check =>
	(seen) => {
		const rows = heldBy(seen)?.body[list];
		const all = Array.isArray(rows) ? rows.map((row) => (isObject(row) ? row[key] : undefined)) : [];
		const isKnown = all.every((each) => known.includes(String(each)));
		return isKnown ? undefined : { seen: `has ${list} of another ${key}`, stated: known.join(', ') };
	};

/** The next page begins with something else, and only after a first one that has something. @param first its first id */
export const goesOn =
	(first: string): Check =>
	(seen) => {
		const [row] = heldBy(seen)?.rows ?? [];
		if (!row) return undefined;
		const begins = seen.known.get(first);
		const { first: number = 1 } = seen.statement.pages ?? {};
		const stated = `the first page is ${number}`;
		if (begins === undefined)
			return { seen: `has nothing on page ${number}, and rows on the next`, stated };
		return row._id === begins ? { seen: 'gives the same page twice', stated } : undefined;
	};

/** A row is there with this text. @param text with `{name}` */
export const listed =
	(key: string, text: string): Check =>
	(seen) => {
		const wanted = fillText(text, seen.known);
		const held = heldBy(seen);
		return !held || held.rows.some((row) => row[key] === wanted)
			? undefined
			: { seen: `lists none with the ${key} that was set`, stated: 'it is kept as it is' };
	};

/** What a refusal by the limit needs, so that it can be waited for. */
const HEADERS = ['retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining'];

/** A refusal by the limit tells how long to wait. */
export const limits: Check = ({ answer: { headers } }) => {
	const lacking = HEADERS.filter((name) => Number.isNaN(Number(headers.get(name) ?? NaN)));
	return lacking.length === 0
		? undefined
		: { seen: `refuses with 429 without a number in ${lacking.join(', ')}`, stated: 'on every answer' };
};
