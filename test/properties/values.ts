import fc from 'fast-check';
import { groupsOf } from '../../nodes/Lemlist/definition/field';
import type { Field } from '../../nodes/Lemlist/definition/field';

/** Words for nothing, names that every object has, numbers and dates that are none, cut and hidden characters. */
const TRAPS = [
	...[
		'',
		' ',
		'undefined',
		'null',
		'NaN',
		'[object Object]',
		'Invalid DateTime',
		'true',
		'0',
		'-1',
		'1e999',
	],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '2026-02-30', '9999-99-99T99:99'],
	...['{', '{"a":', '[1]', '{"__proto__":{"a":1}}', 'null,null', 'nathan@example.com', 'cam_1', 'lea_1'],
	...['a\ud800', '\udc00', '\0', 'a\r\nb: c', '\u202e', '\u00a0', '\ufeff', 'é', '👩‍💻'],
	'x'.repeat(2_000),
];

/** Ways out of a path, and what ends one. */
const WAYS_OUT = [
	...['.', '..', ' .. ', '../..', '/', 'a/b', '//a', '\\', '?a=b', '#a', ';', 'a&b=c'],
	...['%', '%2F', '%2e%2e', '{leadId}', 'lists', 'export', '@', 'a@../b'],
];

const units = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
	.map((codes) => String.fromCharCode(...codes));

/** Any text; n8n would take one that begins with = for an expression. */
export const anyText = fc
	.oneof(
		{ weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
		fc.constantFrom(...WAYS_OUT),
		fc.string(),
		units,
	)
	.map((text) => text.replace(/^=+/, ''));

/** What cannot be turned into text at all. */
const NO_TEXT = { toString: null, valueOf: null };

const plain = fc.oneof(
	{ weight: 4, arbitrary: anyText },
	fc.integer(),
	fc.double(),
	fc.boolean(),
	fc.constantFrom(null, undefined, new Date(0), new Date(NaN), NO_TEXT),
);

/** Whatever an expression may give to a field. */
export const anything = fc.letrec((tie) => ({
	value: fc.oneof(
		{ weight: 6, arbitrary: plain },
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(anyText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
	),
})).value;

const date = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') });

/** A value of the kind that a field asks for. */
function fitting(field: Field): fc.Arbitrary<unknown> {
	const choices = (field.options ?? []).flatMap((option) => ('value' in option ? [option.value] : []));
	const choice = choices.length > 0 ? fc.constantFrom(...choices) : anyText;
	const text = fc.oneof(
		anyText,
		fc.constantFrom(...(field.idOf ?? ['abc']).map((prefix) => `${prefix}_1`)),
	);
	switch (field.type) {
		case 'number':
			return fc.integer({ min: 0, max: 1000 });
		case 'boolean':
			return fc.boolean();
		case 'options':
			return choice;
		case 'multiOptions':
			return fc.array(choice, { maxLength: 4 });
		case 'dateTime':
			return date.map((each) => each.toISOString());
		case 'json':
			return fc.oneof(fc.json(), fc.jsonValue(), anything);
		case 'fixedCollection': {
			const groups = groupsOf(field).map(({ name, values }) => {
				const entry = fc.record(
					Object.fromEntries(values.map((each) => [each.name, valueFor(each)])),
					{ requiredKeys: [] },
				);
				return [name, fc.oneof(entry, fc.array(entry, { maxLength: 3 }))] as const;
			});
			return fc.record(Object.fromEntries(groups), { requiredKeys: [] });
		}
		case 'resourceMapper':
			return fc.dictionary(anyText, anything, { maxKeys: 4, noNullPrototype: true });
		default:
			return field.typeOptions?.multipleValues ? fc.array(text, { maxLength: 4 }) : text;
	}
}

/** What may arrive in a field: mostly its own kind of value, now and then anything. */
export function valueFor(field: Field): fc.Arbitrary<unknown> {
	const huge = field.in === 'body' ? [fc.constant('x'.repeat(70_000))] : [];
	return fc.oneof({ weight: 8, arbitrary: fitting(field) }, { weight: 4, arbitrary: anything }, ...huge);
}
