import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { launchChecks } from '../../nodes/Lemlist/resources/campaign/launchChecks.ts';
import { match } from '../../sandbox/checker.mts';
import { asking, isAllowed, isNew, requestOf, statedOf } from '../../tooling/live/probe.mts';
import type { Probe, Template } from '../../tooling/live/probe.mts';
import { BURST, CHECK_TYPES, PACED } from '../../tooling/live/read.mts';
import { REFUSALS } from '../../tooling/live/refusals.mts';
import { BUDGET, STAGES } from '../../tooling/live/run.mts';
import { WRITES } from '../../tooling/live/write.mts';

const all: readonly Probe[] = [...PACED, ...BURST, ...REFUSALS, ...WRITES];
/** Everything that is sent, the removing too. */
const sent: readonly Template[] = [...all, ...all.flatMap(({ undo }) => undo?.by ?? [])];
const harmful = ({ request }: Template) =>
	statedOf(request).effects?.some((effect) => effect === 'sends' || effect === 'spends') ?? false;
const namesIn = (template: Template) =>
	[...JSON.stringify(template).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const methodOf = ({ request }: Template) => request.slice(0, request.indexOf(' '));

describe('no probe sends messages or spends credits', () => {
	it('by its endpoint, but for the lead in the own draft', () => {
		const found = sent.filter(harmful).map(({ request, path, query }) => ({ request, path, query }));
		const lead = {
			request: 'POST /campaigns/{campaignId}/leads/',
			path: { campaignId: '{draft}' },
			query: undefined,
		};
		expect(found).toEqual([lead, lead]);
		expect(WRITES.filter(harmful)).toHaveLength(2);
	});

	it('and a draft is the own campaign, once lemlist calls it so', () => {
		const keepers = all.filter(({ keeps = {} }) => 'draft' in keeps);
		expect(keepers).toEqual([
			expect.objectContaining({
				request: 'GET /campaigns/{campaignId}',
				path: { campaignId: '{made}' },
				keepsIf: { status: 'draft' },
			}),
		]);
		expect(
			all.filter(({ keeps = {} }) => 'made' in keeps).map(({ request, body }) => [request, body]),
		).toEqual([['POST /campaigns', { name: '{name}', autoReview: false }]]);
	});

	it('and none like it would go out', () => {
		const known = new Map([
			['campaign', 'cam_1'],
			['draft', 'cam_2'],
		]);
		const lead = 'POST /campaigns/{campaignId}/leads/';
		for (const template of [
			asking({ request: lead, path: { campaignId: '{campaign}' } }),
			asking({ request: lead, path: { campaignId: '{draft}' }, query: { findEmail: 'true' } }),
			asking({ request: 'POST /campaigns/{campaignId}/start', path: { campaignId: '{draft}' } }),
		])
			expect(() => requestOf(template, known)).toThrow(RangeError);
		for (const endpoint of Object.keys(api) as Endpoint[])
			expect(isAllowed({ request: endpoint })).toBe(!harmful({ request: endpoint }));
	});
});

describe('stages', () => {
	it('that read send GET alone', () => {
		expect([...PACED, ...BURST].filter((each) => methodOf(each) !== 'GET')).toEqual([]);
	});

	it('that are to be refused are about nobody, or name nothing', () => {
		const writes = REFUSALS.filter((each) => methodOf(each) !== 'GET');
		const wrong = writes.filter((each) => {
			const isAboutNobody = namesIn(each).includes('nobody');
			const { required = {} } = { required: statedOf(each.request).body };
			const lacks = Object.entries(required).some(([, { required: is }]) => is);
			return (
				!Object.values(each.path ?? {}).every((text) => text?.includes('{nobody}')) ||
				!(isAboutNobody || lacks)
			);
		});
		expect(wrong).toEqual([]);
		expect(REFUSALS.filter(({ undo, keeps }) => undo ?? keeps)).toEqual([]);
	});

	it.each(Object.entries(STAGES))('%s fits its budget', (_, { paced, burst }) => {
		expect(paced.length + burst.length).toBeLessThanOrEqual(BUDGET);
	});

	it('ask all that is new and reads', () => {
		const fresh = (Object.keys(api) as Endpoint[]).filter(
			(each) => isNew(each) && each.startsWith('GET'),
		);
		const asked = [...PACED, ...BURST].map(({ request }) => request);
		expect(fresh.filter((each) => !asked.includes(each))).toEqual([]);
		expect(fresh.length).toBeGreaterThan(10);
	});

	it('remove what they make, the one campaign apart', () => {
		const made = WRITES.filter((each) => methodOf(each) !== 'GET' && each.name !== 'the same lead again');
		expect(made.filter(({ undo }) => !undo)).toEqual([]);
		expect(made.filter(({ undo }) => !undo?.by).map(({ request }) => request)).toEqual([
			'POST /campaigns',
		]);
	});
});

it('everything that a probe names is told by one before it', () => {
	for (const { paced, burst } of Object.values(STAGES)) {
		const known = new Set(['nobody', 'name', 'address']);
		for (const { undo, ...probe } of [...paced, ...burst]) {
			expect({ probe, unknown: placed(probe).filter((name) => !known.has(name)) }).toEqual({
				probe,
				unknown: [],
			});
			for (const name of Object.keys(probe.keeps ?? {})) known.add(name);
			const removing = undo?.by ? placed(undo.by) : [];
			expect(removing.filter((name) => !known.has(name))).toEqual([]);
		}
	}
});

/** The names in what goes out; the endpoint has braces of its own. */
const placed = ({ path = {}, query = {}, body = {} }: Template) =>
	namesIn({ request: 'GET /team', path, query, body });

it('what is written fits the statement', () => {
	const known = new Map(
		[...new Set(sent.flatMap(placed))].map(
			(name) => [name, name === 'address' ? 'a@example.com' : 'x'] as const,
		),
	);
	for (const template of [...WRITES, ...WRITES.flatMap(({ undo }) => undo?.by ?? [])]) {
		const { path, body } = requestOf(template, known);
		const query = Object.fromEntries(new URL(path, 'http://lemlist.example').searchParams);
		const { misfits } = match({ ...statedOf(template.request), path: {} }, {}, { query, body });
		expect({ request: template.request, misfits }).toEqual({ request: template.request, misfits: [] });
	}
});

it('launch checks are of the types that the node reads', async () => {
	const readyWith = async (type: string) => {
		const statutes = [{ type }];
		const send = async () => ({ body: { statutes } });
		const checking = { values: { campaignId: 'cam_1' }, send } as unknown as Parameters<
			typeof launchChecks
		>[0];
		return (await launchChecks(checking)).ready;
	};
	expect(await Promise.all(CHECK_TYPES.map(readyWith))).toEqual([false, true]);
	expect(await readyWith('another')).toBe(false);
});

it('a page asks for more than is stated', () => {
	const large = PACED.filter(({ name }) => name === 'a page larger than the largest');
	expect(large.length).toBeGreaterThan(3);
	for (const { request, query } of large)
		expect(Number(query?.limit)).toBeGreaterThan(statementOf(request as Endpoint).pages?.max ?? NaN);
});
