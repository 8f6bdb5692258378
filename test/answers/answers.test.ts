import type { INodeParameters } from 'n8n-workflow';
import nock from 'nock';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Promised } from '../../nodes/Lemlist/api/judge.ts';
import { csv } from '../../nodes/Lemlist/api/statement.ts';
import type { Proof } from '../../nodes/Lemlist/api/statement.ts';
import { goesTo } from '../contract/goesTo';
import { goodCases, operations } from '../contract/played';
import type { OperationOf } from '../contract/played';
import { asked, play } from '../operations/case';
import type { Case, Exchange, Sent } from '../operations/case';
import { isolated } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';
import type { Outcome } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';
import { faultsOf } from './faults';

const WORDS = 'No such thing';

/** What lemlist may answer with a good status in place of what it was asked for. */
const LIES = {
	nothing: '',
	null: 'null',
	'an empty object': '{}',
	'an empty list': '[]',
	'ok: false': '{"ok":false}',
	'success: false': JSON.stringify({ success: false, message: WORDS }),
	'an error': JSON.stringify({ error: WORDS }),
	errors: JSON.stringify({ errors: [{ message: WORDS }] }),
	'a reason': JSON.stringify({ reason: WORDS }),
	'a list of null': '[null]',
	'a list of a number': '[5]',
	'a number': '42',
	'a web page': '<!DOCTYPE html><html><body>lemlist</body></html>',
	'a file': 'email,name\nnathan@example.com,Nathan\n',
	'a sentence': WORDS,
} as const;

type Lie = keyof typeof LIES;

/** Lies that are none where such a proof is stated, spelled out here so that the judge does not judge itself. */
const TRUE_OF: Record<Proof['kind'], readonly Lie[]> = {
	object: [],
	map: [],
	ok: [],
	rows: ['an empty list'],
	values: ['an empty list', 'a list of a number'],
	empty: ['nothing'],
	blank: ['an empty object'],
	text: [],
	csv: ['a file'],
	unseen: [
		'nothing',
		'null',
		'an empty object',
		'an empty list',
		'a reason',
		'a list of null',
		'a list of a number',
		'a number',
		'a file',
		'a sentence',
	],
};

/** An answer of a case that can be replaced by a lie. */
interface Place {
	/** The operation, the case, and the request. */
	where: string;
	of: OperationOf;
	example: Case;
	at: number;
	promised: Promised;
}

/** The first good answer of each endpoint in the cases of an operation, and the last one of the minimal case. */
function placesOf(of: OperationOf): Place[] {
	const places = new Map<string, Place>();
	const minimal = goodCases(of)[0]?.[1].exchanges.at(-1);
	for (const [name, example] of goodCases(of)) {
		for (const [at, exchange] of example.exchanges.entries()) {
			const { request, answer } = exchange;
			if (!isGood(exchange)) continue;
			const to = goesTo(request, of.operation.request);
			// A file has an address of its own, and some endpoints answer with a file if they are asked to.
			const key = `${to?.endpoint} ${typeof answer === 'string'}`;
			if (places.has(key) && exchange !== minimal) continue;
			places.set(places.has(key) ? `${key}, the last` : key, {
				where: `${of.name}, ${name}, ${at + 1}: ${request}`,
				of,
				example,
				at,
				promised: to ? statementOf(to.endpoint) : { answers: csv },
			});
		}
	}
	return [...places.values()];
}

const isGood = ({ status = 200 }: Exchange) => status < 300;
const isWrite = ({ request }: Exchange) => !request.startsWith('GET ');

/** The lies for a place, with the one that is made of its good answer: cut off in the middle. */
function liesFor({ example, at }: Place): Array<[lie: string, text: string]> {
	const answer = example.exchanges[at]?.answer;
	const lies: Array<[string, string]> = Object.entries(LIES);
	if (typeof answer !== 'object') return lies;
	const whole = JSON.stringify(answer);
	return [...lies, ['cut JSON', whole.slice(0, Math.ceil(whole.length / 2))]];
}

/** Whether a lie is none, because just that is stated of the endpoint. */
function isStated({ answers, data = [] }: Promised, lie: string): boolean {
	if (data.includes('errors') && lie === 'errors') {
		const isOne = (proof: Proof) =>
			proof.kind === 'unseen' || ('keys' in proof && proof.keys?.includes('errors'));
		return [answers].flat().some(isOne);
	}
	return [answers]
		.flat()
		.filter((proof) => (proof.kind === 'empty' ? proof.status === undefined : !('keys' in proof)))
		.some(({ kind }) => TRUE_OF[kind].some((each) => each === lie));
}

type Told = Outcome & { sent: Sent[] };

/** Plays a case with a lie in the place of a good answer. */
async function tell({ of, example, at }: Place, answer: string, more?: Partial<Case>): Promise<Told> {
	const exchanges = example.exchanges.map((each, index) =>
		index === at ? { ...each, status: 200, answer } : each,
	);
	const { parameters, input, options }: Case = { ...example, ...more };
	const sent = asked((_, before) => exchanges[before]);
	const names = { resource: of.resource, operation: of.operation.value };
	const run = async () => await runNode({ ...parameters, ...names }, input, options);
	// Only a flow may wait for something; to fake the time costs more than all else.
	const outcome = exchanges.length > 1 ? (await quickly(run)).result : await run();
	nock.cleanAll();
	return { ...outcome, sent };
}

const counted = { refused: 0, believed: 0, 'believed, and refused for what is not in it': 0 };

/** Tells a lie. @returns what is wrong with how the operation takes it */
async function faultsIn(place: Place, lie: string, text: string): Promise<string[]> {
	const { promised, at, example } = place;
	const { sent, error, rows } = await tell(place, text);
	const judged = judge(text, 200, promised);
	if (isHolding(judged)) {
		counted[error ? 'believed, and refused for what is not in it' : 'believed']++;
		const faults = error ? faultsOf(error) : [];
		return isStated(promised, lie) ? faults : [...faults, 'is believed although nobody has stated it'];
	}
	counted.refused++;
	const { exchanges } = example;
	const doubted = exchanges[at];
	const faults = error ? faultsOf(error) : [];
	if (sent.length > at + 1) faults.push(`is followed by ${sent.at(-1)?.request}`);
	// That there is no such person may be an item, and so may a person whom lemlist refuses among others.
	if (!error && rows.every(({ found }) => found === false) && NOTHING.includes(lie)) return faults;
	// What is read only to see whether something is gone may leave that open.
	if (!error && rows.every(({ unverified }) => unverified !== undefined)) return faults;
	const { message = rows[0]?.error, description = rows[0]?.hint } = error ?? {};
	if (!message || rows.some((row) => !row.error)) return [`gives ${JSON.stringify(rows)}`];
	const words = `${String(message)} / ${String(description)}`;
	const say = (fault: string) => faults.push(`${fault}: ${words}`);
	if (text.includes(WORDS) && !String(message).includes(WORDS)) say("keeps lemlist's words back");
	const wrote = exchanges.filter((each, index) => index <= at && isWrite(each) && isGood(each));
	if (wrote.length > 0 && /nothing was (sent|changed)/i.test(words)) say('denies what it may have done');
	const isOpen = doubted && isWrite(doubted) && judged.why !== 'refusal';
	if (isOpen && !/may or may not/.test(words) && !isKnown(place, lie))
		say('leaves out what it may have done');
	return faults;
}

const NOTHING = ['nothing', 'null', 'an empty object', 'an empty list'];

/** lemlist was seen to answer so where it adds nobody. */
const isKnown = ({ of }: Place, lie: string) => of.name === 'lead.create' && lie === 'nothing';

isolated();

const places = operations.flatMap(placesOf);
const tried = places.flatMap(liesFor).length;

it.each(places)('$where', async (place) => {
	const faults: string[] = [];
	for (const [lie, text] of liesFor(place)) {
		faults.push(...(await faultsIn(place, lie, text)).map((fault) => `${lie} ${fault}`));
	}
	expect(faults).toEqual([]);
});

it(`${tried} lies were told at ${places.length} places`, () => {
	expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(tried);
	// Where nobody has seen an answer, all but refusals are believed.
	expect(counted.refused).toBeGreaterThan(tried * 0.8);
});

describe('a lie about many items', () => {
	const batches = places.filter(({ of, at }) => of.operation.kind === 'batch' && at === 0);

	it.each(batches)('$where', async (place) => {
		const [item = {}] = place.example.input ?? [];
		const more: Partial<Case> = {
			input: [item, item],
			options: { node: { onError: 'continueRegularOutput' } },
		};
		for (const [lie, text] of liesFor(place)) {
			if (isStated(place.promised, lie)) continue;
			const { items } = await tell(place, text, more);
			expect(items.map(({ json, pairedItem }) => ({ lie, json, pairedItem }))).toEqual(
				[0, 1].map((number) => ({
					lie,
					json: expect.objectContaining({ error: expect.any(String), hint: expect.any(String) }),
					pairedItem: { item: number },
				})),
			);
		}
	});
});

describe('a request that the user spells', () => {
	const run = async (parameters: INodeParameters, answer: string) => {
		const outcome = await play('customRequest', 'send', {
			parameters: { path: '/campaigns', ...parameters },
			exchanges: [{ request: 'GET /campaigns', answer }],
		});
		nock.cleanAll();
		return outcome;
	};
	const FORMS: Record<string, INodeParameters> = {
		'one request': {},
		'a write': { method: 'POST', body: '{"name":"A"}' },
		'rows under a key': { rows: 'data' },
		'page by page': { pagination: 'offset' },
		'page by page under a key': { pagination: 'page', rows: 'data' },
	};
	const CUT = '[{"_id":"cam_1"},{"_i';
	const REFUSALS = [LIES['ok: false'], LIES['success: false'], LIES['an error'], LIES['a web page'], CUT];

	describe.each(Object.entries(FORMS))('%s', (_, parameters) => {
		it.each(REFUSALS)('%s is an error', async (text) => {
			const { error, items } = await run(parameters, text);
			expect(items).toEqual([]);
			expect(error && faultsOf(error)).toEqual([]);
			if (text.includes(WORDS)) expect(error?.message).toBe(WORDS);
			if (text === CUT && parameters.method) expect(error?.description).toContain('may or may not');
		});

		it('an empty list is none', async () => {
			const { error, items } = await run(parameters, '[]');
			expect(error).toBeUndefined();
			expect(items).toEqual([]);
		});
	});

	it.each(['', '{}', 'null'])('%j passes where anything may come', async (text) => {
		const { error, rows } = await run({}, text);
		expect(error).toBeUndefined();
		expect(rows).toEqual([text === '' ? { answered: false, statusCode: 200 } : {}]);
	});
});
