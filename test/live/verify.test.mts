import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Sandbox } from '../../sandbox/server.mts';
import { Client } from '../../tooling/live/client.mts';
import { Recording } from '../../tooling/live/record.mts';
import { BUDGET } from '../../tooling/live/run.mts';
import type { Stage } from '../../tooling/live/run.mts';
import { hiding } from '../../tooling/live/scrub.mts';
import { API_KEY, MARK, changed, mark, run, startTeam, things } from './team.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startTeam();
});
afterAll(async () => await sandbox.close());

const folder = mkdtempSync(join(tmpdir(), 'lemlist-live-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STAGES: Stage[] = ['read', 'refusals', 'write'];

describe('against the stand-in', () => {
	let outcome: Awaited<ReturnType<typeof run>>;
	let asked: Sandbox['requests'];
	beforeAll(async () => {
		sandbox.reset();
		mark(sandbox.store);
		outcome = await run(sandbox, { stages: STAGES });
		asked = [...sandbox.requests];
	});

	it('nothing differs, and nothing is left open', () => {
		const { differences, open, broken } = outcome;
		expect({ differences, open, broken }).toEqual({ differences: [], open: [], broken: undefined });
	});

	it('each stage stays within its budget', () => {
		for (const stage of STAGES) {
			expect(outcome.requests[stage]).toBeGreaterThan(10);
			expect(outcome.requests[stage]).toBeLessThanOrEqual(60);
		}
	});

	it('only the last requests of those that read are too many', () => {
		const read = asked.slice(0, outcome.requests.read);
		expect(read.slice(0, -25).filter(({ status }) => status === 429)).toEqual([]);
		expect(read.slice(-25).filter(({ status }) => status === 429).length).toBeGreaterThan(0);
		expect(asked.slice(read.length).filter(({ status }) => status === 429)).toEqual([]);
	});

	it('whatever writes is refused, but for what is written at the end', () => {
		const { read = 0, refusals = 0 } = outcome.requests;
		const early = asked.slice(0, read + refusals).filter(({ method }) => method !== 'GET');
		expect(early.length).toBeGreaterThan(30);
		expect(early.filter(({ status }) => status < 400)).toEqual([]);
	});

	it('says nothing of what a team holds', async () => {
		const basic = { authorization: `Basic ${btoa(`:${API_KEY}`)}` };
		// What was just asked counts for two seconds.
		sandbox.store.rateLimit.clear();
		for (const path of ['team', 'contacts', 'campaigns?version=v2', 'activities?version=v2', 'hooks'])
			expect(await (await fetch(`${sandbox.url}/${path}`, { headers: basic })).text()).toContain(MARK);
		const lines = outcome.said.join('\n');
		expect(lines).toContain('GET /contacts');
		expect(lines).not.toMatch(new RegExp(`${MARK}|@example|_(?!0{17})[A-Za-z0-9]{17}`));
	});

	it('what was made is removed again, and what cannot be is told', async () => {
		sandbox.reset();
		const fresh = things(sandbox.store);
		const { left } = await run(sandbox, { stages: ['write'] });
		expect(changed(fresh, sandbox.store)).toEqual([]);
		const campaign = sandbox.store.campaigns.rows.at(-1);
		expect(campaign).toMatchObject({ name: expect.stringMatching(/^API check/), status: 'draft' });
		expect(left).toEqual([
			expect.stringContaining(`(${campaign?._id}): lemlist knows no request for it`),
		]);
		const { activities } = sandbox.store.happenings;
		expect(activities.filter(({ campaignId }) => campaignId === campaign?._id)).toEqual([]);
	});
});

describe('against one that differs', () => {
	beforeEach(() => sandbox.reset());

	it('finds all that was told to differ', async () => {
		sandbox.configure({ forms: ['noContactIsEmpty'] });
		sandbox.addFault(
			{ kind: 'cap', endpoint: 'GET /campaigns', rows: 50 },
			{ kind: 'textTotals', endpoint: 'GET /contacts' },
			{
				kind: 'answer',
				endpoint: 'GET /campaigns/{campaignId}/statutes',
				body: { statutes: [{ type: 'issue' }, { type: 'warning' }] },
			},
			{ kind: 'webPage', endpoint: 'GET /schema/people' },
			{ kind: 'bareLimit', endpoint: 'GET /team', skip: 1, count: 2 },
		);
		const { differences } = await run(sandbox, { stages: ['read'] });
		expect(sandbox.pendingFaults()).toBe(0);
		expect(differences.map((each) => each.split('. Stated: ')).sort()).toEqual([
			[
				'lemlist now answers 200 with a web page: GET /schema/people, a new route',
				'anything that is no refusal, or a refusal with 401',
			],
			[
				'lemlist now answers 200 with nothing: GET /contacts/{idOrEmail}, an unknown id',
				'a refusal, as with 400, 401, 405',
			],
			[
				'lemlist now gives 50 rows at most: GET /campaigns, a page larger than the largest',
				'100 rows a page',
			],
			['lemlist now has a text for total: GET /contacts, a page larger than the largest', 'a number'],
			[
				'lemlist now has statutes of another type: GET /campaigns/{campaignId}/statutes, launch checks',
				'issue, information',
			],
			[
				'lemlist now refuses with 429 without a number in retry-after, x-ratelimit-limit, x-ratelimit-remaining: GET /team, more than the limit',
				'on every answer',
			],
		]);
	});

	it('finds that no limit is met', async () => {
		sandbox.configure({ limit: 1000 });
		const { differences } = await run(sandbox, { stages: ['read'] });
		expect(differences).toEqual([
			expect.stringMatching(/^lemlist now answers 25 requests at once: GET \/team/),
		]);
	});

	it('records them, and what is new, without a value', async () => {
		mark(sandbox.store);
		const recording = new Recording(join(folder, 'forms'), hiding(API_KEY));
		sandbox.addFault(
			{ kind: 'textTotals', endpoint: 'GET /contacts' },
			{ kind: 'answer', endpoint: 'GET /activities', body: { [API_KEY]: `${MARK} said`, n: 4711 } },
		);
		const { said } = await run(sandbox, { stages: ['read'], recording });
		const files = readdirSync(join(folder, 'forms'));
		const texts = files.map((file) => readFileSync(join(folder, 'forms', file), 'utf8'));
		expect(files).toContain('get-contacts-a-page-larger-than-the-largest.json');
		expect(files).toContain('get-schema-people-a-new-route.json');
		expect(
			JSON.parse(texts[files.indexOf('get-contacts-a-page-larger-than-the-largest.json')] ?? ''),
		).toMatchObject({
			endpoint: 'GET /contacts',
			status: 200,
			contentType: 'application/json; charset=utf-8',
			headers: expect.arrayContaining(['x-ratelimit-limit']),
			body: {
				total: '0',
				data: expect.arrayContaining([
					expect.objectContaining({
						_id: 'ctc_00000000000000000',
						email: 'someone@example.com',
						createdAt: '2026-01-01T00:00:00.000Z',
						unsubscribed: false,
					}),
				]),
			},
		});
		expect(texts.join('')).not.toMatch(new RegExp(`${MARK}|4711|${API_KEY}|_(?!0{17})[A-Za-z0-9]{17}"`));
		expect(said.join('\n')).not.toContain(MARK);
	});
});

describe('the budget', () => {
	beforeEach(() => sandbox.reset());

	it('is kept by the one way out', async () => {
		const client = new Client({ url: sandbox.url, key: API_KEY }, 2);
		const team = { method: 'GET', path: '/team' };
		await client.send(team);
		await client.send(team);
		await expect(client.send(team)).rejects.toThrow('More than 2 requests are not sent.');
		expect(sandbox.requests).toHaveLength(2);
		expect([client.sent, client.left]).toEqual([2, 0]);
	});

	it('holds where every request is refused by the limit and sent again', async () => {
		sandbox.configure({ limit: 0, windowMs: 5 });
		const { open, requests } = await run(sandbox, { stages: ['read'], windowMs: 5 });
		expect(sandbox.requests).toHaveLength(BUDGET);
		expect(requests).toEqual({ read: BUDGET });
		expect(BUDGET).toBe(60);
		expect(open).toContainEqual(expect.stringMatching(/the budget is spent$/));
	});
});

describe('what is made', () => {
	beforeEach(() => sandbox.reset());

	it('is removed wherever it is stopped', async () => {
		sandbox.configure({ limit: 1000 });
		for (let after = 2; after <= 17; after++) {
			const before = things(sandbox.store);
			sandbox.requests.length = 0;
			const { broken } = await run(sandbox, {
				stages: ['write'],
				windowMs: 20,
				isStopped: () => sandbox.requests.length >= after,
			});
			expect([after, broken, changed(before, sandbox.store)]).toEqual([
				after,
				after < 16 ? 'Stopped.' : undefined,
				[],
			]);
		}
	});

	it.each(['POST /contacts', 'POST /v2/unsubscribes/variables/{value}'] as const)(
		'is removed where the answer of %s is lost',
		async (endpoint) => {
			const before = things(sandbox.store);
			sandbox.addFault({ kind: 'cut', endpoint, when: 'after' });
			const { broken } = await run(sandbox, { stages: ['write'] });
			expect(broken).toMatch(/^lemlist cannot be reached/);
			expect(changed(before, sandbox.store)).toEqual([]);
		},
	);

	it('is told by its name where its id is not known', async () => {
		sandbox.addFault({ kind: 'cut', endpoint: 'POST /schedules', when: 'after' });
		const { left } = await run(sandbox, { stages: ['write'] });
		const { name } = sandbox.store.campaigns.rows.at(-1) ?? {};
		expect(left[0]).toBe(`the schedule "${name}" (an id that lemlist has not told): Settings, Schedules`);
	});

	it('is tried to be removed again, and told where that fails', async () => {
		const before = things(sandbox.store);
		const endpoint = 'DELETE /contacts/{idOrEmail}';
		sandbox.addFault({ kind: 'answer', status: 409, endpoint, count: 2 });
		const again = await run(sandbox, { stages: ['write'] });
		expect([again.differences, again.left.length, changed(before, sandbox.store)]).toEqual([[], 1, []]);
		sandbox.addFault({ kind: 'answer', status: 404, endpoint, count: 3 });
		const { differences, left } = await run(sandbox, { stages: ['write'] });
		expect(differences).toEqual([
			expect.stringMatching(/^lemlist now refuses with 404: DELETE \/contacts/),
		]);
		expect(left).toEqual([
			expect.stringMatching(
				/^the contact api-check-\w+@example.com \(api-check-\w+@example.com\): Contacts$/,
			),
			expect.stringMatching(/^the campaign/),
		]);
	});

	it('is no lead unless the campaign is a draft', async () => {
		sandbox.addFault({
			kind: 'answer',
			endpoint: 'GET /campaigns/{campaignId}',
			body: { _id: 'cam_1', status: 'running' },
		});
		const { open } = await run(sandbox, { stages: ['write'] });
		expect(
			sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/leads/')),
		).toEqual([]);
		expect(open).toContainEqual(
			expect.stringMatching(/^POST \/campaigns\/\{campaignId\}\/leads\/, a lead/),
		);
	});
});

describe('it does not run', () => {
	beforeEach(() => sandbox.reset());

	it('with a key that is refused', async () => {
		const { broken, differences, requests } = await run(
			{ ...sandbox, apiKey: 'wrong' },
			{ stages: STAGES },
		);
		expect(broken).toBe('lemlist refuses the key with 401.');
		expect([differences, requests]).toEqual([[], { read: 1 }]);
	});

	it('without a connection', async () => {
		const { broken } = await run({ url: 'http://127.0.0.1:9', apiKey: API_KEY }, { stages: ['read'] });
		expect(broken).toMatch(/^lemlist cannot be reached: /);
	});
});
