import nock from 'nock';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Operation } from '../../nodes/Lemlist/definition/operation';
import { resources } from '../../nodes/Lemlist/resources';
import { leftOut } from '../contract/leftOut';
import { goesTo } from '../contract/goesTo';
import { match } from '../../sandbox/checker.mts';
import { isolated } from '../support/lemlist';
import { naming } from '../support/naming.mts';
import type { Outcome } from '../support/n8n.mts';
import { play, textOf } from './case';
import type { Case, Exchange, Sent } from './case';
import { cases } from './index.mts';

/** Parameters that no operation offers, and why not. */
const NOT_OFFERED: Partial<Record<Endpoint, Record<string, string>>> = {
	'GET /activities': {
		'query.startDate': 'another name of minDate',
		'query.endDate': 'another name of maxDate',
	},
	'GET /campaigns': { 'query.offset': 'page does the same' },
	'GET /leads': { 'query.email': 'GET /leads/{email} gives every campaign of the person' },
	'GET /schedules': { 'query.offset': 'page does the same' },
	'PATCH /campaigns/{campaignId}/settings': {
		'body.general.labels[]': 'lemlist shows it and refuses it',
		'body.general.sequenceId': 'lemlist shows it and refuses it',
		'body.senders.espRouting': 'lemlist shows it and refuses it',
		'body.schedule.scheduleIds[]': 'lemlist shows it and refuses it',
	},
};

isolated();

/** A case in n8n's engine, held against what is stated of the endpoints. */
interface Played extends Outcome {
	sent: Sent[];
	/** What does not fit, in words. */
	faults: string[];
	/** Names that were sent, by endpoint. */
	seen: Map<Endpoint, Set<string>>;
}

/** An item as a case describes it, with what is said beside it where the user carries on without things. */
function seen({ notFound, gives }: Operation, { parameters }: Case) {
	const { whenNotFound } = Object(parameters.options) as { whenNotFound?: string };
	const says = notFound && gives !== 'deleted' && whenNotFound === 'continue';
	return (item: object) =>
		says ? { found: true, [notFound.param]: expect.any(String) as unknown, ...item } : item;
}

const runs = new Map<Case, Promise<Played>>();

/** Plays a case, once however many tests ask for it. */
async function played(resource: string, operation: Operation, of: Case): Promise<Played> {
	const known = runs.get(of);
	if (known) return await known;
	const run = play(resource, operation.value, of).then((outcome) => {
		nock.cleanAll();
		return { ...outcome, ...held(operation, of, outcome.sent) };
	});
	runs.set(of, run);
	return await run;
}

/** Holds the requests of a case, and its good answers, against what is stated. */
function held({ kind, request }: Operation, { exchanges }: Case, sent: Sent[]) {
	const faults: string[] = [];
	const seen: Played['seen'] = new Map();
	// What the user spells cannot be held against anything.
	for (const [index, each] of kind === 'free' ? [] : sent.entries()) {
		const to = goesTo(each.request, request);
		if (!to) {
			if (!isFileGivenBy(exchanges, each.request))
				faults.push(`${each.request} goes to no endpoint of the operation`);
			continue;
		}
		const statement = statementOf(to.endpoint);
		const found = match(statement, to.path, each);
		faults.push(...found.misfits.map(({ words }) => `${each.request}: ${words}`));
		seen.set(to.endpoint, new Set([...(seen.get(to.endpoint) ?? []), ...found.seen]));
		const { status = 200, answer } = exchanges[index] ?? {};
		if (status < 300 && !isHolding(judge(textOf(answer), status, statement)))
			faults.push(`${each.request} is answered as lemlist does not answer`);
	}
	return { faults, seen };
}

/** Whether a request is for a file whose address lemlist gave. */
function isFileGivenBy(exchanges: Exchange[], request: string): boolean {
	const [method, address] = request.split(' ');
	return method === 'GET' && JSON.stringify(exchanges.map(({ answer }) => answer)).includes(`${address}"`);
}

/** The cases of an operation that end well, played. */
async function wellPlayed(resource: string, operation: Operation): Promise<Array<Case & Played>> {
	const good = Object.values(cases[resource]?.[operation.value] ?? {}).filter(({ error }) => !error);
	const done: Array<Case & Played> = [];
	for (const of of good) done.push({ ...of, ...(await played(resource, operation, of)), error: undefined });
	return done;
}

/** Parameters of an endpoint that are sent in none of these runs. */
function unsent(endpoint: Endpoint, by: readonly Played[]): string[] {
	const statement = statementOf(endpoint);
	const names = (['query', 'body', 'form'] as const).flatMap((place) =>
		Object.keys(statement[place] ?? {}).map((name) => `${place}.${name}`),
	);
	return names.filter((name) => !by.some(({ seen }) => seen.get(endpoint)?.has(name)));
}

const notOffered = (endpoint: Endpoint) => Object.keys(NOT_OFFERED[endpoint] ?? {});

/** The text of every file, by field name, an object an item. */
const filesOf = ({ items }: Outcome) =>
	items.map(({ binary = {} }) =>
		Object.fromEntries(
			Object.entries(binary).map(([name, { data }]) => [name, Buffer.from(data, 'base64').toString()]),
		),
	);

/** The file that has the cases of a resource, or of an operation such as `lead.get`. */
const fileOf = (key: string) => `test/operations/${key.split('.')[0]}.cases.ts`;

it('there are cases for every operation and for nothing else', () => {
	const has = Object.entries(cases).flatMap(([resource, of]) =>
		Object.keys(of).map((value) => `${resource}.${value}`),
	);
	const needs = resources.flatMap(({ value, operations }) =>
		operations.map((each) => `${value}.${each.value}`),
	);
	const todo = [
		...needs
			.filter((key) => !has.includes(key))
			.map((key) => `${fileOf(key)}: write the cases of ${key}`),
		...has.filter((key) => !needs.includes(key)).map((key) => `${fileOf(key)}: ${key} is no operation`),
	];
	expect(todo).toEqual([]);
});

describe.each(resources)('$value', ({ value: resource, operations }) => {
	describe.each(operations)('$value', (operation) => {
		const of: Record<string, Case> = cases[resource]?.[operation.value] ?? {};
		const file = fileOf(resource);

		it('has a case that ends well, and one with every field filled', () => {
			const optional = operation.fields.some((field) => !field.required);
			const engine = operation.list ?? operation.simplify ?? operation.notFound;
			const given = JSON.stringify(of.full?.parameters ?? {});
			const unfilled = operation.fields.filter(({ name }) => optional && !given.includes(`"${name}":`));
			const todo = [
				...(Object.values(of).some(({ error }) => !error)
					? []
					: ['write `minimal`, which ends well']),
				...((optional || engine) && !of.full ? ['write `full`'] : []),
				...unfilled.map(({ name }) => `fill ${name} in \`full\``),
			];
			expect(todo.map((what) => `${file}, ${operation.value}: ${what}`)).toEqual([]);
		});

		// Jest fails on an empty table; that there is no case is said above.
		for (const [name, each] of Object.entries(of)) {
			it(name, async () => {
				const run = await played(resource, operation, each);
				const { sent, items, error, faults } = run;
				const asks = each.exchanges.map(({ request, query = {}, body }) => ({
					request,
					query,
					body,
				}));
				naming(`${file}, ${operation.value}, ${name}: what is sent`, () =>
					expect(sent).toEqual(asks),
				);
				if (each.error) {
					expect(error?.message).toContain(each.error);
					return;
				}
				expect(error).toBeUndefined();
				expect(faults).toEqual([]);
				if (each.items)
					naming(`${file}, ${operation.value}, ${name}: items`, () =>
						expect(items.map(({ json }) => json)).toEqual(each.items?.map(seen(operation, each))),
					);
				if (each.files) expect(filesOf(run)).toEqual(each.files);
				const inputs = new Set((each.input ?? [{}]).map((_, item) => JSON.stringify({ item })));
				expect(items.filter(({ pairedItem }) => !inputs.has(JSON.stringify(pairedItem)))).toEqual([]);
			});
		}

		if (operation.simplify) {
			it('simplifies to ten values at most, with an id among them', async () => {
				const rows = (await wellPlayed(resource, operation))
					.filter(({ parameters }) => parameters.simplify !== false)
					.flatMap((run) => run.rows)
					.filter(({ found }) => found !== false);
				const keys = rows.map((row) => Object.keys(row));
				expect(keys.filter((each) => each.length > 10)).toEqual([]);
				expect(keys.filter((each) => !each.some((key) => /id$/i.test(key)))).toEqual([]);
			});
		}

		const [endpoint] = operation.request;
		if (operation.kind === 'request' && endpoint) {
			it('offers every parameter of its endpoint', async () => {
				const runs = await wellPlayed(resource, operation);
				const left = unsent(endpoint, runs);
				const known = notOffered(endpoint);
				const todo = [
					...left
						.filter((name) => !known.includes(name))
						.map((name) => `${file}, ${operation.value}: no case sends ${name} of ${endpoint}`),
					...known
						.filter((name) => !left.includes(name))
						.map((name) => `NOT_OFFERED: ${name} of ${endpoint} is sent`),
				];
				expect(todo).toEqual([]);
				if (!operation.list) expect(runs[0]?.sent).toHaveLength(1);
			});
		}
	});
});

describe('the endpoints', () => {
	const all = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => ({ resource: value, operation })),
	);
	const served = new Set<Endpoint>(all.flatMap(({ operation }) => operation.request));

	it('are all served, but for those with a reason, and none is deprecated', () => {
		const idle = Object.keys(api).filter((endpoint) => !served.has(endpoint as Endpoint));
		expect(idle.sort()).toEqual(Object.keys(leftOut).sort());
		expect([...served].filter((endpoint) => statementOf(endpoint).deprecated)).toEqual([]);
	});

	it('have every parameter offered, but for those with a reason', async () => {
		const runs: Played[] = [];
		for (const { resource, operation } of all) runs.push(...(await wellPlayed(resource, operation)));
		const missing = [...served].flatMap((endpoint) =>
			unsent(endpoint, runs).map((name) => `${endpoint} ${name}`),
		);
		const reasons = Object.entries(NOT_OFFERED).flatMap(([endpoint, names]) =>
			Object.keys(names).map((name) => `${endpoint} ${name}`),
		);
		expect(missing.sort()).toEqual(reasons.sort());
	});
});
