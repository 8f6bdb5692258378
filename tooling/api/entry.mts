import { isObject, isRows } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import type { Parameter, Parameters } from '../../nodes/Lemlist/api/statement.ts';
import type { Documented } from './document.mts';

/**
 * What the statement of an endpoint can be from its document alone, as TypeScript.
 * @param read month in which the document was read, `2026-11`
 * @returns the entry, and the words of the vocabulary that it uses
 */
export function entryOf(documented: Documented, read: string): { code: string; words: string[] } {
	const words = new Set<string>();
	const use = (word: string) => {
		words.add(word);
		return word;
	};
	const parameter = (of: Parameter): string => {
		const { required, ...rest } = of;
		if (required) return `${use('required')}(${parameter(rest)})`;
		const { upTo, ...inside } = rest;
		if (upTo !== undefined) return `${use('upTo')}(${upTo}, ${parameter(inside)})`;
		const { min, max } = inside;
		if (min !== undefined || max !== undefined)
			return `${use('between')}(${use(inside.type)}, ${min ?? -Infinity}, ${max ?? Infinity})`;
		if (inside.oneOf) return `${use('oneOf')}(${inside.oneOf.map((each) => literal(each)).join(', ')})`;
		return use(inside.type === 'any' ? 'anything' : inside.type);
	};
	const part = (name: string, of: Parameters) => {
		// An object is said by what lies inside of it.
		const names = Object.keys(of).filter(
			(each) => !Object.keys(of).some((other) => other.startsWith(`${each}.`)),
		);
		if (names.length === 0) return '';
		const lines = names.map((each) => `${key(each)}: ${parameter(of[each] ?? { type: 'any' })},`);
		return `${name}: { ${lines.join(' ')} },`;
	};
	const parts = (['query', 'body', 'form'] as const).map((name) => part(name, documented[name]));
	const { certainty } = documented;
	const lines = [
		...parts,
		`answers: ${certainty ? use('unseen') : proofOf(documented.examples, use)},`,
		`refuses: [${documented.refuses.join(', ')}],`,
		documented.deprecated ? 'deprecated: true,' : '',
		certainty ? `certainty: ${literal(certainty)},` : '',
		`source: { page: 'https://developer.lemlist.com/api-reference', read: ${literal(read)} },`,
	];
	return {
		code: `${literal(documented.endpoint)}: {\n${lines.filter(Boolean).join('\n')}\n},`,
		words: [...words].sort(),
	};
}

/** What an example shows that proves success; `unseen` where it shows nothing of the kind. */
function proofOf([example]: readonly JsonValue[], use: (word: string) => string): string {
	if (isRows(example)) return `${use('rows')}()`;
	if (!isObject(example)) return use('unseen');
	if (example.ok === true || example.success === true) return use('ok');
	const list = Object.entries(example).find(([, value]) => isRows(value));
	if (list) return `${use('rows')}(${literal(list[0])})`;
	const id = ['_id', 'id'].find((each) => each in example);
	return id ? `${use('thing')}(${literal(id)})` : use('unseen');
}

const literal = (value: string | number) =>
	typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "\\'")}'`;
const key = (name: string) => (/^[a-zA-Z_]\w*$/.test(name) ? name : literal(name));
