import { isObject, isRows } from '../../nodes/Lemlist/api/json.ts';
import type { JsonObject, JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { rows, thing, thingIn } from '../../nodes/Lemlist/api/statement.ts';
import type { Pages, Parameter, Parameters, Proof } from '../../nodes/Lemlist/api/statement.ts';
import type { Documented } from './document.mts';

/** The statement of an endpoint, as far as its document tells it. */
export interface Entry {
	/** An entry of `endpoints({ … })` in TypeScript. */
	text: string;
	/** Words of `api/statement.ts` that it uses. */
	words: string[];
	answers: readonly Proof[];
	pages?: Pages;
}

/**
 * What the statement of an endpoint can be from its document alone.
 * @param source where it was read, in TypeScript
 */
export function entryOf(documented: Documented, source: string): Entry {
	const { certainty, examples, sketch } = documented;
	const words = new Set<string>();
	const word = (name: string) => {
		words.add(name);
		return name;
	};
	const parameter = ({ type, required, oneOf, min, max, upTo }: Parameter): string => {
		const bare = oneOf
			? `${word('oneOf')}(${oneOf.map((each) => literal(each)).join(', ')})`
			: word(type === 'any' ? 'anything' : type);
		const isBound = min !== undefined || max !== undefined;
		const bound = isBound ? `${word('between')}(${bare}, ${min ?? -Infinity}, ${max ?? Infinity})` : bare;
		const capped = upTo === undefined ? bound : `${word('upTo')}(${upTo}, ${bound})`;
		return required ? `${word('required')}(${capped})` : capped;
	};
	const proof = proofOf(examples[0] ?? sketch);
	const answers: Proof[] = [
		...(proof ? [proof] : []),
		...(!proof || certainty ? [{ kind: 'unseen' } as const] : []),
	];
	const spelled = answers.map((each) => spell(each, word));
	const pages = proof?.kind === 'rows' ? pagesOf(documented.query) : undefined;
	const part = (name: string, of: Parameters) => {
		// An object is said by what lies inside of it.
		const names = Object.keys(of).filter((each) => !Object.keys(of).some((other) => isIn(other, each)));
		if (names.length === 0) return '';
		const bound = name === 'query' ? leastOf(pages) : {};
		const lines = names.map((each) => {
			const told = of[each] ?? { type: 'any' };
			return `${key(each)}: ${parameter(each in bound ? { min: bound[each], ...told } : told)},`;
		});
		return `${name}: { ${lines.join(' ')} },`;
	};
	const lines = [
		...(['query', 'body', 'form'] as const).map((name) => part(name, documented[name])),
		`answers: ${spelled.length === 1 ? spelled[0] : `[${spelled.join(', ')}]`},`,
		pages
			? `pages: { ${Object.entries(pages)
					.map(([name, value]) => `${name}: ${literal(value)}`)
					.join(', ')} },`
			: '',
		`refuses: [${documented.refuses.join(', ')}],`,
		documented.deprecated ? 'deprecated: true,' : '',
		certainty ? `certainty: ${literal(certainty)},` : '',
		`source: ${source},`,
	];
	const text = `${literal(documented.endpoint)}: {\n${lines.filter(Boolean).join('\n')}\n}`;
	return { text, words: [...words], answers, ...(pages && { pages }) };
}

const isIn = (inner: string, outer: string) => inner.startsWith(`${outer}.`);

/** The least that may be asked for of a page. */
function leastOf({ by, size }: Pages = {}): Record<string, number> {
	return { ...(by && { [by]: by === 'page' ? 1 : 0 }), ...(size && { [size]: 1 }) };
}

/** How a list goes on; undefined where no parameter moves on, or nobody says how large a page can be. */
function pagesOf(query: Parameters): Pages | undefined {
	const by = (['page', 'offset', 'skip'] as const).find((name) => name in query);
	const size = (['limit', 'size'] as const).find((name) => name in query);
	const max = size && query[size]?.max;
	return by && size && max !== undefined ? { by, size, max } : undefined;
}

/** What an example shows that proves success; undefined where it shows nothing of the kind. */
function proofOf(example: JsonValue | undefined): Proof | undefined {
	if (isRows(example)) return rows();
	if (!isObject(example)) return undefined;
	const id = idIn(example);
	if (id) return thing(id);
	const [at, inside] =
		Object.entries(example).find(([, value]) => typeof value === 'object' && value) ?? [];
	if (at !== undefined && isRows(inside)) return rows(at);
	if (at !== undefined && isObject(inside)) {
		const own = idIn(inside);
		if (own) return thingIn(at, own);
		const list = Object.entries(inside).find(([, value]) => isRows(value) && value.length > 0);
		if (list) return rows(`${at}.${list[0]}`);
	}
	return ['ok', 'success', 'deleted', 'updated'].some((each) => example[each] === true)
		? { kind: 'ok' }
		: undefined;
}

const idIn = (of: JsonObject) =>
	['_id', 'id'].find((each) => each in of) ?? Object.keys(of).find((each) => /Id$/.test(each));

function spell(proof: Proof, word: (name: string) => string): string {
	if (proof.kind === 'rows') return `${word('rows')}(${proof.at === undefined ? '' : literal(proof.at)})`;
	if (proof.kind !== 'object') return word(proof.kind);
	const { at, keys } = proof;
	const [name, given] = at === undefined ? ['thing', keys] : ['thingIn', [at, ...keys]];
	return `${word(name)}(${given.map((each) => literal(each)).join(', ')})`;
}

/** A text or a number in TypeScript. */
export const literal = (value: string | number) =>
	typeof value === 'number'
		? String(value)
		: `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
/** A name of a property in TypeScript. */
export const key = (name: string) => (/^[a-zA-Z_]\w*$/.test(name) ? name : literal(name));

/** Anything in TypeScript. */
export function literalOf(value: JsonValue): string {
	if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
	if (isObject(value))
		return `{ ${Object.entries(value)
			.map(([name, each]) => `${key(name)}: ${literalOf(each)}`)
			.join(', ')} }`;
	return typeof value === 'string' ? literal(value) : String(value);
}
