import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Failure, run, start, tail, temporaryFolder } from './processes.mts';

const cwd = dirname(import.meta.dirname);
const timeoutMs = 120_000;
/** Never the key of who runs the tests. */
const env = { ...process.env, LEMLIST_API_KEY: undefined, LEMLIST_LEADS: undefined };

describe('npm start', () => {
	it('--run prints the rows of the example', async () => {
		const output = await run('npm', ['start', '--', '--run'], { cwd, env, timeoutMs });
		assert.equal(output.match(/lead00001@example\.com/g)?.length, 1);
		assert.equal(output.match(/lead00003@example\.com/g)?.length, 3);
		assert.match(output, /nobody@example\.com.*false/);
	});

	it('--run with a real key marks nobody who was not named', async () => {
		const real = { ...env, LEMLIST_API_KEY: 'some-key' };
		const refused = (error: Failure) => /Nobody was marked.*LEMLIST_LEADS/s.test(error.message);
		await assert.rejects(run('npm', ['start', '--', '--run'], { cwd, env: real, timeoutMs }), refused);
	});

	it('opens an n8n with the example in it, and leaves nothing running when it is stopped', async () => {
		const folder = temporaryFolder();
		const child = start('npm', ['start', '--', '--folder', folder], { cwd, env });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => (output += chunk));
		await until('open', () => output.includes('Ctrl-C'));

		const [, url = '', emailOrLdapLoginId, password] =
			/n8n +(http\S+)\s+login +(\S+) +(\S+)/.exec(output) ?? [];
		const login = await fetch(`${url}/rest/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ emailOrLdapLoginId, password }),
		});
		assert.equal(login.status, 200);
		const [cookie = ''] = login.headers.getSetCookie();
		const [, id] = /\/workflow\/(\S+)/.exec(output) ?? [];
		const workflow = await fetch(`${url}/rest/workflows/${id}`, { headers: { cookie } });
		assert.match(await workflow.text(), /"credentials":\{"lemlistBasicAuthApi"/);
		const operations = await fetch(`${url}/rest/workflows/lemlist-lead`, { headers: { cookie } });
		assert.match(await operations.text(), /"operation":"markNotInterested"/);

		const [, sandbox = ''] = /lemlist +(http\S+)/.exec(output) ?? [];
		assert.ok(await answers(sandbox));
		child.kill('SIGTERM');
		await until('closed', async () => !(await answers(url)) && !(await answers(sandbox)));

		async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
			const deadline = Date.now() + timeoutMs;
			while (!(await holds())) {
				if (Date.now() > deadline || (child.exitCode && what === 'open'))
					throw new Failure(`npm start is not ${what}\n${tail(output)}`);
				await sleep(200);
			}
		}
	});
});

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		() => true,
		() => false,
	);
}
