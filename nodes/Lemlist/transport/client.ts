import { createHash } from 'node:crypto';
import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { resolve, statementOf } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { failureIn, isHolding, judge } from '../api/judge.ts';
import type { Holding, Promised } from '../api/judge.ts';
import { csv, empty, rows, unseen } from '../api/statement.ts';
import type { FreeRequest } from '../definition/context';
import type { Answer, Arriving, Parts } from '../definition/request';
import { NOTHING, answerOf } from './answer';
import { arrived, arriving } from './arriving';
import { apiError, unexpectedAnswer } from './errors';
import type { Asked, Stopped } from './errors';
import { baseUrlOf, below, fileAt } from './place';
import type { Place } from './place';
import { Held, allowanceIn, rateLimitFor } from './rateLimit';
import type { RateLimit, Turn } from './rateLimit';
import { holdAfter, mayHaveWorked, retryIn } from './retry';
import type { Failure } from './retry';
import { blotting } from './secret';
import { CREDENTIAL, attempt } from './wire';
import type { Received } from './wire';
import { Cancelled, THIS_PROCESS, pause } from './world';
import type { World } from './world';

/** A file may have moved, to where its own storage hands it out. */
const MAX_REDIRECTS = 3;

/**
 * For how many seconds nothing but refusals and failures may come before a request is given up; waiting for its turn does
 * not count, and any accepted answer of the key begins anew. Nobody looks at a picker for longer.
 */
const PATIENCE_S = { execution: 120, picker: 10 };

/** Every place in n8n from which this package talks to lemlist. */
export type Functions =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** The way to lemlist for one execution, picker, hook or poll. */
export interface Client {
	/**
	 * Sends one request at the key's pace, again where that does no harm, and gives the answer if it holds what is stated of
	 * the endpoint.
	 * @throws NodeApiError when lemlist refuses, cannot be reached, or answers something else; its message is lemlist's own
	 * @throws Cancelled when the execution is cancelled
	 */
	send<E extends Endpoint>(endpoint: E, ...parts: Parts<E>): Promise<Answer>;
	/**
	 * The same for a request that the user spells. Nothing is stated about it, so whatever is no refusal is believed.
	 * @param rows key of its rows, if it is a list; '' where the answer itself is the list
	 */
	request(request: FreeRequest, rows?: string): Promise<Answer>;
	/** The same for a file in CSV, which is handed on while it arrives. */
	csv<E extends Endpoint>(endpoint: E, ...parts: Parts<E>): Promise<Arriving>;
	/** A file in CSV whose address lemlist gave. @throws NodeOperationError for an address that is not gone to */
	file(url: string): Promise<Arriving>;
	/** How many requests are still to come, as far as is known; large runs leave gaps for others. */
	coming: number;
	/** How many requests should be ready at a time, so that there is one whenever one may start. */
	readonly atATime: number;
	/** Waits; ends with the execution. @throws Cancelled */
	wait(ms: number): Promise<void>;
	readonly cancelled: boolean;
}

/** A request as it goes out. */
interface Outgoing {
	method: IHttpRequestMethods;
	query?: IDataObject;
	body?: IHttpRequestOptions['body'];
	/** Sending it twice does no more than sending it once. */
	repeatable: boolean;
	promised: Promised;
	inferred?: boolean;
}

/** What a user spells may mean anything: `errors` of a campaign, or nothing at all. */
const ANYTHING: Promised = { answers: unseen, data: ['errors'] };

/** A good answer, not yet judged. */
interface Delivered extends Received {
	asked: Asked;
}

/**
 * Reads the node's credential once.
 * @throws NodeOperationError when its address must not be gone to; whatever n8n says when the node has no credential
 */
export async function connect(functions: Functions, world: World = THIS_PROCESS): Promise<Client> {
	const credential = await functions.getCredentials(CREDENTIAL);
	const apiKey = String(credential.apiKey ?? '').trim();
	const baseUrl = baseUrlOf(credential, functions.getNode());
	const blot = blotting(apiKey);
	const keyed = createHash('sha256').update(`${baseUrl} ${apiKey}`).digest('hex');
	const limitOfKey = () => rateLimitFor(world, keyed);
	const signal = 'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;
	const patience = patienceOf(functions, world);
	const party = { isUrgent: !('getInputData' in functions), coming: 0, signal };

	/** Sends it as often as is allowed and makes sense. @returns an answer with a good status, or what is to be known of a bad one */
	async function deliver(request: Outgoing, place: Place, redirects = 0): Promise<Delivered | Answer> {
		const { method, query, body, repeatable, promised, inferred } = request;
		const options = { method, url: place.url, qs: query, arrayFormat: 'repeat', body } as const;
		const limit = limitOfKey();
		const asked: Asked = { method, ...place, inferred, sent: 0 };
		let last: Failure | undefined;
		let { acceptances } = limit;
		let refused = 0;
		let failed = 0;
		let spent = 0;
		let unsure = false;
		const whenCancelled = (error: unknown) =>
			Promise.reject(error instanceof Cancelled ? new Cancelled(unsure && method !== 'GET') : error);
		const give = (failure: Failure, stopped?: Stopped) =>
			apiError(functions.getNode(), failure, { ...asked, stopped });
		for (;;) {
			// The pace is that of the API; whoever keeps files has nothing to do with it.
			const turn = place.isApi ? await turnAt(limit, last, give).catch(whenCancelled) : undefined;
			const begun = world.now();
			const response = await attempt(world, functions, options, { ...place, signal });
			asked.sent++;
			let failure: Failure;
			if ('kind' in response) {
				failure = response;
			} else {
				const { status, headers, text } = response;
				if (turn && status !== 429) limit.accepted(turn, allowanceIn(headers));
				if (status < 300) return { ...response, asked };
				const told = failureIn(text, status, promised);
				if (told) return answerOf(blot.holding(told, text), status);
				if (place.isFile && status < 400 && headers.location && redirects < MAX_REDIRECTS) {
					const to = new URL(String(headers.location), place.url).href;
					return await deliver(
						request,
						fileAt(to, baseUrl, functions.getNode(), true),
						redirects + 1,
					);
				}
				// A DELETE that is sent again after its answer got lost finds nothing: the first one did it.
				if (unsure && method === 'DELETE' && status === 404) return answerOf(NOTHING, status);
				failure = { kind: 'status', status, headers, text: blot.text(text) };
			}
			if (limit.acceptances !== acceptances) {
				({ acceptances } = limit);
				spent = 0;
				refused = 0;
			}
			const isRefusal = failure.kind === 'status' && failure.status === 429;
			if (isRefusal) refused++;
			else failed++;
			unsure ||= mayHaveWorked(failure);
			const date = world.date();
			const wait = retryIn(failure, { method, repeatable, refused, failed, date });
			const hold = failure.kind === 'status' && isRefusal ? holdAfter(failure.headers, date) : 0;
			if (turn && isRefusal) limit.refused(turn, hold);
			if (wait === undefined) throw give(failure);
			spent += world.now() - begun;
			const left = patience.left(spent);
			if (wait > left)
				throw give(failure, {
					patience: patience.seconds,
					until: hold > left ? date + hold : undefined,
				});
			spent += wait;
			// While the key is held, its line is where to wait.
			if (wait > hold || !turn) await pause(world, wait, signal).catch(whenCancelled);
			last = failure;
		}
	}

	/** @throws NodeApiError where lemlist has refused the key for longer than can be waited */
	async function turnAt(
		limit: RateLimit,
		last: Failure | undefined,
		give: (failure: Failure, stopped: Stopped) => Error,
	): Promise<Turn> {
		return await limit.turn(party, patience.left(0)).catch((error: unknown) => {
			const held: Failure = last ?? { kind: 'status', status: 429, headers: {}, text: '' };
			const until = world.date() + limit.hold;
			return Promise.reject(
				error instanceof Held ? give(held, { patience: patience.seconds, until }) : error,
			);
		});
	}

	function believed(text: string, status: number, { promised }: Outgoing, asked: Asked): Answer {
		const judgement = judge(text, status, promised);
		if (isHolding(judgement)) return answerOf(blot.holding(judgement, text), status);
		const words = judgement.words === undefined ? undefined : blot.text(judgement.words);
		throw unexpectedAnswer(functions.getNode(), status, { ...judgement, words }, asked);
	}

	async function exchange(request: Outgoing, place: Place): Promise<Answer> {
		const delivered = await deliver(request, place);
		if (!('asked' in delivered)) return delivered;
		return believed(delivered.text, delivered.status, request, delivered.asked);
	}

	async function fetched(request: Outgoing, place: Place): Promise<Arriving> {
		const delivered = await deliver(request, { ...place, isFile: true });
		if (!('asked' in delivered)) return arrived(delivered.text);
		const { text, status, rest, asked } = delivered;
		const whole = believed(text, status, request, asked);
		return rest
			? arriving(world, functions.getNode(), rest, { asked, blot, signal })
			: arrived(whole.text);
	}

	/** A request as it is stated. */
	function outgoing<E extends Endpoint>(endpoint: E, [parts]: Parts<E>): [Outgoing, Place] {
		const { path = {}, query, body, expects } = looselyTyped(parts);
		const { answers, data, failed, repeatable, certainty } = statementOf(endpoint);
		const { method, path: filled } = resolve(endpoint, path);
		const promised = {
			data,
			failed,
			answers: [answers]
				.flat()
				.filter(({ kind }) => expects === undefined || [expects, 'empty'].includes(kind)),
		};
		const isRepeatable = repeatable !== undefined;
		const isInferred = certainty === 'inferred';
		return [
			{ method, query, body, repeatable: isRepeatable, promised, inferred: isInferred },
			below(filled, baseUrl),
		];
	}

	return {
		async send(endpoint, ...parts) {
			return await exchange(...outgoing(endpoint, parts));
		},
		async request({ path, ...request }, under) {
			const promised =
				under === undefined
					? ANYTHING
					: { ...ANYTHING, answers: [rows(under || undefined), empty()] };
			return await exchange({ ...request, repeatable: false, promised }, below(path, baseUrl));
		},
		async csv(endpoint, ...parts) {
			return await fetched(...outgoing(endpoint, parts));
		},
		async file(url) {
			const request = { method: 'GET', repeatable: true, promised: { answers: csv } } as const;
			return await fetched(request, fileAt(url, baseUrl, functions.getNode()));
		},
		wait: async (ms) => await pause(world, ms, signal),
		get cancelled() {
			return signal?.aborted === true;
		},
		get coming() {
			return party.coming;
		},
		set coming(requests) {
			party.coming = requests;
		},
		get atATime() {
			return limitOfKey().atATime;
		},
	};
}

/** How long requests go on without an answer. */
interface Patience {
	seconds: number;
	/** @param spent ms in which nothing but refusals and failures came @returns ms that may still be spent */
	left(spent: number): number;
}

/** A poll has what n8n gives it in all. */
function patienceOf(functions: Functions, world: World): Patience {
	const budget = 'getPollBudgetMs' in functions ? functions.getPollBudgetMs?.() : undefined;
	if (budget !== undefined) {
		const end = world.now() + budget;
		return { seconds: budget / 1000, left: () => end - world.now() };
	}
	const seconds = PATIENCE_S['getCurrentNodeParameter' in functions ? 'picker' : 'execution'];
	return { seconds, left: (spent) => seconds * 1000 - spent };
}

/** The parts of any request, once their types have done their work. */
interface LooseParts extends Pick<Outgoing, 'query' | 'body'> {
	path?: Record<string, string>;
	expects?: Holding['proof'];
}

function looselyTyped(parts: unknown): LooseParts {
	return (parts ?? {}) as LooseParts;
}
