// Prints how fast the sandbox starts and answers, and what it needs.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';

import { handle } from '../sandbox/handle.mts';
import type { SandboxOptions } from '../sandbox/server.mts';
import { Store, leadEmail } from '../sandbox/store.mts';

const KEY = 'sandbox-key';
const authorization = `Basic ${btoa(`:${KEY}`)}`;
/** No request is refused, so that all of them are worked on. */
const OPEN = { limit: 1_000_000, windowMs: 1000 };
const MARKS = 20_000;
const AT_ONCE = 20;

const rows: Array<Record<string, string>> = [];
const number = (value: number) => Math.round(value).toLocaleString('en');

async function start(options: SandboxOptions) {
	const before = performance.now();
	const child = fork(path.join(import.meta.dirname, 'server.mts'));
	await once(child, 'message');
	child.send(options);
	const [{ url }] = (await once(child, 'message')) as [{ url: string }];
	return { child, url, ms: performance.now() - before };
}

/** Bytes, and seconds of CPU since the start; both count on a busy machine too. */
async function costsOf(child: ReturnType<typeof fork>): Promise<{ memory: number; cpu: number }> {
	child.send('costs');
	const [costs] = (await once(child, 'message')) as [{ memory: number; cpu: number }];
	return costs;
}

for (const people of [300, 40_000, 100_000]) {
	const { child, ms } = await start({ ...OPEN, people });
	const { memory, cpu } = await costsOf(child);
	child.disconnect();
	rows.push({
		what: `start with ${number(people)} persons, ${number(people * 2.5)} leads`,
		figure: `${(ms / 1000).toFixed(2)} s (${cpu.toFixed(2)} s of CPU), ${number(memory / 2 ** 20)} MiB`,
	});
}

for (const people of [300, 100_000]) {
	const store = new Store({ ...OPEN, people });
	store.fill(KEY, Date.now());
	const mark = (n: number) =>
		handle(
			store,
			{
				method: 'POST',
				url: `/leads/notinterested/${leadEmail(1 + (n % people))}`,
				headers: { authorization, host: 'localhost' },
			},
			{ now: Date.now(), random: Math.random },
		);
	for (let n = 0; n < 1000; n++) mark(n);
	const before = process.cpuUsage();
	for (let n = 0; n < MARKS; n++) mark(n);
	const { user, system } = process.cpuUsage(before);
	rows.push({
		what: `marks through handle(), ${number(people)} persons`,
		figure: `${number(MARKS / ((user + system) / 1e6))} a second of one core`,
	});
}

{
	const people = 300;
	const { child, url } = await start({ ...OPEN, people });
	const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
	const mark = async (n: number) => {
		const asked = request(`${url}/leads/notinterested/${leadEmail(1 + (n % people))}`, {
			...{ method: 'POST', agent, headers: { authorization } },
		});
		asked.end();
		const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
		response.resume();
		await once(response, 'end');
	};
	let next = 0;
	const worker = async (until: number) => {
		while (next < until) await mark(next++);
	};
	const all = async (until: number) =>
		await Promise.all(Array.from({ length: AT_ONCE }, async () => await worker(until)));
	await all(2000);
	const before = performance.now();
	await all(2000 + MARKS);
	rows.push({
		what: `marks over HTTP on loopback, ${number(people)} persons`,
		figure: `${number(MARKS / ((performance.now() - before) / 1000))} a second`,
	});
	agent.destroy();
	child.disconnect();
}
console.table(rows);
