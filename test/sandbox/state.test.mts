import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import { SCHEDULES } from '../../sandbox/resources/schedules.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox, SandboxOptions } from '../../sandbox/server.mts';
import { Store, leadEmail } from '../../sandbox/store.mts';
import { KEY, START, ask, freshStore } from './calling.mts';

const folder = mkdtempSync(join(tmpdir(), 'lemlist-state-'));
const state = join(folder, 'state.bin');
const said: string[] = [];
const open: Sandbox[] = [];

const begin = async (options: SandboxOptions = {}) => {
	const sandbox = await startSandbox({ limit: 1000, state, say: (line) => said.push(line), ...options });
	open.push(sandbox);
	return sandbox;
};

async function request(sandbox: Sandbox, method: string, path: string, body?: object): Promise<unknown> {
	const response = await fetch(sandbox.url + path, {
		method,
		headers: { authorization: `Basic ${btoa(`:${KEY}`)}` },
		body: body && JSON.stringify(body),
	});
	return response.headers.get('content-type')?.startsWith('application/json')
		? await response.json()
		: await response.text();
}

afterEach(async () => {
	for (const sandbox of open.splice(0)) await sandbox.close();
	for (const file of readdirSync(folder)) rmSync(join(folder, file));
	said.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As if it had been kept and read again. */
function restarted(store: Store, now = START + 86_400_000): Store {
	const next = new Store({ limit: 1_000_000 });
	next.fill(KEY, now, deserialize(serialize(store.kept())) as ReturnType<Store['kept']>);
	return next;
}

describe('what is kept', () => {
	it('is all there is, as it was, and its parts still refer to each other', () => {
		const store = freshStore();
		ask(store, 'POST /leads/notinterested/{leadIdOrEmail}', { path: { leadIdOrEmail: leadEmail(2) } });
		const next = restarted(store);
		for (const endpoint of ['GET /contacts', 'GET /team', 'GET /hooks', 'GET /schedules'] as const)
			expect(ask(next, endpoint).body).toBe(ask(store, endpoint).body);
		const query = { version: 'v2' };
		expect(ask(next, 'GET /activities', { query }).body).toBe(
			ask(store, 'GET /activities', { query }).body,
		);
		expect(ask(next, 'GET /leads/{email}', { path: { email: leadEmail(2) }, query }).body).toBe(
			ask(store, 'GET /leads/{email}', { path: { email: leadEmail(2) }, query }).body,
		);
		const [lead] = next.people.get(leadEmail(2))?.leads ?? [];
		expect(lead?.campaign).toBe(next.campaigns.get(lead?.campaign._id ?? ''));
		expect(lead?.person).toBe(next.find(lead?._id ?? ''));
		expect(lead && next.leadsIn(lead.campaign)).toContain(lead);
	});

	it('is invented with its old dates where nobody had asked for it before', () => {
		const store = freshStore();
		const search = (of: Store) =>
			(ask(of, 'POST /database/people', { body: { filters: [] } }).json as { results: object[] })
				.results;
		const next = restarted(store);
		expect(search(next)).toEqual(search(freshStore()));
		expect(search(restarted(next))).toEqual(search(next));
	});

	it('gives no id twice', () => {
		const store = freshStore();
		const body = { name: 'Mine', start: '09:00', end: '18:00', timezone: 'Europe/Paris', weekdays: [1] };
		const made = (of: Store) => ask(of, 'POST /schedules', { body }).json as { _id: string };
		const first = made(store);
		ask(store, 'DELETE /schedules/{scheduleId}', { path: { scheduleId: first._id } });
		const next = restarted(store);
		expect(made(next)._id).not.toBe(first._id);
		expect(next.all(SCHEDULES).made).toBe(store.all(SCHEDULES).made + 1);
		const emit = (of: Store) => of.happenings.record('emailsSent')._id;
		const before = emit(next);
		expect(emit(restarted(next))).not.toBe(before);
	});

	it('invents nobody a second time, whoever is gone', () => {
		const store = freshStore();
		ask(store, 'DELETE /contacts/{idOrEmail}', { path: { idOrEmail: leadEmail(1) } });
		const next = restarted(store);
		next.growTo(41);
		expect(next.people.has(leadEmail(1))).toBe(false);
		expect([...next.people.keys()].at(-1)).toBe(leadEmail(41));
		expect(next.people.size).toBe(40);
	});

	it('goes on with its jobs', () => {
		const store = freshStore();
		const path = { campaignId: store.campaigns.rows[0]?._id ?? '' };
		const { _id } = ask(store, 'GET /campaigns/{campaignId}/export/start', { path }).json as {
			_id: string;
		};
		const told = ask(restarted(store), 'GET /campaigns/{campaignId}/export/{exportId}/status', {
			path: { ...path, exportId: _id },
			after: 60_000,
		});
		expect(told.json).toMatchObject({ status: { status: 'done' } });
	});

	it('gives way to settings that are given at the start', () => {
		const store = freshStore({ plan: 'email' });
		Object.assign(store.settings, { credits: 7 });
		const next = new Store({ limit: 5 });
		next.fill(KEY, START, store.kept());
		expect(next.settings).toMatchObject({ limit: 5, credits: 7, plan: 'email' });
	});
});

describe('the file', () => {
	it('is written at the end, read at the start, and forgotten when told', async () => {
		const first = await begin();
		await request(first, 'POST', '/hooks', { targetUrl: 'https://n8n.example.com/hook' });
		const hooks = await request(first, 'GET', '/hooks');
		await first.close();
		const second = await begin();
		expect(await request(second, 'GET', '/hooks')).toEqual(hooks);
		await second.close();
		const third = await begin({ fresh: true });
		expect(await request(third, 'GET', '/hooks')).not.toEqual(hooks);
		await third.close();
		expect(await request(await begin(), 'GET', '/hooks')).not.toEqual(hooks);
		expect(said).toEqual([]);
	});

	it.each([
		['is no state at all', () => 'some text', /cannot be read/],
		['is empty', () => '', /cannot be read/],
		['is of another version', () => serialize({ version: '0.0.0', kept: {} }), /of version 0\.0\.0/],
	])('is set aside where it %s', async (_case, content, words) => {
		writeFileSync(state, content());
		const sandbox = await begin();
		expect(sandbox.store.people.size).toBe(300);
		expect(said).toEqual([expect.stringMatching(words)]);
		expect(readFileSync(`${state}.old`)).toEqual(Buffer.from(content()));
	});

	it('holds what happened a second before a sudden end', async () => {
		const main = join(import.meta.dirname, '../../sandbox/main.mts');
		const child = spawn(process.execPath, [main, '--port', '0', '--state', state]);
		const output: string[] = [];
		for await (const chunk of child.stdout) {
			output.push(String(chunk));
			if (output.join('').includes('API key')) break;
		}
		const [, url = ''] = /Base URL +(\S+)/.exec(output.join('')) ?? [];
		const headers = { authorization: `Basic ${btoa(`:${KEY}`)}` };
		const mark = await fetch(`${url}/leads/interested/${leadEmail(1)}`, { method: 'POST', headers });
		expect(mark.status).toBe(200);
		const marked = Date.now();
		const written = () => statSync(state, { throwIfNoEntry: false })?.mtimeMs ?? 0;
		while (written() <= marked) await new Promise((resolve) => setTimeout(resolve, 50));
		child.kill('SIGKILL');
		await once(child, 'exit');
		const { store } = await begin();
		expect(store.people.get(leadEmail(1))?.leads[0]?.interest).toBe('interested');
	});
});
