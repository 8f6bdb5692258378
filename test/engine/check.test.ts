import { tryToParseDateTime } from 'n8n-workflow';
import { BadValue } from '../../nodes/Lemlist/definition/failure';
import type { Field } from '../../nodes/Lemlist/definition/field';
import { settle } from '../../nodes/Lemlist/engine/check';

const ZONE = 'Europe/Paris';

/** A field called Thing. */
const thing = (rest: Partial<Field> & Pick<Field, 'type'>): Field => ({
	...{ displayName: 'Thing', name: 'thing', default: '' },
	...rest,
});

const text = thing({ type: 'string' });
const texts = thing({ type: 'string', typeOptions: { multipleValues: true } });
const number = thing({ type: 'number' });
const upTo10 = thing({ type: 'number', typeOptions: { minValue: 1, maxValue: 10, numberPrecision: 0 } });
const flag = thing({ type: 'boolean' });
const json = thing({ type: 'json' });
const date = thing({ type: 'dateTime' });
const mapper = thing({ type: 'resourceMapper' });
const choice = thing({
	type: 'options',
	options: [
		{ name: 'A', value: 'a' },
		{ name: 'One', value: 1 },
		{ name: 'Yes', value: true },
	],
});
const loaded = thing({
	type: 'options',
	options: [{ name: 'A', value: 'a' }],
	load: { name: 'Things', request: [], read: async () => ({ entries: [] }) },
});
const open = thing({
	...loaded,
	load: { name: 'Things', isOpen: true, request: [], read: async () => ({ entries: [] }) },
});
const choices = thing({ ...choice, type: 'multiOptions' });
const id = thing({ type: 'string', in: 'path', idOf: ['lea', 'ctc'], orEmail: true });
const address = thing({ type: 'string', orEmail: true });
const groups = (multipleValues: boolean) =>
	thing({
		type: 'fixedCollection',
		typeOptions: { multipleValues },
		options: [
			{
				...{ name: 'pair', displayName: 'Pair' },
				values: [
					thing({ type: 'string', name: 'key', displayName: 'Key' }),
					thing({ type: 'number', name: 'count', displayName: 'Count' }),
					thing({
						type: 'string',
						name: 'tags',
						displayName: 'Tags',
						typeOptions: { multipleValues: true },
					}),
					thing({ ...loaded, name: 'kind', displayName: 'Kind' }),
				],
			},
		],
	});

describe('a value is given on in the type of its field', () => {
	it.each<[string, Field, unknown, unknown]>([
		['text as it is', text, ' a ', ' a '],
		['text that is a word for nothing, as it may be a name', text, 'null', 'null'],
		['a dot, which is text', text, '.', '.'],
		['text that reads like an ID', text, 'cam_1', 'cam_1'],
		['what a locator holds', thing({ type: 'resourceLocator' }), 'cam_1', 'cam_1'],
		['a choice where none is known', thing({ type: 'options' }), 'two words', 'two words'],
		['a list of texts, without those left empty', texts, ['a', '', ' ', 'b'], ['a', 'b']],
		['a single text where several may be', texts, 'a', ['a']],
		['a list that one expression gave', texts, [['a', 'b'], 'c'], ['a', 'b', 'c']],
		['a number', number, 4.5, 4.5],
		['a number in a text', number, '4.5', 4.5],
		['the least of a range', upTo10, 1, 1],
		['the most of a range', upTo10, 10, 10],
		['yes', flag, true, true],
		['yes in a text', flag, 'true', true],
		['no', flag, false, false],
		['no in a text', flag, 'false', false],
		['JSON in a text', json, '{"a":[1]}', { a: [1] }],
		['an object', json, { a: 1, b: null }, { a: 1, b: null }],
		['false as JSON', json, 'false', false],
		['columns', mapper, { a: 1 }, { a: 1 }],
		['a choice', choice, 'a', 'a'],
		['a choice that is a number, in a text', choice, '1', 1],
		['a choice that is a flag, in a text', choice, 'true', true],
		['a choice that was loaded', loaded, 'some thing', 'some thing'],
		['a choice of a list that lemlist extends', open, 'newThing', 'newThing'],
		['choices', choices, ['a', 1], ['a', 1]],
		['choices with commas', choices, 'a, 1,,', ['a', 1]],
		['an ID without blanks', id, ' lea_1\n', 'lea_1'],
		['another ID that fits', id, 'ctc_1', 'ctc_1'],
		['a name in a path, without blanks', thing({ type: 'string', in: 'path' }), ' a ', 'a'],
		['a name in a path with dots', thing({ type: 'string', in: 'path' }), '..a..', '..a..'],
		['an ID with another inside', id, 'my-cam_1', 'my-cam_1'],
		['nothing of a group that is not there', groups(true), {}, {}],
		[
			'one group where several are not allowed',
			{ ...groups(true), typeOptions: undefined },
			{ pair: [{ key: 'a' }] },
			{ pair: { key: 'a' } },
		],
		['an ID whose prefix says nothing', id, 'xyz_1', 'xyz_1'],
		['an address', id, ' x/y@example.com ', 'x/y@example.com'],
		['an address with a quoted name', id, '"a b"@example.com', '"a b"@example.com'],
		['a date with a zone', date, '2026-03-01T10:00:00+02:00', '2026-03-01T08:00:00.000Z'],
		['a date in the zone of the workflow', date, '2026-03-01T10:00:00', '2026-03-01T09:00:00.000Z'],
		['a date of JavaScript', date, new Date('2026-03-01T10:00:00Z'), '2026-03-01T10:00:00.000Z'],
		['a date with an offset in words', date, 'Sun, 01 Mar 2026 10:00:00 GMT', '2026-03-01T10:00:00.000Z'],
		['a date of luxon', date, tryToParseDateTime('2026-03-01T10:00:00Z'), '2026-03-01T10:00:00.000Z'],
		['an address that is asked for, without blanks', address, ' a@example.com ', 'a@example.com'],
		['one group', groups(false), { pair: { key: 'a', count: '2' } }, { pair: { key: 'a', count: 2 } }],
		[
			'groups',
			groups(true),
			{ pair: [{ key: 'a' }, { key: 'b' }] },
			{ pair: [{ key: 'a' }, { key: 'b' }] },
		],
		[
			'a single group where several may be',
			groups(true),
			{ pair: { key: 'a' } },
			{ pair: [{ key: 'a' }] },
		],
		[
			'a group without what was left empty',
			groups(false),
			{ pair: { key: ' ', count: null, tags: [] } },
			{ pair: {} },
		],
		['no group', groups(true), { pair: null, other: [{ key: 'a' }] }, {}],
		[
			'numbers and flags as text, where it is the user’s own',
			groups(true),
			{ pair: [{ key: 5, tags: [[1], true] }, { key: false }] },
			{ pair: [{ key: '5', tags: ['1', 'true'] }, { key: 'false' }] },
		],
	])('%s', (_, field, value, settled) => expect(settle(field, value, ZONE)).toStrictEqual(settled));

	it.each<[string, Field, unknown[]]>([
		['a text', text, [undefined, null, '', ' \t\n', []]],
		['a list of texts', texts, [undefined, null, '', [], [' ', null]]],
		['a list of choices', choices, [undefined, null, '', []]],
		['a number', number, [undefined, null, '']],
		['a group', groups(true), [undefined, null, '']],
	])('of %s that was left empty, nothing', (_, field, values) => {
		for (const value of values) expect(settle(field, value, ZONE)).toBeUndefined();
	});
});

/** What is wrong, and what to do; nothing where nothing is. */
function refusal(field: Field, value: unknown): [string, string] | undefined {
	try {
		settle(field, value, ZONE);
		return undefined;
	} catch (error) {
		const { message, hint } = error as BadValue;
		expect(error).toBeInstanceOf(BadValue);
		return [message, hint];
	}
}

const EXPRESSION = 'Check the expression, and what the previous node gives.';
const FILL_IN = 'Fill in Thing, or check that its expression finds a value in this item.';
const CUT = 'It looks cut off, or copied with invisible characters. Check what the previous node gives.';
const ADDRESS = 'An address looks like nathan@example.com.';

describe('a value that must not be sent is refused, with what to do', () => {
	it.each<[Field, unknown, string, string]>([
		[{ ...text, required: true }, ' ', 'Thing is empty', FILL_IN],
		[{ ...texts, required: true }, [''], 'Thing is empty', FILL_IN],
		[
			text,
			5,
			'Thing must be text but is "5", a number',
			'Turn the number into text in the expression: {{ String(…) }}.',
		],
		[text, true, 'Thing must be text but is "true", a boolean', EXPRESSION],
		[text, ['a'], 'Thing must be text but is a list', EXPRESSION],
		[text, {}, 'Thing must be text but is an object', EXPRESSION],
		[
			texts,
			['a', 5],
			'Thing must be text but is "5", a number',
			'Turn the number into text in the expression: {{ String(…) }}.',
		],
		[texts, ['a', 'undefined'], 'Thing is "undefined"', FILL_IN],
		[{ ...text, required: true }, 'NaN', 'Thing is "NaN"', FILL_IN],
		[{ ...text, in: 'query' }, ' null ', 'Thing is "null"', FILL_IN],
		[{ ...text, idOf: ['cam'] }, '[object Object]', 'Thing is "[object Object]"', FILL_IN],
		[id, '..', 'Thing is ".."', FILL_IN],
		[id, '.', 'Thing is "."', FILL_IN],
		[id, 'a\u0000b', 'Thing "a·b" holds characters that cannot be sent', CUT],
		[text, 'a\ud800', 'Thing "a\ufffd" holds characters that cannot be sent', CUT],
		[
			id,
			'cam_1',
			'Thing "cam_1" is the ID of a campaign',
			'An ID that starts with lea_ or ctc_ is needed here, or an e-mail address.',
		],
		[
			{ ...id, orEmail: undefined, idOf: ['cam'] },
			'lea_1',
			'Thing "lea_1" is the ID of a lead',
			'An ID that starts with cam_ is needed here.',
		],
		[id, 'nathan@', 'Thing "nathan@" is not an e-mail address', ADDRESS],
		[
			id,
			'a@example.com, b@example.com',
			'Thing "a@example.com, b@example.com" is not an e-mail address',
			ADDRESS,
		],
		[{ ...text, required: true }, 'Invalid DateTime', 'Thing is "Invalid DateTime"', FILL_IN],
		[{ ...text, required: true }, 'Invalid Date', 'Thing is "Invalid Date"', FILL_IN],
		[json, { 'a\ud800': 1 }, 'Thing "a\ufffd" holds characters that cannot be sent', CUT],
		[json, { a: [{ b: 'a\ud800' }] }, 'Thing "a\ufffd" holds characters that cannot be sent', CUT],
		[json, '"a\\ud800"', 'Thing "a\ufffd" holds characters that cannot be sent', CUT],
		[mapper, { a: 'a\ud800' }, 'Thing "a\ufffd" holds characters that cannot be sent', CUT],
		[address, 'nathan', 'Thing "nathan" is not an e-mail address', ADDRESS],
		[id, 'a b@example.com', 'Thing "a b@example.com" is not an e-mail address', ADDRESS],
		[id, `${'x'.repeat(70)}@`, `Thing "${'x'.repeat(60)}…" is not an e-mail address`, ADDRESS],
		[number, 'many', 'Thing must be a number but is "many", a string', EXPRESSION],
		[number, Infinity, 'Thing must be a number but is "Infinity", a number', EXPRESSION],
		[number, [4], 'Thing must be a number but is a list', EXPRESSION],
		[upTo10, 0, 'Thing cannot be 0', 'It goes from 1 to 10.'],
		[upTo10, 11, 'Thing cannot be 11', 'It goes from 1 to 10.'],
		[upTo10, 1.5, 'Thing cannot be 1.5', 'A whole number is needed.'],
		[{ ...number, typeOptions: { minValue: 2 } }, 1, 'Thing cannot be 1', 'It goes from 2 up.'],
		[flag, 'yes', 'Thing must be true or false but is "yes", a string', EXPRESSION],
		[flag, 1, 'Thing must be true or false but is "1", a number', EXPRESSION],
		[json, '{a:1}', 'Thing is not valid JSON', 'Names and text need double quotes.'],
		[json, 'null', 'Thing is not valid JSON', 'Names and text need double quotes.'],
		[mapper, 'a', 'Thing must be an object but is "a", a string', EXPRESSION],
		[choice, 'b', 'Thing cannot be "b"', 'It is one of: a, 1, true.'],
		[choice, {}, 'Thing must be text but is an object', EXPRESSION],
		[choices, ['a', 'b'], 'Thing cannot be "b"', 'It is one of: a, 1, true.'],
		[choices, 5, 'Thing must be a list but is "5", a number', EXPRESSION],
		[
			loaded,
			5,
			'Thing must be text but is "5", a number',
			'Turn the number into text in the expression: {{ String(…) }}.',
		],
		[loaded, 'undefined', 'Thing is "undefined"', FILL_IN],
		[
			open,
			'two words',
			'Thing cannot be "two words"',
			'lemlist writes it as one word, such as emailsReplied. The list shows those known here.',
		],
		[date, 'soon', 'Thing must be a date but is "soon", a string', EXPRESSION],
		[date, {}, 'Thing must be a date but is an object', EXPRESSION],
		[groups(true), 'a', 'Thing must be an object but is "a", a string', EXPRESSION],
		[groups(true), { pair: ['a'] }, 'Thing must be an object but is "a", a string', EXPRESSION],
		[groups(true), { pair: [{ count: 'x' }] }, 'Count must be a number but is "x", a string', EXPRESSION],
		[groups(true), { pair: [{ key: {} }] }, 'Key must be text but is an object', EXPRESSION],
		[
			groups(true),
			{ pair: [{ kind: 5 }] },
			'Kind must be text but is "5", a number',
			'Turn the number into text in the expression: {{ String(…) }}.',
		],
	])('%j', (field, value, message, hint) => expect(refusal(field, value)).toEqual([message, hint]));

	it('of a long list of choices, some are shown', () => {
		const many = (count: number) =>
			thing({
				type: 'options',
				options: Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: `v${n}` })),
			});
		expect(refusal(many(12), 'x')?.[1]).toMatch(/v10, v11\.$/);
		expect(refusal(many(13), 'x')?.[1]).toMatch(/v10, v11, …\.$/);
	});

	it('a value is shown as far as 60 characters', () => {
		expect(refusal(choice, 'x'.repeat(60))?.[0]).toBe(`Thing cannot be "${'x'.repeat(60)}"`);
		expect(refusal(choice, 'x'.repeat(61))?.[0]).toBe(`Thing cannot be "${'x'.repeat(60)}…"`);
	});
});
