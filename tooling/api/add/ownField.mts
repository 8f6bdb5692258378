import { isIdPrefix } from '../../../nodes/Lemlist/api/ids.ts';
import type { JsonValue } from '../../../nodes/Lemlist/api/json.ts';

import { literal, literalOf } from '../entry.mts';
import type { Told } from '../schema.mts';
import type { Home } from './home.mts';
import type { FieldUse, Fields } from './use.mts';
import { prefixIn } from './value.mts';
import type { Wanted } from './value.mts';
import { camel, sentenceOf, titleOf, wordsOf } from './words.mts';

/** A field of the operation's own. */
export function ownField(
	found: Fields,
	{ place, wire, told, inside, isList }: Wanted,
	{ example, isShown }: { example: JsonValue; isShown: boolean },
	home: Home,
): FieldUse {
	const required = told.required === true;
	const last = wire.split('.').at(-1) ?? wire;
	const isTaken = found.uses.some((each) => each.name === last);
	const name = camel(
		wordsOf(isTaken ? wire.replaceAll('.', ' ') + (wire === last ? ` ${place}` : '') : last),
	);
	const isPlainName = /^[a-z]\w*$/.test(last) && !isTaken;
	const param = isPlainName ? last : name;
	const title = titleOf(wordsOf(param));
	const isDeep = Object.keys(inside).some((each) => each.startsWith(`${wire}[].`));
	const shape = shapeOf(told, { isList, isDeep }, isShown ? example : undefined);
	const displayName = shape.type === 'json' ? `${title} (JSON)` : title;
	const description = describedBy(told, shape.type, title, home);
	if (!description.isTold) found.untold.push(param);
	const lines = [
		`displayName: ${literal(displayName)}, name: ${literal(param)}, type: '${shape.type}',`,
		...shape.lines,
		required ? 'required: true,' : '',
		shape.placeholder ? `placeholder: ${literal(`e.g. ${shape.placeholder}`)},` : '',
		`description: ${literal(description.text)}, in: '${place}',`,
		wire === param ? '' : `as: ${literal(wire)},`,
		shape.prefix && isIdPrefix(shape.prefix) ? `idOf: ['${shape.prefix}'],` : '',
	];
	const value = shape.type === 'json' ? JSON.stringify(example) : example;
	return {
		...{
			name: param,
			displayName,
			required,
			text: `{ ${lines.filter(Boolean).join('\n')} }`,
			place,
			wire,
		},
		...{ value, isPicked: false, sent: example, ...(shape.prefix && { prefix: shape.prefix }) },
	};
}

interface Shape {
	type: string;
	lines: string[];
	placeholder?: string;
	prefix?: string;
}

function shapeOf(
	told: Told,
	{ isList, isDeep }: { isList: boolean; isDeep: boolean },
	example: JsonValue | undefined,
): Shape {
	const { type, oneOf, min, max } = told;
	const options = oneOf?.map((value) => ({ name: titleOf(wordsOf(String(value))), value }));
	options?.sort((a, b) => a.name.localeCompare(b.name));
	const offered = options && `options: ${literalOf(options)},`;
	if (isList && (isDeep || !['text', 'email', 'url', 'date'].includes(type)))
		return { type: 'json', lines: [`default: '[]',`] };
	if (isList && offered) return { type: 'multiOptions', lines: [offered, 'default: [],'] };
	const prefix = type === 'text' ? prefixIn(told) : undefined;
	const first = isList && Array.isArray(example) ? example[0] : example;
	const placeholder = prefix
		? `${prefix}_A1B2C3D4`
		: first === undefined
			? undefined
			: String(first).slice(0, 60);
	const asText = { ...(placeholder && { placeholder }), ...(prefix && { prefix }) };
	if (isList)
		return {
			type: 'string',
			lines: ['typeOptions: { multipleValues: true },', 'default: [],'],
			...asText,
		};
	if (offered) return { type: 'options', lines: [offered, `default: ${literalOf(oneOf?.[0] ?? '')},`] };
	if (type === 'flag') return { type: 'boolean', lines: ['default: false,'] };
	if (type === 'date') return { type: 'dateTime', lines: [`default: '',`] };
	if (type === 'integer' || type === 'number') {
		const bounds = [
			...(min === undefined ? [] : [`minValue: ${min}`]),
			...(max === undefined ? [] : [`maxValue: ${max}`]),
			...(type === 'integer' ? ['numberPrecision: 0'] : []),
		];
		return {
			type: 'number',
			lines: [
				bounds.length > 0 ? `typeOptions: { ${bounds.join(', ')} },` : '',
				`default: ${min ?? 0},`,
			],
		};
	}
	if (type === 'object' || type === 'any') return { type: 'json', lines: [`default: '{}',`] };
	return { type: 'string', lines: [`default: '',`], ...asText };
}

function describedBy(told: Told, type: string, title: string, home: Home): { text: string; isTold: boolean } {
	const thing = home.title.toLowerCase();
	const least = type === 'boolean' ? 2 : 3;
	const said = sentenceOf(told.about, least);
	if (type === 'boolean') {
		const text =
			said && !said.includes('. ')
				? `Whether ${said.charAt(0).toLowerCase()}${said.slice(1)}`
				: undefined;
		const asIs = said?.startsWith('Whether ') ? said : undefined;
		return {
			text: asIs ?? text ?? `Whether to set ${title.toLowerCase()} of the ${thing}`,
			isTold: asIs !== undefined,
		};
	}
	if (said && said.toLowerCase() !== title.toLowerCase()) return { text: said, isTold: true };
	return { text: `${title} of the ${thing}`, isTold: false };
}
