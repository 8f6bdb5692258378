import { isObject, isRows } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import type { Parameter, Parameters } from '../../nodes/Lemlist/api/statement.ts';
import type { Documented } from './document.mts';

/**
 * What the statement of an endpoint can be from its document alone, as TypeScript.
 * @param read month in which the document was read, `2026-11`
 */
export function entryOf(documented: Documented, read: string): string {
	const parameter = (of: Parameter): string => {
		const { required, ...rest } = of;
		if (required) return `required(${parameter(rest)})`;
		const { upTo, ...inside } = rest;
		if (upTo !== undefined) return `upTo(${upTo}, ${parameter(inside)})`;
		const { min, max } = inside;
		if (min !== undefined || max !== undefined)
			return `between(${inside.type}, ${min ?? -Infinity}, ${max ?? Infinity})`;
		if (inside.oneOf) return `oneOf(${inside.oneOf.map((each) => literal(each)).join(', ')})`;
		return inside.type === 'any' ? 'anything' : inside.type;
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
		`answers: ${certainty ? 'unseen' : proofOf(documented.examples)},`,
		`refuses: [${documented.refuses.join(', ')}],`,
		documented.deprecated ? 'deprecated: true,' : '',
		certainty ? `certainty: ${literal(certainty)},` : '',
		`source: { page: 'https://developer.lemlist.com/api-reference', read: ${literal(read)} },`,
	];
	return `${literal(documented.endpoint)}: {\n${lines.filter(Boolean).join('\n')}\n},`;
}

/** What an example shows that proves success; `unseen` where it shows nothing of the kind. */
function proofOf([example]: readonly JsonValue[]): string {
	if (isRows(example)) return 'rows()';
	if (!isObject(example)) return 'unseen';
	if (example.ok === true || example.success === true) return 'ok';
	const list = Object.entries(example).find(([, value]) => isRows(value));
	if (list) return `rows(${literal(list[0])})`;
	const id = ['_id', 'id'].find((each) => each in example);
	return id ? `thing(${literal(id)})` : 'unseen';
}

const literal = (value: string | number) =>
	typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "\\'")}'`;
const key = (name: string) => (/^[a-zA-Z_]\w*$/.test(name) ? name : literal(name));
