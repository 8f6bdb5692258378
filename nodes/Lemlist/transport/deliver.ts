import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { failureIn } from '../api/judge.ts';
import type { Promised } from '../api/judge.ts';
import type { Answer } from '../definition/request';
import { allowanceIn } from './allowance';
import { NOTHING, answerOf } from './answer';
import { apiError } from './errors';
import type { Asked } from './errors';
import type { Stopped } from './hints';
import type { Patience } from './patience';
import { fileAt } from './place';
import type { Place } from './place';
import { Held } from './queue';
import type { Party, Turn } from './queue';
import type { RateLimit } from './rateLimit';
import { holdAfter, mayHaveWorked, retryIn } from './retry';
import type { Failure } from './retry';
import type { Blot } from './secret';
import { attempt } from './wire';
import type { Functions, Received } from './wire';
import { Cancelled, pause } from './world';
import type { World } from './world';

/** A file may have moved, to where its own storage hands it out. */
const MAX_REDIRECTS = 3;

/** A request as it goes out. */
export interface Outgoing {
	method: IHttpRequestMethods;
	query?: IDataObject;
	body?: IHttpRequestOptions['body'];
	/** Sending it twice does no more than sending it once. */
	repeatable: boolean;
	promised: Promised;
	inferred?: boolean;
	/** Its answer is a file, to be handed on while it arrives. */
	asFile?: boolean;
	/** Gives it up, before its party ends. */
	signal?: AbortSignal;
}

/** A good answer, not yet judged. */
export interface Delivered extends Received {
	asked: Asked;
}

/** Who sends, and by what it is held. */
export interface Sender {
	world: World;
	functions: Functions;
	baseUrl: string;
	blot: Blot;
	/** That of its key. */
	limit: RateLimit;
	patience: Patience;
	/** Since when it has got nothing but refusals and failures; its requests, which go out by turns, have one patience. */
	since: number;
	party: Party;
}

/**
 * Sends a request at the key's pace, as often as is allowed and makes sense.
 * @returns an answer with a good status, or what is to be known of a bad one
 * @throws NodeApiError when it is refused or fails for good
 * @throws Cancelled
 */
export async function deliver(
	sender: Sender,
	request: Outgoing,
	place: Place,
	redirects = 0,
): Promise<Delivered | Answer> {
	const { world, functions, baseUrl, blot, limit, patience, party } = sender;
	const signal = eitherOf(party.signal, request.signal);
	const { method, query, body, repeatable, promised, inferred, asFile = false } = request;
	const options = { method, url: place.url, qs: query, arrayFormat: 'repeat', body } as const;
	const asked: Asked = { method, ...place, inferred, sent: 0 };
	let last: Failure | undefined;
	let refused = 0;
	let failed = 0;
	/** When it was sent last. */
	let sentAt = Infinity;
	let unsure = false;
	const whenCancelled = (error: unknown) =>
		Promise.reject(error instanceof Cancelled ? new Cancelled(unsure && method !== 'GET') : error);
	const give = (failure: Failure, stopped?: Stopped) =>
		apiError(functions.getNode(), failure, { ...asked, stopped });
	for (;;) {
		// The pace is that of the API; whoever keeps files has nothing to do with it.
		const turn = place.isApi ? await turnAt(sender, last, give, signal).catch(whenCancelled) : undefined;
		const begun = world.now();
		const response = await attempt(world, functions, options, { isApi: place.isApi, asFile, signal });
		asked.sent++;
		let failure: Failure;
		if ('kind' in response) {
			failure = response;
		} else {
			const { status, headers, text } = response;
			if (turn && status !== 429) limit.accepted(turn, allowanceIn(headers), status < 500);
			if (status < 300) return { ...response, asked };
			const told = failureIn(text, status, promised);
			if (told) return answerOf(blot.holding(told, text), status, headers);
			if (place.isFile && status < 400 && headers.location && redirects < MAX_REDIRECTS) {
				const to = new URL(String(headers.location), place.url).href;
				return await deliver(
					sender,
					request,
					fileAt(to, baseUrl, functions.getNode(), true),
					redirects + 1,
				);
			}
			// A DELETE that is sent again after its answer got lost finds nothing: the first one did it.
			if (unsure && method === 'DELETE' && status === 404) return answerOf(NOTHING, status, headers);
			failure = { kind: 'status', status, headers, text: blot.text(text) };
		}
		if (limit.answeredAt > sentAt) refused = 0;
		sentAt = begun;
		sender.since = limit.answeredAt > sender.since ? begun : Math.min(sender.since, begun);
		const isRefusal = failure.kind === 'status' && failure.status === 429;
		if (isRefusal) refused++;
		else failed++;
		unsure ||= mayHaveWorked(failure);
		const date = world.date();
		const wait = retryIn(failure, { method, repeatable, refused, failed, date });
		const hold = failure.kind === 'status' && isRefusal ? holdAfter(failure.headers, date) : 0;
		if (turn && isRefusal) limit.refused(turn, hold);
		if (wait === undefined) throw give(failure);
		const left = patience.left(sender.since);
		if (wait > left)
			throw give(failure, {
				patience: patience.seconds,
				until: hold > left ? date + hold : undefined,
			});
		// While the key is held, its line is where to wait.
		if (wait > hold || !turn) await pause(world, wait, signal).catch(whenCancelled);
		last = failure;
	}
}

/** @throws NodeApiError where lemlist has refused the key for longer than can be waited */
async function turnAt(
	sender: Sender,
	last: Failure | undefined,
	give: (failure: Failure, stopped: Stopped) => Error,
	signal?: AbortSignal,
): Promise<Turn> {
	const { world, limit, patience, party } = sender;
	const left = () => patience.left(Math.max(sender.since, limit.answeredAt));
	return await limit.turn(party, left, signal).catch((error: unknown) => {
		if (!(error instanceof Held)) return Promise.reject(error);
		const held: Failure = last ?? { kind: 'status', status: 429, headers: {}, text: '' };
		const isLong = limit.hold > patience.seconds * 1000;
		const until = isLong ? world.date() + limit.hold : undefined;
		return Promise.reject(give(held, { patience: patience.seconds, until }));
	});
}

function eitherOf(signal?: AbortSignal, other?: AbortSignal): AbortSignal | undefined {
	return signal && other ? AbortSignal.any([signal, other]) : (signal ?? other);
}
