import type { Fault, FaultKind } from '../../sandbox/faults.mts';
import { FAULTS } from '../../sandbox/faults.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

/** The answer to a list of contacts that meets a fault, and the fault's name for the list of those shown. */
function met(fault: Fault, query: Record<string, string> = { limit: '4' }) {
	store.faults.add(fault);
	return ask(store, 'GET /contacts', { query });
}

const rows = ({ json }: ReturnType<typeof ask>) =>
	(json as { data: Array<{ _id: string }> }).data.map(({ _id }) => _id);
const first = () => rows(ask(store, 'GET /contacts', { query: { limit: '10' } }));

/** What each fault looks like that needs no connection. */
const SEEN: Partial<Record<FaultKind, () => void>> = {
	answer: () =>
		expect(met({ kind: 'answer', status: 503, body: { a: 1 } })).toMatchObject({
			status: 503,
			json: { a: 1 },
		}),
	empty: () => expect(met({ kind: 'empty' })).toMatchObject({ status: 200, body: '' }),
	refused: () => expect(met({ kind: 'refused' }).json).toEqual({ ok: false }),
	says: () =>
		expect(met({ kind: 'says', status: 403 })).toMatchObject({
			status: 403,
			body: 'User linked to this API key is blocked',
		}),
	webPage: () =>
		expect(met({ kind: 'webPage' })).toMatchObject({
			status: 200,
			body: expect.stringMatching(/^<!DOCTYPE/),
		}),
	truncated: () => {
		store.faults.add({ kind: 'truncated' });
		expect(() => ask(store, 'GET /contacts')).toThrow(SyntaxError);
	},
	bareLimit: () =>
		expect(met({ kind: 'bareLimit' })).toMatchObject({
			status: 429,
			headers: { 'Content-Type': expect.any(String) },
		}),
	cap: () => expect(rows(met({ kind: 'cap' }))).toEqual(first().slice(0, 2)),
	sameOffset: () =>
		expect(rows(met({ kind: 'sameOffset' }, { offset: '3', limit: '3' }))).toEqual(first().slice(0, 3)),
	shifted: () =>
		expect(rows(met({ kind: 'shifted' }, { offset: '3', limit: '3' }))).toEqual(first().slice(2, 5)),
	noTotals: () => expect(met({ kind: 'noTotals' }).json).not.toHaveProperty('total'),
	textTotals: () => expect(met({ kind: 'textTotals' }).json).toMatchObject({ total: '40' }),
	zeroTotals: () => expect(met({ kind: 'zeroTotals' }).json).toMatchObject({ total: 0, limit: 4 }),
};

it.each(Object.entries(SEEN))('%s, once', (_name, see) => {
	see();
	expect(ask(store, 'GET /contacts', { query: { limit: '4' } }).json).toMatchObject({
		total: 40,
		limit: 4,
	});
});

it('meets an endpoint, a value in its path, after so many, so often', () => {
	const [a = '', b = ''] = first();
	store.faults.add({ kind: 'empty', endpoint: 'GET /contacts/{idOrEmail}', value: b, skip: 1, count: 2 });
	const bodies = [a, b, b, a, b, b].map(
		(idOrEmail) => ask(store, 'GET /contacts/{idOrEmail}', { path: { idOrEmail } }).body,
	);
	expect(bodies.map((body) => body === '')).toEqual([false, false, true, false, true, false]);
});

describe('through a connection', () => {
	/** What a client gets of the fault. */
	async function get(fault: Fault, signal?: AbortSignal): Promise<string> {
		const sandbox = await startSandbox({ people: 1 });
		try {
			sandbox.addFault(fault);
			const headers = { authorization: `Basic ${btoa(`:${sandbox.apiKey}`)}` };
			return await (await fetch(`${sandbox.url}/team`, { headers, signal })).text();
		} finally {
			await sandbox.close();
		}
	}

	const WIRED: Partial<Record<FaultKind, () => Promise<void>>> = {
		drip: async () => {
			const start = performance.now();
			expect(JSON.parse(await get({ kind: 'drip', ms: 200 }))).toHaveProperty('_id');
			expect(performance.now() - start).toBeGreaterThan(150);
		},
		bomb: async () =>
			expect((await get({ kind: 'bomb', bytes: 2_000_000 })).length).toBeGreaterThan(2_000_000),
		cut: async () => await expect(get({ kind: 'cut' })).rejects.toThrow('fetch failed'),
		cutInBody: async () => await expect(get({ kind: 'cutInBody' })).rejects.toThrow('terminated'),
		hang: async () =>
			await expect(get({ kind: 'hang' }, AbortSignal.timeout(300))).rejects.toThrow('timeout'),
		slow: async () => {
			const start = performance.now();
			await get({ kind: 'slow', ms: 200 });
			expect(performance.now() - start).toBeGreaterThan(190);
		},
	};

	it.each(Object.entries(WIRED))('%s', async (_name, see) => await see());

	it('no fault is left out', () => {
		expect([...Object.keys(SEEN), ...Object.keys(WIRED)].sort()).toEqual(Object.keys(FAULTS).sort());
	});
});
