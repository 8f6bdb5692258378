import fc from 'fast-check';
import nock from 'nock';
import { isObject } from '../../nodes/Lemlist/api/json.ts';
import { faultsOf } from '../answers/faults';
import { goodCases, operations } from '../contract/played';
import type { OperationOf } from '../contract/played';
import { play } from '../operations/case';
import type { Case } from '../operations/case';
import { isolated } from '../support/lemlist';
import { PATIENCE, settings } from './settings.mts';

isolated();

/** A case of an operation, and the answer that comes in place of one of its own. */
interface Run {
	of: OperationOf;
	example: Case;
	at: number;
	answer: string;
}

/** A good answer in which some value has become another one. */
function changed(value: unknown): fc.Arbitrary<unknown> {
	const other = fc.oneof(
		fc.constantFrom(null, '', 0, true, [], {}, [null], [[]], 'a', '..'),
		fc.jsonValue({ maxDepth: 1 }),
	);
	const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	if (inside.length === 0) return other;
	const deeper = fc.constantFrom(...inside).chain(([key, each]) =>
		fc.oneof({ weight: 3, arbitrary: changed(each) }, fc.constant(undefined)).map((one) => {
			const entries = inside.map(([name, own]) => [name, name === key ? one : own] as const);
			return Array.isArray(value) ? entries.map(([, own]) => own) : Object.fromEntries(entries);
		}),
	);
	return fc.oneof({ weight: 5, arbitrary: deeper }, other);
}

function answers(good: unknown): fc.Arbitrary<string> {
	const whole = JSON.stringify(good) ?? '';
	return fc.oneof(
		{ weight: 6, arbitrary: changed(good).map((value) => JSON.stringify(value) ?? '') },
		fc.nat({ max: whole.length }).map((length) => whole.slice(0, length)),
		fc.json(),
		fc.string(),
	);
}

const runs: fc.Arbitrary<Run> = fc
	.constantFrom(...operations)
	.chain((of) => fc.constantFrom(...goodCases(of)).map(([, example]) => ({ of, example })))
	.filter(({ example }) => example.exchanges.length > 0)
	.chain(({ of, example }) =>
		fc
			.nat({ max: Math.min(example.exchanges.length - 1, 5) })
			.chain((at) =>
				answers(example.exchanges[at]?.answer).map((answer) => ({ of, example, at, answer })),
			),
	);

it(
	'whatever lemlist answers, there are rows or an error in words',
	async () => {
		const property = fc.asyncProperty(runs, async ({ of, example, at, answer }) => {
			const exchanges = example.exchanges.map((each, index) =>
				index === at ? { ...each, answer } : each,
			);
			const { rows, error } = await play(of.resource, of.operation.value, { ...example, exchanges });
			nock.cleanAll();
			expect(rows.filter((row) => !isObject(row))).toEqual([]);
			expect(error ? faultsOf(error) : []).toEqual([]);
		});
		await fc.assert(property, settings);
	},
	PATIENCE,
);
