import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Hook } from '../sandbox/happenings.mts';
import { isN8n1 } from './install.mts';
import type { Workflow } from './n8n.mts';
import { Failure, start, tail, temporaryFolder } from './processes.mts';

const cwd = dirname(import.meta.dirname);
const timeoutMs = 120_000;
/** Never the key of who runs the tests. */
const env = { ...process.env, LEMLIST_API_KEY: undefined, LEMLIST_LEADS: undefined };

describe('npm start', () => {
	it('opens an n8n with the example in it, and leaves nothing running when it is stopped', async () => {
		const { output, rest, close, url, sandbox } = await open(temporaryFolder());
		const [, id] = /\/workflow\/(\S+)/.exec(output) ?? [];
		const workflow = JSON.stringify(await rest('GET', `/workflows/${id}`));
		assert.match(workflow, /"credentials":\{"lemlistBasicAuthApi"/);
		const operations = JSON.stringify(await rest('GET', '/workflows/lemlist-lead'));
		assert.match(operations, /"operation":"markNotInterested"/);
		assert.ok(await answers(sandbox));
		await close();
		assert.deepEqual(await Promise.all([url, sandbox].map(answers)), [false, false]);
	});

	it('keeps the hooks of an active workflow: a reply starts it after n8n and the sandbox were stopped', async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		// A copy: the examples are as new at every start.
		const { nodes, connections } = await before.rest<Workflow>('GET', '/workflows/lemlistExample02');
		const copy = { name: 'Mine', nodes, connections, settings: {} };
		const { id, versionId } = await before.rest<{ id: string; versionId: string }>(
			...(['POST', '/workflows', copy] as const),
		);
		if (isN8n1()) await before.rest('PATCH', `/workflows/${id}`, { active: true, versionId });
		else await before.rest('POST', `/workflows/${id}/activate`, { versionId });
		// n8n answers before it has carried out an activation.
		await until('known to lemlist', async () => (await before.hooks()).length === 1, before.child);
		const hooks = await before.hooks();
		// n8n notes an activation as done a while after lemlist knows of it; one that is not noted is carried out again at the start.
		await sleep(5000);
		await before.close();

		const after = await open(folder);
		assert.equal(after.url, before.url, 'somebody else has taken the port of n8n in between');
		assert.deepEqual(await after.hooks(), hooks);
		const reply = { type: 'emailsReplied', email: 'lead00001@example.com' };
		const event = { method: 'POST', body: JSON.stringify(reply) };
		const deliveries = await fetch(`${new URL(after.sandbox).origin}/_sandbox/events`, event);
		assert.deepEqual(
			((await deliveries.json()) as { status: number }[]).map(({ status }) => status),
			[200],
		);
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id, status: ['success'] }));
		const runs = () => after.rest<{ results: unknown[] }>('GET', `/executions?filter=${filter}`);
		await until('done with the reply', async () => (await runs()).results.length === 1, after.child);
		await after.close();
	});
});

/** `npm start`, once it is open, and whoever is logged in there. */
async function open(folder: string) {
	const child = start('npm', ['start', '--', '--folder', folder], { cwd, env });
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => (output += chunk));
	await until(
		'open',
		() => output.includes('Ctrl-C'),
		child,
		() => output,
	);

	const found = (pattern: RegExp) => pattern.exec(output)?.slice(1) ?? [];
	const [url = '', emailOrLdapLoginId, password] = found(/n8n +(http\S+)\s+login +(\S+) +(\S+)/);
	const [sandbox = '', key] = found(/lemlist +(http\S+) +\(sandbox, API key (\S+)\)/);
	let cookie = '';
	/** Calls what n8n's editor calls. */
	const rest = async <T,>(method: string, path: string, body?: object): Promise<T> => {
		const headers = { 'content-type': 'application/json', cookie };
		const response = await fetch(`${url}/rest${path}`, { method, headers, body: JSON.stringify(body) });
		assert.equal(response.status, 200, `${method} ${path}`);
		cookie = response.headers.getSetCookie()[0] ?? cookie;
		return ((await response.json()) as { data: T }).data;
	};
	await rest('POST', '/login', { emailOrLdapLoginId, password });
	return {
		...{ child, output, url, sandbox, rest },
		/** Ids of the hooks that call this n8n. */
		hooks: async (): Promise<string[]> => {
			const headers = { authorization: `Basic ${btoa(`:${key}`)}` };
			const hooks = await (await fetch(`${sandbox}/hooks`, { headers })).json();
			const ours = (hooks as Hook[]).filter(({ targetUrl }) => targetUrl.startsWith(url));
			return ours.map(({ _id }) => _id);
		},
		close: async () => {
			child.kill('SIGTERM');
			const isGone = async () => !(await answers(url)) && !(await answers(sandbox));
			await until('closed', isGone, child, () => output);
		},
	};
}

async function until(
	what: string,
	holds: () => boolean | Promise<boolean>,
	child: ChildProcess,
	said = () => '',
): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	while (!(await holds())) {
		if (Date.now() > deadline || (child.exitCode && what === 'open')) {
			child.kill('SIGTERM');
			throw new Failure(`npm start is not ${what}\n${tail(said())}`);
		}
		await sleep(200);
	}
}

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		() => true,
		() => false,
	);
}
