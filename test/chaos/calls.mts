// What comes to a trigger from outside by thousands, and processes that are killed between lemlist's answer and n8n's store.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hook } from '../../sandbox/happenings.mts';
import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox, Settings } from '../../sandbox/server.mts';
import { ask, child } from './child.mts';
import { DIES } from './dies.mts';
import { sideBySide } from './sideBySide.mts';
import type { Beginning, Order, Told } from './processor.mts';

const TYPE = 'emailsReplied';
const MANY = 1000;
const AT_ONCE = 20;

/** What came of it, beside what must be. */
export interface Called {
	what: string;
	sent: number;
	/** Events that never started the workflow. */
	lost: number;
	/** Starts beyond one for each event. */
	doubled: number;
	longestMs: number;
	peakMb: number;
	faults: string[];
}

/** A process, and where it is called. */
interface Processor {
	process: ChildProcess;
	url: string;
}

/** lemlist, and the processes of one n8n. */
class N8n {
	readonly sandbox: Sandbox;
	readonly #folder = mkdtempSync(join(tmpdir(), 'lemlist-chaos-'));
	readonly #processes: ChildProcess[] = [];
	#longestMs = 0;

	constructor(sandbox: Sandbox) {
		this.sandbox = sandbox;
		// The team's own: only those of this n8n count.
		sandbox.store.all(HOOKS).clear();
	}

	/** @param since when the first poll begins */
	async start(since?: string): Promise<Processor> {
		const { url: baseUrl, apiKey } = this.sandbox;
		const file = join(this.#folder, 'static.json');
		const beginning: Beginning = { file, baseUrl, apiKey, events: [TYPE], since };
		const process = await child('processor.mts');
		this.#processes.push(process);
		return { process, url: await ask<string>(process, beginning) };
	}

	/** Makes the webhook from one process. */
	async activate({ process }: Processor): Promise<void> {
		await ask<Told>(process, { do: 'activate' } satisfies Order);
	}

	get hook(): Hook {
		const [hook] = this.sandbox.store.happenings.hooks;
		if (!hook) throw new Error('There is no webhook');
		return hook;
	}

	/** Something happens. @returns the ids of so many events */
	events(count: number): string[] {
		const { happenings } = this.sandbox.store;
		return Array.from({ length: count }, () => happenings.record(TYPE)._id);
	}

	/** lemlist calls a process. @returns the status of its answer, 0 for none */
	async call(
		{ url }: Processor,
		id: string,
		more: { secret?: string; dies?: boolean } = {},
	): Promise<number> {
		const { targetUrl, secret } = this.hook;
		const { pathname, search } = new URL(targetUrl);
		const begin = performance.now();
		const response = await fetch(`${url}${pathname}${search}`, {
			method: 'POST',
			headers: more.dies ? { [DIES]: 'yes' } : {},
			body: JSON.stringify({ _id: id, type: TYPE, secret: more.secret ?? secret }),
		}).catch(() => undefined);
		await response?.text().catch(() => undefined);
		this.#longestMs = Math.max(this.#longestMs, performance.now() - begin);
		return response?.status ?? 0;
	}

	/** What came of calls with these ids. @param isRight what must be, with the words for it */
	async outcome(
		what: string,
		sent: number,
		ids: string[],
		processors: Processor[],
		rules: (found: { lost: number; doubled: number; started: string[] }) => Array<string | false>,
	): Promise<Called> {
		const told = await Promise.all(
			processors.map(async ({ process }) => await ask<Told>(process, { do: 'tell' } satisfies Order)),
		);
		const wanted = new Set(ids);
		const all = told.flatMap((each) => each.started);
		const started = all.filter((id) => wanted.has(id));
		const lost = ids.length - new Set(started).size;
		const doubled = started.length - new Set(started).size;
		const faults = rules({ lost, doubled, started: all }).filter((each) => each !== false);
		const peakMb = Math.max(...told.map((each) => each.peakMb));
		return { what, sent, lost, doubled, longestMs: this.#longestMs, peakMb, faults };
	}

	async close(): Promise<void> {
		for (const each of this.#processes) each.kill('SIGKILL');
		rmSync(this.#folder, { recursive: true, force: true });
		await this.sandbox.close();
	}
}

const eachOnce = ({ lost, doubled }: { lost: number; doubled: number }) => [
	lost > 0 && `${lost} lost`,
	doubled > 0 && `${doubled} doubled`,
];

async function forged(n8n: N8n): Promise<Called> {
	const processor = await n8n.start();
	await n8n.activate(processor);
	const truths = n8n.events(MANY / 100);
	const asked = n8n.sandbox.requests.length;
	const statuses: number[] = [];
	await sideBySide(n8n.events(MANY), AT_ONCE, async (id, index) => {
		statuses.push(await n8n.call(processor, id, { secret: index % 2 ? 'forged' : '' }));
		const truth = index % 100 === 0 ? truths[index / 100] : undefined;
		if (truth) await n8n.call(processor, truth);
	});
	const refused = statuses.filter((status) => status === 401).length;
	return await n8n.outcome(
		`${MANY} forged calls, ${truths.length} true ones between`,
		MANY + truths.length,
		truths,
		[processor],
		(found) => [
			...eachOnce(found),
			refused < MANY && `${MANY - refused} not answered 401`,
			// The one look at what webhooks there are, behind the first true call.
			n8n.sandbox.requests.length - asked > 1 && 'lemlist was asked',
		],
	);
}

async function repeated(n8n: N8n): Promise<Called> {
	const processor = await n8n.start();
	await n8n.activate(processor);
	const events = n8n.events(MANY);
	for (let time = 0; time < 2; time++)
		await sideBySide(events, AT_ONCE, async (id) => void (await n8n.call(processor, id)));
	return await n8n.outcome(`${MANY} events, each called twice`, 2 * MANY, events, [processor], eachOnce);
}

async function twoProcesses(n8n: N8n): Promise<Called> {
	const processors = [await n8n.start(), await n8n.start()];
	await n8n.activate(processors[0] as Processor);
	const events = n8n.events(100);
	await sideBySide(events, AT_ONCE, async (id) => {
		await Promise.all(processors.map(async (processor) => await n8n.call(processor, id)));
	});
	const what = 'two processes, 100 events to both at once';
	// Nothing keeps them from starting twice; docs/triggers.md says what does.
	return await n8n.outcome(what, 200, events, processors, ({ lost }) => [lost > 0 && `${lost} lost`]);
}

async function killedBehindAnswer(n8n: N8n): Promise<Called> {
	const first = await n8n.start();
	await n8n.activate(first);
	const [before, event, ...after] = n8n.events(10);
	await n8n.call(first, String(before));
	const answered = await n8n.call(first, String(event), { dies: true });
	if (first.process.exitCode === null && first.process.signalCode === null)
		await once(first.process, 'exit');
	const second = await n8n.start();
	// lemlist repeats all, and goes on.
	for (const id of [before, event, ...after]) await n8n.call(second, String(id));
	const what = 'killed between its answer to lemlist and the store; then all is repeated';
	return await n8n.outcome(what, 11, [String(event), ...after], [second], (found) => [
		...eachOnce(found),
		answered !== 200 && `answered ${answered}`,
		found.started.includes(String(before)) && 'what had been stored was started again',
	]);
}

async function killedInActivation(n8n: N8n): Promise<Called> {
	const first = await n8n.start();
	const dying: Order = { do: 'activate', dies: true };
	await ask(first.process, dying).catch(() => undefined);
	const second = await n8n.start();
	const events = n8n.events(10);
	await sideBySide(events, AT_ONCE, async (id) => void (await n8n.call(second, id)));
	const what = "killed between lemlist's answer and the store, in an activation";
	return await n8n.outcome(what, events.length, events, [second], eachOnce);
}

async function killedInPoll(n8n: N8n): Promise<Called> {
	const poll = async ({ process }: Processor, dies = false) =>
		await ask<Told>(process, { do: 'poll', dies } satisfies Order).catch(() => undefined);
	const first = await n8n.start();
	await poll(first);
	const events = n8n.events(10);
	await poll(first, true);
	const second = await n8n.start();
	await poll(second);
	events.push(...n8n.events(10));
	await poll(second);
	const what = "killed between lemlist's answer and the store, in a poll";
	return await n8n.outcome(what, events.length, events, [second], eachOnce);
}

const PLAYS = [forged, repeated, twoProcesses, killedBehindAnswer, killedInActivation, killedInPoll];

/** A poll that finds so many events of the last ten hours: how long it takes, ms, and with how many requests. */
export async function backlog(
	count: number,
	latency: Settings['latency'],
): Promise<Record<'ms' | 'requests' | 'found', number>> {
	const n8n = new N8n(await startSandbox());
	try {
		const { store, configure, requests } = n8n.sandbox;
		const now = Date.now();
		const since = now - 10 * 3_600_000;
		for (let n = 0; n < count; n++)
			store.happenings.record(TYPE, undefined, {
				createdAt: new Date(since + ((n + 0.5) * (now - since)) / count).toISOString(),
			});
		const processor = await n8n.start(new Date(since).toISOString());
		configure({ latency });
		requests.length = 0;
		const begin = performance.now();
		const { started } = await ask<Told>(processor.process, { do: 'poll' } satisfies Order);
		return { ms: performance.now() - begin, requests: requests.length, found: started.length };
	} finally {
		await n8n.close();
	}
}

/** What a call costs in the webhook's own code: the CPU of the first one, which loads it, and the mean of the others, ms. */
export async function costOfCall(count: number): Promise<{ first: number; other: number }> {
	const n8n = new N8n(await startSandbox());
	try {
		const processor = await n8n.start();
		await n8n.activate(processor);
		for (const id of n8n.events(count)) await n8n.call(processor, id);
		const { cpuMs, firstMs } = await ask<Told>(processor.process, { do: 'tell' } satisfies Order);
		return { first: firstMs, other: (cpuMs - firstMs) / (count - 1) };
	} finally {
		await n8n.close();
	}
}

/** All of it, with an n8n and a lemlist for each. */
export async function calls(): Promise<Called[]> {
	return await sideBySide(PLAYS, 2, async (play) => {
		const n8n = new N8n(await startSandbox());
		try {
			return await play(n8n);
		} finally {
			await n8n.close();
		}
	});
}
