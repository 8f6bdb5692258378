import type { Endpoint } from '../../nodes/Lemlist/engine/operation';
import { isolated } from '../support/lemlist';
import { api } from './api';
import type { Statement } from './api/statement';
import { leftOut } from './leftOut';
import { answerFits, endpointOf, match } from './match';
import { goodCases, operations, playAll } from './played';
import type { OperationOf, Played } from './played';

/** Parameters that no case sends, and why not. */
const NOT_SENT: Partial<Record<Endpoint, Record<string, string>>> = {
	'GET /activities': {
		'query.startDate': 'another name of minDate',
		'query.endDate': 'another name of maxDate',
	},
	'GET /campaigns': { 'query.offset': 'page does the same' },
	'GET /leads': { 'query.email': 'GET /leads/{email} gives every campaign of the person' },
	'GET /schedules': { 'query.offset': 'page does the same' },
	'POST /hooks': { 'query.zapId': 'belongs to another automation service' },
};

isolated();

let played: Record<string, Record<string, Played>>;
beforeAll(async () => {
	played = await playAll();
}, 120_000);

function stated(endpoint: Endpoint): Statement {
	const statement = api.get(endpoint);
	if (!statement) throw new Error(`nothing is stated about ${endpoint}`);
	return statement;
}

const endpointsOf = ({ operation }: OperationOf): readonly Endpoint[] => [operation.request].flat();

const run = (operation: string, name: string): Played => {
	const of = played[operation]?.[name];
	if (!of) throw new Error(`${operation} has no case ${name}`);
	return of;
};

/** A file whose address lemlist gave in an earlier answer needs no statement. */
const isFileGivenBy = ({ exchanges }: Played, request: string) => {
	const address = request.replace(/^GET /, '');
	return request.startsWith('GET /files/') && JSON.stringify(exchanges).includes(`${address}"`);
};

/** Requests of a run as statement, values and answer; `undefined` where the operation names no such endpoint. */
function matched(of: OperationOf, example: Played) {
	return example.outcome.sent
		.map((sent, index) => {
			const to = endpointOf(sent.request, endpointsOf(of));
			const { answer, status = 200 } = example.exchanges[index] ?? {};
			return { sent, to, answer, refused: status >= 300 };
		})
		.filter(({ sent, to }) => to !== undefined || !isFileGivenBy(example, sent.request));
}

/** Names of the endpoint's parameters that the cases of these operations send. */
function seenOf(endpoint: Endpoint, by: readonly OperationOf[]): Set<string> {
	const seen = new Set<string>();
	for (const of of by) {
		for (const example of Object.values(played[of.name] ?? {})) {
			for (const { sent, to } of matched(of, example)) {
				if (to?.endpoint !== endpoint) continue;
				for (const name of match(stated(endpoint), to.path, sent).seen) seen.add(name);
			}
		}
	}
	return seen;
}

const documented = (endpoint: Endpoint) =>
	(['query', 'body', 'form'] as const)
		.flatMap((place) => Object.keys(stated(endpoint)[place] ?? {}).map((name) => `${place}.${name}`))
		.filter((name) => !(name in (NOT_SENT[endpoint] ?? {})));

it('all endpoints of the document are stated', () => {
	expect(api.size).toBe(143);
});

it('every endpoint has an operation, or a reason to have none', () => {
	const served = new Set(operations.flatMap(endpointsOf));
	const idle = [...api.keys()].filter((endpoint) => !served.has(endpoint));
	expect(idle.sort()).toEqual(Object.keys(leftOut).sort());
});

it('no exception has become superfluous', () => {
	for (const [endpoint, reasons] of Object.entries(NOT_SENT)) {
		const seen = seenOf(endpoint as Endpoint, operations);
		expect(Object.keys(reasons ?? {}).filter((name) => seen.has(name))).toEqual([]);
	}
});

describe.each(operations)('$name', (of) => {
	const { name, operation } = of;
	const isRequest = !operation.run && !operation.batch;

	it('names endpoints that exist and are not deprecated', () => {
		for (const endpoint of endpointsOf(of)) expect(stated(endpoint).deprecated).toBeUndefined();
	});

	it('has a case that ends well', () => {
		expect(goodCases(of)).not.toHaveLength(0);
	});

	if (operation.list) {
		it('looks for rows where lemlist puts them', () => {
			const places = endpointsOf(of).map((endpoint) => stated(endpoint).rows);
			expect(places).toContain(operation.list?.rows);
		});
	}

	describe.each(goodCases(of).map(([each]) => ({ each })))('$each', ({ each }) => {
		it('sends what the document knows', () => {
			for (const { sent, to } of matched(of, run(name, each))) {
				if (!to) throw new Error(`${sent.request} goes to none of ${endpointsOf(of).join(', ')}`);
				const { faults } = match(stated(to.endpoint), to.path, sent);
				expect({ request: sent.request, faults }).toEqual({ request: sent.request, faults: [] });
			}
		});

		it('is answered as the document says', () => {
			for (const { sent, to, answer, refused } of matched(of, run(name, each))) {
				if (!to || refused) continue;
				expect({
					request: sent.request,
					fits: answerFits(stated(to.endpoint), answer),
				}).toEqual({ request: sent.request, fits: true });
			}
		});
	});

	if (isRequest && !operation.list) {
		it('is one request', () => {
			expect(run(name, 'minimal').outcome.sent).toHaveLength(1);
		});
	}

	if (isRequest) {
		it('offers every parameter of its endpoint', () => {
			const [endpoint] = endpointsOf(of);
			if (!endpoint) throw new Error('no endpoint');
			const seen = seenOf(endpoint, [of]);
			expect(documented(endpoint).filter((each) => !seen.has(each))).toEqual([]);
		});
	}
});

// Flows share endpoints; together they offer everything.
const inFlows = new Set(
	operations.filter(({ operation }) => operation.run ?? operation.batch).flatMap(endpointsOf),
);

it.each([...inFlows])('%s is offered with every parameter', (endpoint) => {
	const seen = seenOf(endpoint, operations);
	expect(documented(endpoint).filter((each) => !seen.has(each))).toEqual([]);
});
