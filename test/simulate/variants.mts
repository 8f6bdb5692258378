// Defects that there once were, or might be: put back around the package, never into it.
import type { IExecuteFunctions, IHttpRequestOptions, IPollFunctions } from 'n8n-workflow';
import { simulateBacklog } from './backlog.mts';
import { simulateDeliveries } from './deliveries.mts';
import type { Subject } from './functions.mts';
import type { Response } from './lemlist.mts';
import { simulateLists } from './lists.mts';
import { simulatePolls } from './polls.mts';
import { simulateRuns } from './runs.mts';

interface Variant {
	name: string;
	/** What has to be found. */
	found: RegExp;
	play(subject: Subject, seed: number): Promise<string[]>;
}

/** Stands between n8n's request helper and lemlist. */
export function halfway<F extends IExecuteFunctions | IPollFunctions>(
	functions: F,
	change: (ask: () => Promise<Response>, options: IHttpRequestOptions) => Promise<Response>,
): F {
	const { httpRequestWithAuthentication: ask } = functions.helpers;
	functions.helpers.httpRequestWithAuthentication = async function (this: IExecuteFunctions, ...given) {
		return await change(async () => await ask.call(this, ...given), given[1]);
	};
	return functions;
}

/** Has another queue while something is played. */
async function withQueue(
	{ Queue }: Subject,
	name: 'join' | 'coming',
	other: PropertyDescriptor,
	play: () => Promise<string[]>,
): Promise<string[]> {
	const own = Object.getOwnPropertyDescriptor(Queue.prototype, name) ?? {};
	Object.defineProperty(Queue.prototype, name, { ...other, configurable: true });
	try {
		return await play();
	} finally {
		Object.defineProperty(Queue.prototype, name, own);
	}
}

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

/** Takes the first bare page that is not full for the last one. */
function endingEarly(functions: IExecuteFunctions): IExecuteFunctions {
	let isOver = false;
	return halfway(functions, async (ask, { qs }) => {
		if (isOver) return { statusCode: 200, headers: {}, body: '[]' };
		const response = await ask();
		const page: unknown = JSON.parse(response.body || '{}');
		isOver = Array.isArray(page) && page.length < Number(qs?.limit);
		return response;
	});
}

export const VARIANTS: Variant[] = [
	{
		name: 'patience without an end',
		found: /it had not ended after \d+ s/,
		play: async (subject, seed) =>
			await simulateRuns(subject, seed, {
				around: (functions) => Object.assign(functions, { getPollBudgetMs: () => Infinity }),
			}),
	},
	{
		name: 'first come, first served',
		found: /somebody waited \d+ ms for its turn/,
		async play(subject, seed) {
			const { join } = subject.Queue.prototype;
			const all = { isUrgent: false, coming: 0 };
			const value: typeof join = async function (
				this: InstanceType<Subject['Queue']>,
				_party,
				...rest
			) {
				return await join.call(this, all, ...rest);
			};
			return await withQueue(
				subject,
				'join',
				{ value },
				async () => await simulateRuns(subject, seed, { large: true }),
			);
		},
	},
	{
		name: 'starts of a large run that go out at once',
		found: /somebody waited \d+ ms for its turn/,
		play: async (subject, seed) =>
			await withQueue(
				subject,
				'coming',
				{ get: () => 0 },
				async () => await simulateRuns(subject, seed, { large: true }),
			),
	},
	{
		name: 'writes that are sent again',
		found: /was done twice|was sent again although it may have been done/,
		play: async (subject, seed) =>
			await simulateRuns(subject, seed, {
				around: (functions) => halfway(functions, async (ask) => await ask().catch(ask)),
			}),
	},
	{
		name: 'a cursor that stands at no time',
		found: /was lost/,
		play: async (subject, seed) =>
			await simulatePolls(
				subject,
				seed,
				withCursor((cursor) =>
					Object.defineProperty(cursor, 'since', { get: () => NaN, set: () => undefined }),
				),
			),
	},
	{
		name: 'polls that do not look back',
		found: /was lost/,
		play: async (subject, seed) =>
			await simulatePolls(
				subject,
				seed,
				withCursor((cursor) => (cursor.since = cursor.newest)),
			),
	},
	{
		name: 'a first poll that goes by the clock of n8n',
		found: /was lost/,
		play: async (subject, seed) =>
			await simulatePolls(subject, seed, {
				around: (functions) =>
					halfway(functions, async (ask) => {
						const response = await ask();
						delete response.headers.date;
						return response;
					}),
			}),
	},
	{
		name: 'polls that throw away what they read before a failure',
		found: /were not reported in \d+ polls/,
		play: async (subject, seed) =>
			await simulateBacklog(subject, seed, {
				around(functions) {
					functions.logger.warn = (words) => {
						throw new Error(words);
					};
					return functions;
				},
			}),
	},
	{
		name: 'polls that stay where they are when they have found nothing',
		found: /were not reported in \d+ polls/,
		async play(subject, seed) {
			const poll: Subject['poll'] = async (functions, process) => {
				const data = functions.getWorkflowStaticData('node');
				const before = structuredClone(data);
				const output = await subject.poll(functions, process);
				if (output === null) {
					delete data.cursor;
					Object.assign(data, before);
				}
				return output;
			};
			return await simulateBacklog({ ...subject, poll }, seed);
		},
	},
	{
		name: 'lists that end with the first page that is not full',
		found: /rows were lost/,
		play: async (subject, seed) => await simulateLists(subject, seed, { around: endingEarly }),
	},
	{
		name: 'events that are remembered in the static data alone',
		found: /started the workflow again/,
		async play(subject, seed) {
			const receive: Subject['receive'] = async (functions, process) =>
				await subject.receive(functions, process && { ...process });
			return await simulateDeliveries({ ...subject, receive }, seed);
		},
	},
	{
		name: 'calls that are judged by the present API key alone',
		found: /was answered 401/,
		async play(subject, seed) {
			const receive: Subject['receive'] = async (functions, process) => {
				delete functions.getWorkflowStaticData('node').secretHashes;
				return await subject.receive(functions, process);
			};
			return await simulateDeliveries({ ...subject, receive }, seed);
		},
	},
	{
		name: 'missing webhooks that are made after one look',
		found: /hooks stay after the deactivation/,
		async play(subject, seed) {
			const hasty = new WeakMap<object, object>();
			const receive: Subject['receive'] = async (functions, process) => {
				if (!process) return await subject.receive(functions);
				const { now, date, sleep } = process;
				const world = {
					...{ now, date },
					sleep: async (ms: number) => await sleep(ms < 60_000 ? ms : 0),
				};
				const known = hasty.get(process) ?? world;
				hasty.set(process, known);
				return await subject.receive(functions, known as typeof world);
			};
			return await simulateDeliveries({ ...subject, receive }, seed);
		},
	},
];
