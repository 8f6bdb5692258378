import { chance } from '../../sandbox/chance.mts';
import { run } from '../../nodes/Lemlist/engine/run.ts';
import { resources } from '../../nodes/Lemlist/resources/index.ts';
import { connect } from '../../nodes/Lemlist/transport/index.ts';
import { Queue } from '../../nodes/Lemlist/transport/queue.ts';
import { poll } from '../../nodes/Lemlist/triggers/polling/poll.ts';
import { receive } from '../../nodes/Lemlist/triggers/webhook/delivery.ts';
import { createHooks, deleteHooks } from '../../nodes/Lemlist/triggers/webhook/hooks.ts';
import { execution } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { simulateRuns } from './runs.mts';
import { again, simulate } from './simulation.mts';
import { Process, Time } from './time.mts';
import { VARIANTS, halfway } from './variants.mts';

const subject: Subject = { run, poll, receive, createHooks, deleteHooks, connect, resources, Queue };

/** Each of the plays ten times as often as it comes in turn. */
const SEEDS = 370;

it('what must hold does, whatever chance brings', async () => {
	const failed: string[] = [];
	for (let seed = 1; seed <= SEEDS; seed++) {
		const broken = await simulate(subject, seed);
		if (broken.length > 0) failed.push(`${broken.slice(0, 3).join('; ')}: ${again(seed)}`);
	}
	expect(failed).toEqual([]);
}, 300_000);

it('the same seed plays the same again', async () => {
	const sent = async () => {
		const all: string[] = [];
		for (let seed = 1; seed <= 10; seed++) {
			await simulateRuns(subject, seed, {
				around: (functions) =>
					halfway(functions, async (ask, { method, url }) => {
						all.push(`${method} ${url}`);
						return await ask();
					}),
			});
		}
		return all;
	};
	const first = await sent();
	expect(first.length).toBeGreaterThan(100);
	expect(await sent()).toEqual(first);
});

it('an operation that waits for lemlist goes by the clock that is handed in', async () => {
	const time = new Time();
	const lemlist = new Lemlist(time, { trouble: 0 }, 'waiting');
	const process = new Process(time, chance('waiting'));
	const [campaignId] = lemlist.store.campaigns.keys();
	const { jobMs } = lemlist.store.settings;
	lemlist.store.settings.jobMs = 3_600_000;
	const parameters = { resource: 'campaign', operation: 'exportStats', campaignId, timeLimit: 300 };
	const functions = execution({ process, lemlist, ledger: new Map() }, [parameters], false);
	const outcome = run(functions, resources, process).then(
		() => ['done'],
		(error: Error) => [error.message, Math.round(time.now / 10_000)],
	);
	await time.run(1_000_000);
	lemlist.store.settings.jobMs = jobMs;
	expect(await outcome).toEqual([expect.stringContaining('was not done after 300 seconds'), 30]);
});

it.each(VARIANTS)(
	'finds what once was wrong, or might be: $name',
	async ({ found, play }) => {
		for (let seed = 1; seed <= 200; seed++) {
			if ((await play(subject, seed)).some((broken) => found.test(broken))) return;
		}
		throw new Error('None of 200 seeds shows it');
	},
	120_000,
);
