import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Exchange, Sent } from '../operations/case';
import { isolated } from '../support/lemlist';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { leftOut } from './leftOut';
import { endpointOf, match } from './match';
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
};

isolated();

let played: Record<string, Record<string, Played>>;
beforeAll(async () => {
	played = await playAll();
}, 120_000);

const endpointsOf = ({ operation }: OperationOf): readonly Endpoint[] => operation.request;

/** A request of a case, the endpoint it went to, and the answer if it was a good one. */
interface Exchanged {
	/** The case and the request, for messages. */
	where: string;
	sent: Sent;
	to: ReturnType<typeof endpointOf<Endpoint>>;
	good: boolean;
	answer: unknown;
	status: number;
}

/** All requests of an operation's cases, but for files whose address lemlist gave in an answer. */
function exchanged(of: OperationOf): Exchanged[] {
	return Object.entries(played[of.name] ?? {}).flatMap(([name, { exchanges, outcome }]) =>
		outcome.sent
			.filter(({ request }) => !isFileGivenBy(exchanges, request))
			.map((sent) => {
				const { answer, status = 200 } = exchanges[outcome.sent.indexOf(sent)] ?? {};
				const to = endpointOf(sent.request, endpointsOf(of));
				return { where: `${name}: ${sent.request}`, sent, to, good: status < 300, answer, status };
			}),
	);
}

/** Whether an answer holds what is stated of its endpoint. */
function isBelieved(endpoint: Endpoint, answer: unknown, status: number): boolean {
	const text = answer === undefined ? '' : typeof answer === 'string' ? answer : JSON.stringify(answer);
	return isHolding(judge(text, status, statementOf(endpoint)));
}

function isFileGivenBy(exchanges: Exchange[], request: string): boolean {
	const [method, address] = request.split(' ');
	return method === 'GET' && JSON.stringify(exchanges.map(({ answer }) => answer)).includes(`${address}"`);
}

/** Parameters of an endpoint that none of these operations' cases sends. */
function unseen(endpoint: Endpoint, by: readonly OperationOf[]): string[] {
	const statement = statementOf(endpoint);
	const seen = by
		.flatMap(exchanged)
		.flatMap(({ to, sent }) =>
			to?.endpoint === endpoint ? [...match(statement, to.path, sent).seen] : [],
		);
	const names = (['query', 'body', 'form'] as const).flatMap((place) =>
		Object.keys(statement[place] ?? {}).map((name) => `${place}.${name}`),
	);
	return names.filter((name) => !seen.includes(name));
}

const notSent = (endpoint: Endpoint) => Object.keys(NOT_SENT[endpoint] ?? {});

it('every endpoint has an operation, or a reason to have none', () => {
	const served = new Set<string>(operations.flatMap(endpointsOf));
	const idle = Object.keys(api).filter((endpoint) => !served.has(endpoint));
	expect(idle.sort()).toEqual(Object.keys(leftOut).sort());
});

describe.each(operations)('$name', (of) => {
	const { name, operation } = of;
	const isRequest = operation.kind === 'request';

	it('names endpoints that exist and are not deprecated', () => {
		for (const endpoint of endpointsOf(of)) expect(statementOf(endpoint).deprecated).toBeUndefined();
	});

	it('has a case that ends well', () => {
		expect(goodCases(of)).not.toHaveLength(0);
	});

	it('sends what the document knows', () => {
		const faults = exchanged(of).flatMap(({ where, sent, to }) =>
			to
				? match(statementOf(to.endpoint), to.path, sent).faults.map((fault) => `${where}: ${fault}`)
				: `${where} goes to none of its endpoints`,
		);
		expect(faults).toEqual([]);
	});

	it('is answered in its cases as the document says', () => {
		const faults = exchanged(of)
			.filter(({ to, good, answer, status }) => to && good && !isBelieved(to.endpoint, answer, status))
			.map(({ where }) => where);
		expect(faults).toEqual([]);
	});

	if (operation.simplify) {
		it('simplifies to ten values at most, with an id among them', () => {
			const rows = Object.values(played[name] ?? {})
				.filter(({ parameters }) => parameters.simplify !== false)
				.flatMap(({ outcome }) => outcome.rows)
				.filter(({ found }) => found !== false);
			const keys = rows.map((row) => Object.keys(row));
			expect(keys.filter((each) => each.length > 10)).toEqual([]);
			expect(keys.filter((each) => !each.some((key) => /id$/i.test(key)))).toEqual([]);
		});
	}

	if (isRequest && !operation.list) {
		it('is one request', () => {
			expect(played[name]?.minimal?.outcome.sent).toHaveLength(1);
		});
	}

	if (isRequest) {
		it('offers every parameter of its endpoint', () => {
			const [endpoint] = endpointsOf(of);
			if (endpoint) expect(unseen(endpoint, [of])).toEqual(notSent(endpoint));
		});
	}
});

it('the operations together offer every parameter of their endpoints', () => {
	const served = [...new Set(operations.flatMap(endpointsOf))];
	const missing = served.map((endpoint) => [endpoint, unseen(endpoint, operations)] as const);
	const reasons = served.map((endpoint) => [endpoint, notSent(endpoint)] as const);
	expect(missing.filter(([, names]) => names.length > 0)).toEqual(
		reasons.filter(([, names]) => names.length > 0),
	);
});
