import { judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Holding } from '../../nodes/Lemlist/api/judge.ts';
import {
	blank,
	csv,
	empty,
	map,
	ok,
	rows,
	sentence,
	thing,
	unseen,
	values,
} from '../../nodes/Lemlist/api/statement.ts';
import type { Proof } from '../../nodes/Lemlist/api/statement.ts';
import { NOTHING, answerOf } from '../../nodes/Lemlist/transport/answer';

describe('what an answer gives to a workflow', () => {
	it.each<[string, Proof, string, unknown]>([
		['the rows of a list', rows(), '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
		['no row of an empty list', rows(), '[]', []],
		['an item for each plain value', values(), '["a",2]', [{ value: 'a' }, { value: 2 }]],
		['no item where there is no value', values('data'), '{"data":null}', []],
		['the object', thing('_id'), '{"_id":"a","b":1}', { _id: 'a', b: 1 }],
		['all things of a map', map, '{"a":{"b":1}}', { a: { b: 1 } }],
		['ok as lemlist says it', ok, '{"ok":true}', { ok: true }],
		['success for an empty object', blank, '{}', { success: true }],
		['success for nothing', empty(), '', { success: true }],
		['success with lemlist’s sentence', sentence(/Done/), 'Done', { success: true, message: 'Done' }],
		['success with a file’s text', csv, 'a,b\n', { success: true, message: 'a,b\n' }],
		['of what nobody has seen: the object', unseen, '{"a":1}', { a: 1 }],
		['of what nobody has seen: an empty object', unseen, '{}', {}],
		['of what nobody has seen: a value as a message', unseen, '42', { message: '42' }],
		[
			'of what nobody has seen: that nothing was answered',
			unseen,
			'',
			{ answered: false, statusCode: 200 },
		],
	])('%s', (_, answers, text, data) => {
		const held = judge(text, 200, { answers }) as Holding;
		expect(answerOf(held, 200)).toEqual({ ...held, status: 200, data });
	});

	it.each([
		['lemlist’s time of day', 'Sun, 01 Mar 2026 12:00:00 GMT', { date: Date.UTC(2026, 2, 1, 12) }],
		['none where it is none', 'soon', {}],
	])('with %s', (_, date, told) => {
		expect(answerOf(NOTHING, 200, { date })).toEqual({ ...answerOf(NOTHING, 200), ...told });
	});

	it('nothing at all', () => {
		expect(answerOf(NOTHING, 404)).toEqual({
			...{ rows: [], values: [], body: {}, text: '', envelope: {}, proof: 'empty' },
			...{ status: 404, data: { success: true } },
		});
	});
});
