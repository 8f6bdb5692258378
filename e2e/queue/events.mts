import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../stage.mts';
import { AS_TOLD, BY_PATH, BY_TURNS } from './balancer.mts';
import type { Row, Scene } from './scene.mts';
import { EVENT, POLLING, POLL_MS } from './workflows.mts';

const FORGED = 200;
const TRUE = 10;
const AT_ONCE = 10;
const REPEATED = 20;
const GAPS_MS = [0, 50, 250, 1000];
const BURST = 100;
const LATER_MS = 9000;
const POLLED = 60;

/** How often work was done for these events, and for how many of them. */
function workDone({ sink }: Scene, events: Array<{ _id: string }>): { times: number; events: number } {
	const ids = new Set(events.map(({ _id }) => `GET /${_id}`));
	const done = sink.requests.filter((each) => ids.has(each));
	return { times: done.length, events: new Set(done).size };
}

/** Calls of somebody who does not know the secret, and lemlist's own in between. */
export async function forged(scene: Scene): Promise<Row[]> {
	const { sandbox, settle } = scene;
	const { happenings } = sandbox.store;
	const record = (count: number) => Array.from({ length: count }, () => happenings.record(EVENT.plain));
	const [lies, truths] = [record(FORGED), record(TRUE)];
	const statuses: number[] = [];
	const queue = lies.map((each, n) => async () => {
		const secret = n % 2 === 0 ? 'forged' : '';
		const deliveries = await happenings.deliver(each, { secret });
		statuses.push(...deliveries.map(({ status }) => status));
		const truth = n % (FORGED / TRUE) === 0 ? truths[n / (FORGED / TRUE)] : undefined;
		if (truth) await happenings.deliver(truth);
	});
	const work = async () => {
		for (let next = queue.shift(); next; next = queue.shift()) await next();
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	await settle();
	const refused = statuses.filter((status) => status === 401).length;
	const started = workDone(scene, lies).times;
	const { times, events } = workDone(scene, truths);
	return [
		{
			what: `${FORGED} forged calls, two processors: answered 401, started`,
			found: `${refused}, ${started}`,
			must: `${FORGED}, 0`,
			holds: refused === FORGED && started === 0,
		},
		{
			what: `${TRUE} true events in between: lost, twice`,
			found: `${TRUE - events}, ${times - events}`,
			must: '0, 0',
			holds: events === TRUE && times === TRUE,
		},
	];
}

/** What can be done about repeats. */
const WAYS = [
	{ name: 'nothing done', type: EVENT.plain, isByPath: false },
	{ name: 'one processor a path', type: EVENT.plain, isByPath: true },
	{ name: 'Remove Duplicates', type: EVENT.once, isByPath: false },
];

/** The same event twice, so many milliseconds apart: how often the workflow did its work. */
export async function repeats(scene: Scene): Promise<Row[]> {
	const { sandbox, balancer, settle } = scene;
	const { happenings } = sandbox.store;
	const rows: Row[] = [];
	for (const gap of GAPS_MS) {
		for (const { name, type, isByPath } of WAYS) {
			balancer.policy = isByPath ? BY_PATH : BY_TURNS;
			const events = Array.from({ length: REPEATED }, () => happenings.record(type));
			for (const event of events)
				await Promise.all([
					happenings.deliver(event),
					sleep(gap).then(async () => await happenings.deliver(event)),
				]);
			await settle();
			const done = workDone(scene, events);
			rows.push({
				what: `${REPEATED} events, each twice ${gap} ms apart, ${name}: times, lost`,
				found: `${done.times}, ${REPEATED - done.events}`,
				must: `${isByPath ? REPEATED : 'any'}, 0`,
				holds: done.events === REPEATED && (!isByPath || done.times === REPEATED),
			});
		}
	}
	balancer.policy = BY_TURNS;
	return rows;
}

/** Many events at once over both processors, and all of them again later, each to the other one. */
export async function burst(scene: Scene): Promise<Row[]> {
	const { sandbox, balancer, settle } = scene;
	const { happenings } = sandbox.store;
	const rows: Row[] = [];
	for (const { name, type, isByPath } of WAYS) {
		balancer.policy = isByPath ? BY_PATH : AS_TOLD;
		const events = Array.from({ length: BURST }, () => happenings.record(type));
		const send = async (offset: number) => {
			const queue = [...events.entries()];
			const work = async () => {
				for (let next = queue.shift(); next; next = queue.shift()) {
					const to = (next[0] + offset) % 2;
					const calls = happenings.callsFor(next[1]).map(({ hook, activity }) => ({
						hook: { ...hook, targetUrl: `${hook.targetUrl}&to=${to}` },
						activity,
					}));
					await happenings.call(calls);
				}
			};
			await Promise.all(Array.from({ length: AT_ONCE }, work));
			await settle();
		};
		await send(0);
		await sleep(LATER_MS);
		await send(1);
		const done = workDone(scene, events);
		rows.push({
			what: `${BURST} events in a burst, all again ${LATER_MS / 1000} s later, ${name}: again, lost`,
			found: `${done.times - done.events}, ${BURST - done.events}`,
			must: `${isByPath ? 0 : 'any'}, 0`,
			holds: done.events === BURST && (!isByPath || done.times === BURST),
		});
	}
	balancer.policy = BY_TURNS;
	return rows;
}

/** Polling while the main process is killed: in the middle of a poll, and between two. */
export async function polling(scene: Scene): Promise<Row[]> {
	const { sandbox, main, settle } = scene;
	const { happenings } = sandbox.store;
	const polls = () => sandbox.requests.filter(({ path }) => path.startsWith('/activities')).length;
	sandbox.requests.length = 0;
	await main.activate(POLLING);
	// The first poll only looks where things stand.
	await eventually(() => polls() > 0);

	const events: Array<{ _id: string }> = [];
	const happening = setInterval(() => events.push(happenings.record(EVENT.polled)), 1000);
	await eventually(() => workDone(scene, events).events > 0, 60_000);
	sandbox.addFault({ kind: 'slow', ms: 60_000, path: '/activities' });
	await eventually(() => sandbox.pendingFaults() === 0, 3 * POLL_MS);
	await main.kill();
	await main.start();
	const before = workDone(scene, events).events;
	await eventually(() => workDone(scene, events).events > before, 6 * POLL_MS);
	await sleep(POLL_MS / 2);
	await main.kill();
	await main.start();
	await eventually(() => events.length >= POLLED, 60_000);
	clearInterval(happening);
	await eventually(() => workDone(scene, events).events === events.length, 6 * POLL_MS).catch(
		() => undefined,
	);
	await settle();
	const done = workDone(scene, events);
	await main.activate(POLLING, false);
	return [
		{
			what: `polling ${events.length} events, main killed in a poll and between two: lost, twice`,
			found: `${events.length - done.events}, ${done.times - done.events}`,
			must: '0, 0',
			holds: done.events === events.length && done.times === events.length,
		},
	];
}
