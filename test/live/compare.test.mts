import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { compare } from '../../tooling/live/compare.mts';
import { BURST, PACED } from '../../tooling/live/read.mts';
import { REFUSALS } from '../../tooling/live/refusals.mts';
import { inWords, scrub } from '../../tooling/live/scrub.mts';
import { WRITES } from '../../tooling/live/write.mts';

const KNOWN = { nobody: 'abc', task: 'opp_1', lead: 'lea_1', made: 'cam_1' };
const rows = (count: number, row: JsonValue = { _id: 'act_1' }) => Array.from({ length: count }, () => row);
const json = (value: JsonValue) => JSON.stringify(value);

/** What is said of an answer. @param what the endpoint, and what is asked of it */
function said(
	what: string,
	status: number,
	text: string,
	known: Record<string, string> = KNOWN,
): string | undefined {
	const all = [...PACED, ...BURST, ...REFUSALS, ...WRITES];
	const probe = all.find(({ request, name }) => `${request}, ${name}` === what);
	if (!probe) throw new Error(`There is no ${what}`);
	const { odd } = compare(probe, { status, text, headers: new Headers() }, new Map(Object.entries(known)));
	return odd && `${odd.seen}. Stated: ${odd.stated}`;
}

const LARGE = 'a page larger than the largest';
const BEYOND = 'a page beyond the last';
const LEADS = 'GET /campaigns/{campaignId}/leads/';
const SETTINGS = 'GET /campaigns/{campaignId}/settings, a new route';
const HOOK = 'DELETE /hooks/{hookId}, an unknown id';

it.each<[string, number, string, string | undefined]>([
	[
		`GET /campaigns, ${LARGE}`,
		200,
		json({ campaigns: rows(100), pagination: { totalRecords: 250 } }),
		undefined,
	],
	[
		`GET /campaigns, ${LARGE}`,
		200,
		json({ campaigns: rows(3), pagination: { totalRecords: 3 } }),
		undefined,
	],
	[
		`GET /campaigns, ${LARGE}`,
		200,
		json({ campaigns: rows(50), pagination: { totalRecords: 250 } }),
		'gives 50 rows at most. Stated: 100 rows a page',
	],
	[
		`GET /campaigns, ${LARGE}`,
		200,
		json({ campaigns: rows(150), pagination: { totalRecords: 250 } }),
		'gives 150 rows at most. Stated: 100 rows a page',
	],
	[
		`GET /campaigns, ${LARGE}`,
		200,
		json({ campaigns: rows(3), pagination: { totalRecords: '3' } }),
		'has a text for totalRecords. Stated: a number',
	],
	[
		`GET /contacts, ${LARGE}`,
		200,
		json({ data: rows(3), total: null }),
		'has object for total. Stated: a number',
	],
	[`GET /contacts, ${LARGE}`, 200, json({ data: rows(3) }), undefined],
	[`GET /contacts, ${LARGE}`, 401, 'no', 'refuses with 401. Stated: a list in data'],
	[`GET /activities, ${LARGE}`, 200, json(rows(150)), 'gives 150 rows at most. Stated: 100 rows a page'],
	[`GET /activities, ${LARGE}`, 200, json(rows(7)), undefined],
	[`GET /activities, ${BEYOND}`, 200, '[]', undefined],
	[`GET /activities, ${BEYOND}`, 200, json(rows(1)), 'gives rows. Stated: none beyond the last page'],
	['GET /tasks, page 1', 200, json({ results: [{ _id: 'opp_2' }] }), undefined],
	['GET /tasks, page 1', 200, json({ results: [] }), undefined],
	[
		'GET /tasks, page 1',
		200,
		json({ results: [{ _id: 'opp_1' }] }),
		'gives the same page twice. Stated: the first page is 0',
	],
	[`${LEADS}, without a state`, 200, '', undefined],
	[
		`${LEADS}, without a state`,
		200,
		json(rows(1)),
		'gives rows. Stated: Without a state the answer was seen empty.',
	],
	[
		'GET /campaigns/{campaignId}/statutes, launch checks',
		200,
		json({ statutes: [{ type: 'issue' }, {}] }),
		'has statutes of another type. Stated: issue, information',
	],
	['GET /no-such-route, a route that cannot be', 200, '<html>', undefined],
	['GET /no-such-route, a route that cannot be', 404, '', undefined],
	['GET /no-such-route, a route that cannot be', 200, '', undefined],
	[
		'GET /no-such-route, a route that cannot be',
		200,
		json({ data: [] }),
		'answers 200 with {data: []}. Stated: a web page, nothing, or a refusal',
	],
	['GET /team, a wrong key', 401, 'no', undefined],
	[
		'GET /team, a wrong key',
		200,
		json({ _id: 'tea_1' }),
		'answers 200 with {_id: text}. Stated: a refusal, as with 400, 401, 403, 404',
	],
	[SETTINGS, 200, json({ anything: 1 }), undefined],
	[SETTINGS, 402, 'no', undefined],
	[
		SETTINGS,
		403,
		'no',
		'refuses with 403. Stated: anything that is no refusal, or a refusal with 401, 402, 404, 405',
	],
	['GET /contact-sourcing, a new route', 400, json({ runId: 'air_1', error: 'no' }), undefined],
	[HOOK, 404, 'no', undefined],
	[HOOK, 410, 'no', undefined],
	[HOOK, 200, json({ ok: false }), undefined],
	[
		HOOK,
		200,
		json({ _id: 'hoo_1' }),
		'answers 200 with {_id: text}. Stated: a refusal, as with 400, 401, 404',
	],
	[HOOK, 200, '{}', 'answers 200 with {}. Stated: a refusal, as with 400, 401, 404'],
	[HOOK, 401, 'no', 'refuses with 401. Stated: a refusal, as with 400, 401, 404'],
	[HOOK, 500, 'no', 'refuses with 500. Stated: a refusal, as with 400, 401, 404'],
	[HOOK, 302, '', 'answers 302 with nothing. Stated: a refusal, as with 400, 401, 404'],
	[
		'GET /hooks, the hook in the list',
		200,
		json([{ targetUrl: 'https://abc.example/hook?of=abc', campaignId: 'cam_1' }]),
		undefined,
	],
	[
		'GET /hooks, the hook in the list',
		200,
		json([{ targetUrl: 'https://abc.example/hook?of=abc' }]),
		'lists none with the campaignId that was set. Stated: it is kept as it is',
	],
	[
		'GET /hooks, the hook in the list',
		200,
		json([{ targetUrl: 'https://abc.example/hook' }]),
		'lists none with the targetUrl that was set. Stated: it is kept as it is',
	],
])('%s: %d %s', (what, status, text, words) => {
	expect(said(what, status, text)).toBe(words);
});

it('tasks that begin on page 1', () => {
	const text = json({ results: [{ _id: 'opp_2' }] });
	expect(said('GET /tasks, page 1', 200, text, {})).toBe(
		'has nothing on page 0, and rows on the next. Stated: the first page is 0',
	);
});

it('what an answer tells is kept, if it is a good one', () => {
	const [, , draft] = WRITES;
	const [, made] = WRITES;
	const keptOf = (probe: typeof draft, status: number, body: JsonValue) => {
		const known = new Map<string, string>();
		if (probe) compare(probe, { status, text: json(body), headers: new Headers() }, known);
		return Object.fromEntries(known);
	};
	expect(keptOf(made, 200, { _id: 'cam_1' })).toEqual({ made: 'cam_1' });
	expect(keptOf(made, 400, { _id: 'cam_1' })).toEqual({});
	expect(keptOf(made, 200, {})).toEqual({});
	expect(keptOf(draft, 200, { _id: 'cam_1', status: 'draft' })).toEqual({ draft: 'cam_1' });
	expect(keptOf(draft, 200, { _id: 'cam_1', status: 'running' })).toEqual({});
	const sequences = PACED.find(({ name }) => name === 'sequences');
	expect(keptOf(sequences, 200, { seq_1: { _id: 'seq_1', steps: [{ _id: 'stp_1' }] } })).toEqual({
		sequence: 'seq_1',
		step: 'stp_1',
	});
});

describe('forms', () => {
	it('keep keys and types, and no value', () => {
		const id = 'lea_0123456789ABCDEFg';
		const at = '2026-11-24T10:00:00.000Z';
		expect(
			scrub({
				...{
					_id: id,
					[id]: 1,
					'a@b.example': 1,
					n: 4711,
					is: true,
					none: null,
					empty: '',
					total: '12',
				},
				...{ at, day: '2026-11-24', url: 'https://x.example/y', mail: 'a@b.example', text: 'secret' },
				list: [{ a: 1 }, { a: 2 }, { a: 3, b: 'secret' }, 'secret', []],
			}),
		).toEqual({
			...{
				_id: 'lea_00000000000000000',
				lea_00000000000000000: 0,
				key: 0,
				n: 0,
				is: false,
				none: null,
			},
			...{ empty: '', total: '0', at: '2026-01-01T00:00:00.000Z', day: '2026-01-01' },
			...{ url: 'https://example.com/', mail: 'someone@example.com', text: 'text' },
			list: [{ a: 0 }, { a: 0, b: 'text' }, 'text'],
		});
	});

	it.each([
		['', 'nothing'],
		['<html>secret', 'a web page'],
		['secret', 'a line of text'],
		['secret,secret\n1,2', 'lines of text'],
		['{"a":{"b":{"c":1}},"d":[1]}', '{a: {b: {…}}, d: [number]}'],
		['"secret"', 'text'],
	])('%s in words', (text, words) => {
		expect(inWords(text)).toBe(words);
	});
});
