import fc from 'fast-check';
import { WorkflowHasIssuesError } from 'n8n-core';
import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import nock from 'nock';
import type { Field } from '../../nodes/Lemlist/definition/field';
import { collections, standingFields } from '../../nodes/Lemlist/engine/fields';
import { faultsOf } from '../answers/faults';
import { goesTo } from '../contract/goesTo';
import { goodCases, operations } from '../contract/played';
import type { OperationOf } from '../contract/played';
import { play } from '../operations/case';
import type { Case, Sent } from '../operations/case';
import { isolated } from '../support/lemlist';
import { PATIENCE, settings } from './settings.mts';
import { valueFor } from './values';

isolated();

/** A case of an operation in which some fields get their values from the input item; plain data, for messages. */
interface Run {
	name: string;
	/** Of the operation's good cases. */
	example: string;
	/** By field name. */
	item: Record<string, unknown>;
}

const known = new Map(operations.map((of) => [of.name, { of, examples: new Map(goodCases(of)) }]));

function lookUp({ name, example }: Run): { of: OperationOf; example: Case } {
	const found = known.get(name);
	const of = found?.examples.get(example);
	if (!found || !of) throw new Error(`There is no case ${name}, ${example}`);
	return { of: found.of, example: of };
}

const runs: fc.Arbitrary<Run> = fc
	.constantFrom(...[...known.values()].filter(({ of }) => of.operation.fields.length > 0))
	.chain(({ of: { name, operation }, examples }) =>
		fc.record({
			name: fc.constant(name),
			example: fc.constantFrom(...examples.keys()),
			item: fc
				.subarray([...operation.fields], {
					minLength: 1,
					maxLength: Math.min(3, operation.fields.length),
				})
				.chain((fields) =>
					fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field)]))),
				),
		}),
	);

/** An expression in the form in which n8n keeps it for a field. */
function expressionFor({ name, type, modes }: Field): NodeParameterValueType {
	const value = `={{ $json.values[${JSON.stringify(name)}] }}`;
	if (type === 'resourceLocator') return { __rl: true, mode: modes?.[1]?.name ?? 'id', value };
	if (type === 'resourceMapper')
		return { mappingMode: 'defineBelow', value } as unknown as NodeParameterValueType;
	return value;
}

function caseOf(run: Run): Case {
	const { item } = run;
	const {
		of: { operation },
		example,
	} = lookUp(run);
	const parameters: INodeParameters = { ...example.parameters };
	const chosen = ({ name }: Field) => name in item;
	for (const field of standingFields(operation).filter(chosen))
		parameters[field.name] = expressionFor(field);
	for (const { name, fields } of collections(operation)) {
		const given = fields.filter(chosen).map((field) => [field.name, expressionFor(field)]);
		if (given.length > 0)
			parameters[name] = { ...Object(parameters[name]), ...Object.fromEntries(given) };
	}
	const [input = {}] = example.input ?? [];
	return { ...example, parameters, input: [{ ...input, values: item as never }] };
}

/** What is wrong with where a request went and what it carries. */
function faultsIn(run: Run, { request, query }: Sent): string[] {
	const { item } = run;
	const {
		of: { operation },
		example,
	} = lookUp(run);
	const to = goesTo(request, operation.request);
	// The address of a file stands in an answer.
	if (!to) return example.exchanges.some((each) => each.request === request) ? [] : [`goes to ${request}`];
	return operation.fields.flatMap((field) => {
		const given = item[field.name];
		if (field.send || typeof given !== 'string') return [];
		const name = field.as ?? field.name;
		const sent = field.in === 'path' ? to.path[name] : query[name];
		const due = field.in === 'path' || field.idOf ? given.trim() : given;
		const isText = ['string', 'resourceLocator'].includes(field.type) && field.in !== 'body';
		return isText && typeof sent === 'string' && sent !== due ? [`carries ${sent} as ${name}`] : [];
	});
}

/** n8n does not start a node whose parameters it knows to be wrong, such as a required one that is empty. */
function refusedByN8n(error: unknown): undefined {
	if (!(error instanceof WorkflowHasIssuesError)) throw error;
}

/** What is wrong with how an operation takes its parameters. */
async function faultsOfRun(run: Run): Promise<string[]> {
	const { of } = lookUp(run);
	const outcome = await play(of.resource, of.operation.value, caseOf(run)).catch(refusedByN8n);
	nock.cleanAll();
	if (!outcome) return [];
	const { sent, error, rows } = outcome;
	const faults = [...sent.flatMap((each) => faultsIn(run, each)), ...(error ? faultsOf(error) : [])];
	if (sent.length > 0) return faults;
	const { message = rows[0]?.error, description = rows[0]?.hint } = error ?? {};
	const words = `${String(message)} / ${String(description)}`;
	// Of binary data n8n speaks itself.
	if (!/Nothing was sent|no binary field/.test(words)) faults.push(`sends nothing and says ${words}`);
	return faults;
}

it(
	'whatever the parameters are, they are refused here or go where the operation says',
	async () => {
		const property = fc.asyncProperty(runs, async (run) => expect(await faultsOfRun(run)).toEqual([]));
		await fc.assert(property, settings);
	},
	PATIENCE,
);

it(
	'no text is a way out of a path',
	async () => {
		const texts = ({ type, in: place }: Field) =>
			['string', 'resourceLocator'].includes(type) && place !== 'body' && place !== 'query';
		const faults: string[] = [];
		for (const { of, examples } of known.values()) {
			const example = examples.has('full') ? 'full' : [...examples.keys()][0];
			for (const { name } of example === undefined ? [] : of.operation.fields.filter(texts)) {
				for (const out of ['.', '..', '../x']) {
					const run: Run = { name: of.name, example: example ?? '', item: { [name]: out } };
					const found = await faultsOfRun(run);
					faults.push(...found.map((each) => `${of.name}, ${name} ${out}: ${each}`));
				}
			}
		}
		expect(faults).toEqual([]);
	},
	PATIENCE,
);

describe('a name and a value of the user’s own', () => {
	const NAMES = ['constructor', 'toString', '__proto__', 'a b&c=d', 'blue\ud800'];
	const PAIRS = [
		...NAMES.map((name) => [name, 'blue'] as const),
		...['a b&c=d', 'blue\ud800'].map((value) => ['color', value] as const),
	];
	const pair = (name: string, value: string): INodeParameters => ({ [name]: value });
	const FORMS: Record<string, (name: string, value: string) => INodeParameters> = {
		Variables: (name, value) => ({ variables: { mappingMode: 'defineBelow', value: pair(name, value) } }),
		'Variables (JSON)': (name, value) => ({
			additionalFields: { variablesJson: JSON.stringify(pair(name, value)) },
		}),
		'Other Variables': (name, value) => ({
			additionalFields: { otherVariables: { variable: [{ name, value }] } },
		}),
		'Query Parameters': (name, value) => ({ query: { parameter: [{ name, value }] } }),
	};

	describe.each(Object.entries(FORMS))('%s', (form, parametersFor) => {
		it.each(PAIRS)('%j, %j arrive as they are, or not at all', async (name, value) => {
			const [resource, operation, own] =
				form === 'Query Parameters'
					? (['customRequest', 'send', { path: '/team' }] as const)
					: (['leadVariable', 'set', { leadId: 'lea_1' }] as const);
			const { sent, error } = await play(resource, operation, {
				parameters: { ...own, ...parametersFor(name, value) },
				exchanges: [{ request: '', answer: { ok: true } }],
			});
			if (error) {
				expect(sent).toEqual([]);
				expect(faultsOf(error)).toEqual([]);
				expect(error.description).toContain('Nothing was sent');
			} else expect(sent.map(({ query }) => Object.entries(query))).toEqual([[[name, value]]]);
		});
	});
});
