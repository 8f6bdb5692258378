import { failureIn, isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Proof } from '../../nodes/Lemlist/api/statement.ts';
import {
	blank,
	csv,
	empty,
	map,
	ok,
	rows,
	sentence,
	someRows,
	thing,
	thingIn,
	unseen,
	values,
} from '../../nodes/Lemlist/api/statement.ts';

const judged = (answer: unknown, proofs: Proof | Proof[], status = 200, data: string[] = []) =>
	judge(typeof answer === 'string' ? answer : JSON.stringify(answer), status, { answers: proofs, data });

describe('what keeps a promise is believed, whatever else it holds', () => {
	it.each<[string, Proof | Proof[], unknown, object]>([
		['an object by its key', thing('_id'), { _id: 'a', more: 1 }, { body: { _id: 'a', more: 1 } }],
		['an object by one of several', thing('_id', 'id'), { id: 'a' }, { body: { id: 'a' } }],
		['a key with an empty list', thing('statutes'), { statutes: [] }, { body: { statutes: [] } }],
		['an object in an envelope', thingIn('data', '_id'), { data: { _id: 'a' } }, { body: { _id: 'a' } }],
		['one that came without it', thingIn('data', '_id'), { _id: 'a' }, { body: { _id: 'a' } }],
		['a list', rows(), [{ a: 1 }], { rows: [{ a: 1 }] }],
		['an empty list', rows(), [], { rows: [] }],
		['a list in an envelope', rows('a.b'), { a: { b: [{ c: 1 }] } }, { rows: [{ c: 1 }] }],
		['a bare list where one was due inside', rows('data'), [{ c: 1 }], { rows: [{ c: 1 }] }],
		['a list that is never empty', someRows('_id'), [{ _id: 'a' }], { rows: [{ _id: 'a' }] }],
		['plain values', values('data.results'), { data: { results: ['a'] } }, { values: ['a'] }],
		['null for no values', values('data.results'), { data: { results: null } }, { values: [] }],
		['things by id', map, { a: { _id: 'a' } }, { body: { a: { _id: 'a' } } }],
		['ok', ok, { ok: true }, { body: { ok: true } }],
		['success', ok, { success: true, n: 1 }, { body: { success: true, n: 1 } }],
		['a sentence', sentence(/subscri/), 'Variable subscribed', { text: 'Variable subscribed' }],
		['a sentence as JSON', sentence(/subscri/), '"Variable subscribed"', { text: 'Variable subscribed' }],
		['a file', csv, 'a,b\n1,2', { text: 'a,b\n1,2' }],
		['a file with nothing but its header', csv, 'a,b\n', { text: 'a,b\n' }],
		['an empty object where one is documented', blank, {}, { body: {} }],
		['nothing where nothing is documented', empty(), '', {}],
		['the second of two promises', [thing('_id'), ok], { ok: true }, { body: { ok: true } }],
	])('%s', (_, proof, answer, held) => {
		const verdict = judged(answer, proof);
		expect(isHolding(verdict)).toBe(true);
		expect(verdict).toMatchObject(held);
	});

	it('keys that look like a refusal, where they are data', () => {
		const campaign = { _id: 'cam_1', errors: ['No sender'] };
		expect(isHolding(judged(campaign, thing('_id'), 200, ['errors']))).toBe(true);
		expect(isHolding(judged(campaign, thing('_id')))).toBe(false);
		// Without what was promised beside them, they are no data either.
		expect(judged({ error: 'Nothing here' }, thing('_id'), 200, ['error'])).toMatchObject({
			why: 'refusal',
			words: 'Nothing here',
		});
	});

	it('signs of a refusal that say nothing', () => {
		for (const sign of [{ error: null }, { error: '' }, { error: false }, { errors: [] }]) {
			expect(isHolding(judged({ _id: 'a', ...sign }, thing('_id')))).toBe(true);
		}
	});
});

describe('everything else is doubted', () => {
	const PROMISES: Array<[string, Proof]> = [
		['an object', thing('_id')],
		['an object in an envelope', thingIn('data', '_id')],
		['a list', rows()],
		['a list in an envelope', rows('data')],
		['a list that is never empty', someRows('_id')],
		['plain values', values('data')],
		['things by id', map],
		['ok', ok],
		['a sentence', sentence(/subscri/)],
		['a file', csv],
		['an empty object', blank],
	];
	const LIES: Array<[string, string]> = [
		['nothing', ''],
		['blanks', ' \n'],
		['null', 'null'],
		['ok: false', '{"ok":false,"message":"No such thing"}'],
		['success: false', '{"success":false}'],
		['an error', '{"error":"No such thing"}'],
		['errors', '{"errors":[{"message":"No such thing"}]}'],
		['a list of null', '[null]'],
		['a list of numbers in a list', '[[5]]'],
		['a number', '42'],
		['a web page', '<!DOCTYPE html><html></html>'],
		['JSON that was cut', '[{"_id":"a"},{"_i'],
		['an object that was cut', '{"_id":"a'],
	];
	it.each(PROMISES.flatMap(([due, proof]) => LIES.map(([lie, text]) => [due, lie, proof, text] as const)))(
		'%s was due, %s came',
		(_due, lie, proof, text) => {
			const verdict = judge(text, 200, { answers: proof });
			expect(isHolding(verdict)).toBe(false);
			if (/No such thing/.test(text)) {
				expect(verdict).toMatchObject({ why: 'refusal', words: 'No such thing' });
			}
			if (lie === 'a web page') expect(verdict).toMatchObject({ why: 'page' });
		},
	);

	it.each<[string, Proof, unknown, string]>([
		['an empty object', thing('_id'), {}, 'an empty object'],
		['an empty list', thing('_id'), [], 'an empty list'],
		['no rows at all', someRows('_id'), [], 'an empty list'],
		['rows of something else', someRows('_id'), [{ message: 'x' }], 'a list of something else'],
		['null under the key of rows', rows('data'), { data: null }, 'an object with data'],
		['an object without the key', thing('_id'), { a: 1, b: 2 }, 'an object with a, b'],
		['a blank key', thing('_id'), { _id: '' }, 'an object with _id'],
	])('%s', (_, proof, answer, found) => {
		const why = found.startsWith('an empty') ? 'nothing' : 'shape';
		expect(judged(answer, proof)).toMatchObject({ why, found });
	});

	it('a reason is lemlist’s own word for what is missing', () => {
		expect(judged({ reason: 'nobody matched' }, thing('_id'))).toMatchObject({ words: 'nobody matched' });
	});

	it('a sentence with other words, and a file of one line without columns', () => {
		expect(judged('Value is blocked', sentence(/subscri/))).toMatchObject({ words: 'Value is blocked' });
		expect(judged('No such list', csv)).toMatchObject({ words: 'No such list' });
	});

	it('a CSV file where JSON was asked for', () => {
		expect(judged('email,name\na@x.com,A\n', rows())).toMatchObject({ why: 'file' });
	});

	it('an empty body with another status than the one that means it', () => {
		expect(isHolding(judged('', empty(202), 202))).toBe(true);
		expect(isHolding(judged('', empty(202), 200))).toBe(false);
	});
});

describe('an answer that nobody has seen yet', () => {
	it.each(['', '{}', '[]', '[{"a":1}]', '["a"]', '42', 'done', 'a,b\n1,2\n'])('%j passes', (text) => {
		expect(isHolding(judge(text, 200, { answers: unseen }))).toBe(true);
	});

	it.each(['{"ok":false}', '{"success":false}', '{"error":"x"}', '<html>', '{"a":'])(
		'%j does not',
		(text) => {
			expect(isHolding(judge(text, 200, { answers: unseen }))).toBe(false);
		},
	);
});

describe('a refusal that tells how something has failed', () => {
	const failed = { runId: 'air_1', status: 'failed', error: 'Nobody is known there' };
	const promised = { answers: unseen, failed: thing('runId') };
	const told = (answer: unknown, status = 400, of: Parameters<typeof failureIn>[2] = promised) =>
		failureIn(typeof answer === 'string' ? answer : JSON.stringify(answer), status, of);

	it('is data, with its error', () => expect(told(failed)?.body).toEqual(failed));

	it('has status 400', () => expect(told(failed, 404)).toBeUndefined());

	it.each<[string, unknown]>([
		['a refusal of the request', { error: 'runId is malformed', code: 'BAD' }],
		['text', 'Bad team'],
		['a web page', '<html></html>'],
		['nothing', ''],
	])('%s is none', (_, answer) => expect(told(answer)).toBeUndefined());

	it('is one like any other where nothing of the kind is stated', () => {
		expect(told(failed, 400, { answers: unseen })).toBeUndefined();
	});
});
