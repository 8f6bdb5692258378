import { judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Doubt, Holding } from '../../nodes/Lemlist/api/judge.ts';
import type { Proof } from '../../nodes/Lemlist/api/statement.ts';

/** Any words will do. */
const sentence = saying(/\S/);
import {
	blank,
	csv,
	empty,
	map,
	ok,
	rows,
	sentence as saying,
	someRows,
	thing,
	unseen,
	values,
} from '../../nodes/Lemlist/api/statement.ts';

/** All that a workflow or a message can get from an answer; what is not named here is not there. */
const held = (proof: Holding['proof'], parts: Partial<Holding> = {}): Holding => ({
	rows: [],
	values: [],
	body: {},
	text: '',
	envelope: {},
	...parts,
	proof,
});

describe('what is believed gives its one proof and nothing besides', () => {
	it.each<[string, Proof | Proof[], string, Holding]>([
		['nothing', empty(), '', held('empty')],
		['nothing, one of two promises', [thing('_id'), empty()], ' \n', held('empty')],
		['nothing where anything may come', unseen, '', held('silence')],
		['nothing where anything may come as well', [thing('_id'), unseen], '', held('silence')],
		[
			'an object',
			thing('_id'),
			'{"_id":"a"}',
			held('object', { body: { _id: 'a' }, envelope: { _id: 'a' } }),
		],
		[
			'an object where nothing was due as well',
			[empty(), map],
			'{"a":{}}',
			held('map', { body: { a: {} } }),
		],
		['a list', rows(), '[{"a":1}]', held('rows', { rows: [{ a: 1 }] })],
		[
			'a list with its counters',
			rows('data'),
			'{"data":[{"a":1}],"total":1}',
			held('rows', { rows: [{ a: 1 }], envelope: { data: [{ a: 1 }], total: 1 } }),
		],
		[
			'rows with one key or another',
			someRows('_id', 'id'),
			'[{"id":"a"}]',
			held('rows', { rows: [{ id: 'a' }] }),
		],
		['plain values', values(), '["a",1]', held('values', { values: ['a', 1] })],
		['deleted', ok, '{"deleted":true}', held('ok', { body: { deleted: true } })],
		['updated', ok, '{"updated":true}', held('ok', { body: { updated: true } })],
		['an object without keys', blank, '{}', held('blank')],
		['a file', csv, 'a,b\n1,2\n', held('csv', { text: 'a,b\n1,2\n' })],
		['a file that begins with a quote', csv, '"a","b"\n', held('csv', { text: '"a","b"\n' })],
		['a sentence, without blanks around it', sentence, ' Done \n', held('text', { text: 'Done' })],
		['a sentence, one of two promises', [thing('_id'), sentence], 'Done', held('text', { text: 'Done' })],
		['a sentence with brackets', sentence, 'See [1]', held('text', { text: 'See [1]' })],
		['a sentence with a bracket in a word', sentence, 'See[1] too', held('text', { text: 'See[1] too' })],
		['a sentence with quotes', sentence, 'Is "done"', held('text', { text: 'Is "done"' })],
		['a sentence with a quote in a word', sentence, '5" wide', held('text', { text: '5" wide' })],
		['a sentence as JSON', sentence, '"Done"', held('text', { text: 'Done' })],
		['anything: an object', unseen, '{"a":1}', held('unseen', { body: { a: 1 } })],
		['anything: rows', unseen, '[{"a":1}]', held('rows', { rows: [{ a: 1 }] })],
		['anything: values', unseen, '["a",1]', held('values', { values: ['a', 1] })],
		['anything: null', unseen, 'null', held('unseen')],
		['anything: a number', unseen, '42', held('unseen', { text: '42' })],
		['anything: text', unseen, ' Done\n', held('unseen', { text: ' Done\n' })],
	])('%s', (_, answers, text, holding) => expect(judge(text, 200, { answers })).toEqual(holding));
});

describe('what is doubted is named, and lemlist’s words are kept', () => {
	it.each<[string, Proof | Proof[], string, Doubt]>([
		['nothing', thing('_id'), '', { why: 'nothing', found: 'an empty answer' }],
		['null', thing('_id'), 'null', { why: 'nothing', found: 'null' }],
		['an empty object', map, '{}', { why: 'nothing', found: 'an empty object' }],
		['an empty list', thing('_id'), '[]', { why: 'nothing', found: 'an empty list' }],
		['an empty text', sentence, '""', { why: 'nothing', found: 'a string' }],
		['a blank text', sentence, '" "', { why: 'shape', found: 'a string' }],
		['a text as JSON', thing('_id'), '"Done"', { why: 'shape', found: 'a string', words: 'Done' }],
		['a list', thing('_id'), '[{"_id":"a"}]', { why: 'shape', found: 'a list of something else' }],
		['an object without a key', blank, '{"a":1}', { why: 'shape', found: 'an object with a' }],
		[
			'four of many keys',
			thing('_id'),
			'{"a":1,"b":1,"c":1,"d":1,"e":1}',
			{ why: 'shape', found: 'an object with a, b, c, d' },
		],
		[
			'one row without the key',
			someRows('_id'),
			'[{"_id":"a"},{"b":1}]',
			{ why: 'shape', found: 'a list of something else' },
		],
		['one thing that is none', map, '{"a":{},"b":1}', { why: 'shape', found: 'an object with a, b' }],
		['another yes', ok, '{"done":true}', { why: 'shape', found: 'an object with done' }],
		['a web page', thing('_id'), ' \n<html>', { why: 'page', found: 'a web page' }],
		['a file', rows(), 'a,b\n1,2\n', { why: 'file', found: 'a CSV file' }],
		['a file with CRLF', rows(), 'a,b\r\n1,2', { why: 'file', found: 'a CSV file' }],
		['text', rows(), 'Done', { why: 'shape', found: 'something that is not data', words: 'Done' }],
		[
			'text with a comma further down',
			rows(),
			'Sorry\nTry later, please\n',
			{ why: 'shape', found: 'something that is not data', words: 'Sorry\nTry later, please\n' },
		],
		[
			'JSON that was cut',
			sentence,
			' [{"_id":"a"},{',
			{ why: 'shape', found: 'something that is not data' },
		],
		[
			'a JSON text that was cut',
			sentence,
			' "Do',
			{ why: 'shape', found: 'something that is not data', words: ' "Do' },
		],
		[
			'a JSON text that was cut at once',
			sentence,
			'"',
			{ why: 'shape', found: 'something that is not data', words: '"' },
		],
		[
			'a refusal',
			thing('_id'),
			'{"ok":false,"reason":"Gone"}',
			{ why: 'refusal', found: 'an object with ok, reason', words: 'Gone' },
		],
	])('%s', (_, answers, text, doubt) => expect(judge(text, 200, { answers })).toEqual(doubt));

	it.each([
		['42', 'a number'],
		['true', 'a boolean'],
	])('%s is named', (text, found) =>
		expect(judge(text, 200, { answers: [thing('_id'), sentence] })).toEqual({ why: 'shape', found }),
	);

	it.each([
		['blanks before words', { message: ' ', error: 'Gone' }, 'Gone'],
		['the first that has any', { errors: [{}, { message: 'Gone' }, { message: 'Lost' }] }, 'Gone'],
		['none', { error: { id: 7 } }, undefined],
	])('of several places: %s', (_, answer, words) =>
		expect(judge(JSON.stringify(answer), 200, { answers: thing('_id') })).toMatchObject({
			why: 'refusal',
			words,
		}),
	);
});
