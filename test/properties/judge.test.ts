import fc from 'fast-check';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { isObject } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import type { Proof, Statement } from '../../nodes/Lemlist/api/statement.ts';
import { settings } from './settings.mts';
import { anyText } from './values';

const statements: Statement[] = Object.values(api);
const proofs: Proof[] = statements.flatMap(({ answers }) => [answers].flat());
const KEYS = [
	...new Set(
		proofs.flatMap((proof) => [
			...(('keys' in proof && proof.keys) || []),
			...(('at' in proof && proof.at?.split('.')) || []),
		]),
	),
];
const REFUSALS = ['ok', 'success', 'error', 'errors'];
const SIGNS = [...REFUSALS, 'deleted', 'updated', 'message', 'reason'];

const key = fc.oneof(fc.constantFrom(...KEYS, ...SIGNS), anyText);
/** JSON as lemlist could answer it: objects that hold some of the keys that prove something. */
const json = fc.letrec((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.jsonValue({ maxDepth: 1 }),
		fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
		fc.array(tie('value'), { maxLength: 4 }),
	),
})).value;
const anyPromise = fc.record({
	answers: fc.array(fc.constantFrom(...proofs), { minLength: 1, maxLength: 3 }),
	data: fc.subarray(SIGNS),
});
const status = fc.constantFrom(200, 201, 202, 204);

/** An answer that keeps a promise. */
function good(proof: Proof): fc.Arbitrary<JsonValue> {
	const wrapped = (value: JsonValue, at?: string): JsonValue =>
		(at?.split('.') ?? []).reduceRight<JsonValue>((inside, name) => ({ [name]: inside }), value);
	switch (proof.kind) {
		case 'object':
			return fc.constantFrom(...proof.keys).map((name) => wrapped({ [name]: 'a' }, proof.at));
		case 'rows':
			return fc.constant(wrapped([{ [proof.keys?.[0] ?? 'a']: 'a' }], proof.at));
		case 'values':
			return fc.constant(wrapped(['a'], proof.at));
		default:
			return fc.constantFrom('ok', 'success', 'deleted', 'updated').map((name) => ({ [name]: true }));
	}
}

describe('an answer', () => {
	it('is believed or doubted, whatever it is', () => {
		const texts = fc.oneof(
			json.map((value) => JSON.stringify(value)),
			anyText,
			fc.string(),
		);
		fc.assert(
			fc.property(texts, status, anyPromise, (text, code, promised) => {
				const judged = judge(text, code, promised);
				if (isHolding(judged))
					expect([
						...promised.answers.map(({ kind }) => kind),
						'rows',
						'values',
						'silence',
					]).toContain(judged.proof);
				else expect(judged.found).toMatch(/^\S/);
			}),
			settings,
		);
	});

	it('that is believed may hold more', () => {
		const open = statements.flatMap(({ answers, data }) =>
			[answers]
				.flat()
				.filter(({ kind }) => ['object', 'rows', 'values', 'ok'].includes(kind))
				.map((proof) => ({ proof, data })),
		);
		const answers = fc
			.constantFrom(...open)
			.chain((promise) => good(promise.proof).map((answer) => ({ ...promise, answer })));
		const more = fc.dictionary(key, json, { maxKeys: 5, noNullPrototype: true });
		fc.assert(
			fc.property(answers, more, ({ proof, data, answer }, others) => {
				const head = 'at' in proof ? proof.at?.split('.')[0] : undefined;
				const extra = Object.entries(others).filter(
					([name]) => name !== head && !REFUSALS.includes(name),
				);
				const both = isObject(answer) ? { ...Object.fromEntries(extra), ...answer } : answer;
				for (const each of [answer, both]) {
					const judged = judge(JSON.stringify(each), 200, { answers: proof, data });
					expect(judged).toHaveProperty('proof', proof.kind);
				}
			}),
			settings,
		);
	});

	it('that says no is not believed, whatever else it holds', () => {
		const noes = fc.constantFrom<object>(
			{ ok: false },
			{ success: false },
			{ error: 'No' },
			{ error: { message: 'No' } },
			{ errors: ['No'] },
		);
		const objects = fc.dictionary(key, json, { noNullPrototype: true });
		const all = fc.constantFrom(...statements);
		fc.assert(
			fc.property(objects, noes, all, (answer, no, promised) => {
				fc.pre(!Object.keys(no).some((name) => promised.data?.includes(name)));
				expect(judge(JSON.stringify({ ...answer, ...no }), 200, promised)).toMatchObject({
					why: 'refusal',
				});
			}),
			settings,
		);
	});

	it('that was cut off is not believed', () => {
		const whole = fc
			.oneof(fc.dictionary(key, json, { noNullPrototype: true }), fc.array(json))
			.map((value) => JSON.stringify(value));
		fc.assert(
			fc.property(whole, fc.nat(), anyPromise, (text, length, promised) => {
				const cut = text.slice(0, 1 + (length % (text.length - 1)));
				expect(judge(cut, 200, promised)).toMatchObject({ why: 'shape' });
			}),
			settings,
		);
	});
});
