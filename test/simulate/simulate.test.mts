import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';
import { run } from '../../nodes/Lemlist/engine/run.ts';
import { resources } from '../../nodes/Lemlist/resources/index.ts';
import { connect } from '../../nodes/Lemlist/transport/index.ts';
import { Queue } from '../../nodes/Lemlist/transport/queue.ts';
import type { Party } from '../../nodes/Lemlist/transport/queue.ts';
import { poll } from '../../nodes/Lemlist/triggers/polling/poll.ts';
import { receive } from '../../nodes/Lemlist/triggers/webhook/delivery.ts';
import { createHooks, deleteHooks } from '../../nodes/Lemlist/triggers/webhook/hooks.ts';
import { simulatePolls } from './polls.mts';
import { simulateRuns } from './runs.mts';
import { again, simulate } from './simulation.mts';

const subject = { run, poll, receive, createHooks, deleteHooks, connect, resources, Queue };

/** Whether one of the first seeds shows something. */
async function finds(words: RegExp, play: (seed: number) => Promise<string[]>): Promise<boolean> {
	for (let seed = 1; seed <= 200; seed++) {
		if ((await play(seed)).some((broken) => words.test(broken))) return true;
	}
	return false;
}

it('what must hold does, whatever chance brings', async () => {
	const failed: string[] = [];
	for (let seed = 1; seed <= 500; seed++) {
		const broken = await simulate(subject, seed);
		if (broken.length > 0) failed.push(`${broken.slice(0, 3).join('; ')}: ${again(seed)}`);
	}
	expect(failed).toEqual([]);
}, 300_000);

it('the same seed plays the same again', async () => {
	const sent = async () => {
		const all: string[] = [];
		const listening = (functions: IExecuteFunctions) => {
			const { httpRequestWithAuthentication: ask } = functions.helpers;
			functions.helpers.httpRequestWithAuthentication = async function (
				this: IExecuteFunctions,
				...given
			) {
				all.push(`${given[1].method} ${given[1].url}`);
				return await ask.call(this, ...given);
			};
			return functions;
		};
		for (let seed = 1; seed <= 10; seed++) await simulateRuns(subject, seed, { around: listening });
		return all;
	};
	const first = await sent();
	expect(first.length).toBeGreaterThan(100);
	expect(await sent()).toEqual(first);
});

describe('finds what once was wrong:', () => {
	it('patience without an end', async () => {
		const patient = (functions: IExecuteFunctions) =>
			Object.assign(functions, { getPollBudgetMs: () => Infinity });
		const isFound = await finds(/it had not ended after \d+ s/, (seed) =>
			simulateRuns(subject, seed, { around: patient }),
		);
		expect(isFound).toBe(true);
	});

	it('first come, first served', async () => {
		const { join } = Queue.prototype;
		const one: Party = { isUrgent: false, coming: 0 };
		Queue.prototype.join = async function (_party, patience) {
			return await join.call(this, one, patience);
		};
		try {
			const isFound = await finds(/a picker waited \d+ ms for its turn/, (seed) =>
				simulateRuns(subject, seed),
			);
			expect(isFound).toBe(true);
		} finally {
			Queue.prototype.join = join;
		}
	});

	/** Has what a poll reads of its cursor be something else, whatever it stores. */
	const withCursor = (change: (cursor: { since: number; newest: number }) => void) => ({
		around(functions: IPollFunctions) {
			const data = functions.getWorkflowStaticData('node') as {
				cursor?: { since: number; newest: number };
			};
			if (data.cursor) change(data.cursor);
			return functions;
		},
	});

	it('a cursor that stands at no time', async () => {
		const nowhere = withCursor((cursor) =>
			Object.defineProperty(cursor, 'since', { get: () => NaN, set: () => undefined }),
		);
		const isFound = await finds(/was lost/, (seed) => simulatePolls(subject, seed, nowhere));
		expect(isFound).toBe(true);
	});

	it('polls that do not look back', async () => {
		const ahead = withCursor((cursor) => (cursor.since = cursor.newest));
		const isFound = await finds(/was lost/, (seed) => simulatePolls(subject, seed, ahead));
		expect(isFound).toBe(true);
	});

	it('writes that are sent again', async () => {
		const twice = (functions: IExecuteFunctions) => {
			const { httpRequestWithAuthentication: ask } = functions.helpers;
			const again: typeof ask = async function (this: IExecuteFunctions, ...all) {
				return await ask.call(this, ...all).catch(async () => await ask.call(this, ...all));
			};
			functions.helpers.httpRequestWithAuthentication = again;
			return functions;
		};
		const isFound = await finds(/was done twice|was sent again although it may have been done/, (seed) =>
			simulateRuns(subject, seed, { around: twice }),
		);
		expect(isFound).toBe(true);
	});
});
