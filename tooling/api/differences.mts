import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Parameter, Parameters } from '../../nodes/Lemlist/api/statement.ts';
import type { Document, Documented } from './document.mts';

/** One thing that a document says otherwise than the statement. */
export interface Difference {
	/** `new` is in the document alone, `gone` in the statement alone. */
	kind: 'new' | 'gone' | 'changed';
	/** As the statement spells it, or the document where the statement does not have it. */
	endpoint: string;
	/** `operation`, `deprecated`, `refusals`, `answer`, or a parameter: `query.limit`, `body.filters[].in`. */
	what: string;
	/** What the document says. */
	words: string;
	/** What to do about it. */
	todo: string;
}

/** Everything that a document says otherwise than the statement, but for what the statement knows to differ. */
export function differencesOf(document: Document): Difference[] {
	const left = new Map(document);
	const found: Difference[] = [];
	for (const endpoint of Object.keys(api) as Endpoint[]) {
		const same = [endpoint, ...left.keys()].find(
			(each) => left.has(each) && shapeOf(each) === shapeOf(endpoint),
		);
		const documented = same === undefined ? undefined : left.get(same);
		if (same === undefined || !documented) {
			const words = 'is not in the document';
			const todo =
				'See whether lemlist still has it. If not, take it out of its file in nodes/Lemlist/api, and its operation.';
			found.push({ kind: 'gone', endpoint, what: 'operation', words, todo });
			continue;
		}
		left.delete(same);
		found.push(...differencesIn(endpoint, documented));
	}
	for (const [endpoint, { title }] of left) {
		const words = `is new${title ? `: ${title}` : ''}`;
		found.push({
			kind: 'new',
			endpoint,
			what: 'operation',
			words,
			todo: `npm run api:add -- '${endpoint}' <document> writes what can be written, and says what is left.`,
		});
	}
	return found;
}

/** Placeholders may have other names, and a slash at the end means nothing. */
const shapeOf = (endpoint: string) => endpoint.replace(/\{\w+\}/g, '{}').replace(/\/$/, '');

function differencesIn(endpoint: Endpoint, documented: Documented): Difference[] {
	const statement = statementOf(endpoint);
	const found: Difference[] = [];
	const todo = `Change its statement in nodes/Lemlist/api, and the field of its operation, or say under \`differs\` why not.`;
	const add = (kind: Difference['kind'], what: string, words: string) => {
		if (!isKnown(statement.differs, what)) found.push({ kind, endpoint, what, words, todo });
	};
	for (const place of ['query', 'body', 'form'] as const) {
		const [ours, theirs] = [statement[place] ?? {}, documented[place]];
		for (const [name, parameter] of Object.entries(theirs)) {
			const mine = ours[name] ?? withOtherList(ours, name);
			if (mine) for (const words of unlike(mine, parameter)) add('changed', `${place}.${name}`, words);
			else if (!isImplied(ours, name)) add('new', `${place}.${name}`, inWords(parameter));
		}
		for (const name of Object.keys(ours)) {
			if (name in theirs || isImplied(theirs, name) || withOtherList(theirs, name)) continue;
			add('gone', `${place}.${name}`, 'is not in the document');
		}
	}
	const fresh = documented.refuses.filter((status) => !statement.refuses.includes(status));
	const gone = statement.refuses.filter((status) => !documented.refuses.includes(status));
	if (fresh.length > 0) add('new', 'refusals', fresh.join(', '));
	if (gone.length > 0) add('gone', 'refusals', gone.join(', '));
	if (documented.deprecated !== (statement.deprecated ?? false))
		add('changed', 'deprecated', documented.deprecated ? 'is deprecated' : 'is no longer deprecated');
	for (const example of documented.examples) {
		const text = typeof example === 'string' ? example : JSON.stringify(example);
		const isBelieved = isHolding(judge(text, 200, statement));
		if (!isBelieved) add('changed', 'answer', `${text.slice(0, 80)} would not be believed`);
	}
	return found;
}

function isKnown(differs: Readonly<Record<string, string>> = {}, what: string): boolean {
	return Object.keys(differs).some((name) =>
		name.endsWith('*') ? what.startsWith(name.slice(0, -1)) : what === name,
	);
}

/** Whether several values are a list or one text is said by the one as `states[]`, by the other as `states`. */
function withOtherList(parameters: Parameters, name: string): Parameter | undefined {
	return parameters[name.endsWith('[]') ? name.slice(0, -2) : `${name}[]`];
}

/** Whether a name needs no mention: something inside of it has one, or it stands for any name. */
function isImplied(parameters: Parameters, name: string): boolean {
	if (name.endsWith('*')) return true;
	return Object.keys(parameters).some(
		(each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[]`),
	);
}

const ALIKE: ReadonlyArray<ReadonlyArray<Parameter['type']>> = [
	['text', 'email', 'url', 'date', 'file'],
	['integer', 'number'],
];

/** What is said of a value otherwise than in the statement. What a document leaves open, its prose may say. */
function* unlike(mine: Parameter, theirs: Parameter): Generator<string> {
	const isOpen = mine.packed ?? [mine, theirs].some(({ type }) => type === 'any' || type === 'scalar');
	const isAlike = ALIKE.some((types) => types.includes(mine.type) && types.includes(theirs.type));
	if (mine.type !== theirs.type && !isOpen && !isAlike) yield `is of type ${theirs.type}, not ${mine.type}`;
	if (theirs.required && !mine.required) yield 'is required';
	if (!theirs.required && mine.required) yield 'is not required';
	if (theirs.oneOf) {
		const known = mine.oneOf ?? [];
		const fresh = theirs.oneOf.filter((each) => !known.includes(each));
		const gone = known.filter((each) => !theirs.oneOf?.includes(each));
		if (fresh.length > 0) yield `can also be ${fresh.join(', ')}`;
		if (gone.length > 0) yield `can no longer be ${gone.join(', ')}`;
	}
	for (const bound of ['min', 'max', 'upTo'] as const) {
		const [is, was] = [theirs[bound], mine[bound]];
		if (is !== undefined && is !== was) yield `has ${bound} ${is}, not ${was ?? 'none'}`;
	}
}

function inWords({ type, required, oneOf }: Parameter): string {
	return [type, required && 'required', oneOf && `one of ${oneOf.join(', ')}`].filter(Boolean).join(', ');
}
