import { createHash } from 'node:crypto';
import { resolve, statementOf } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { isHolding, judge } from '../api/judge.ts';
import type { Holding, Promised } from '../api/judge.ts';
import { csv, empty, rows, unseen } from '../api/statement.ts';
import type { FreeRequest } from '../definition/context';
import type { Answer, Arriving, Parts } from '../definition/request';
import { answerOf } from './answer';
import { arrived, arriving } from './arriving';
import { deliver } from './deliver';
import type { Delivered, Outgoing, Sender } from './deliver';
import { unexpectedAnswer } from './errors';
import { patienceOf } from './patience';
import { baseUrlOf, below, fileAt } from './place';
import type { Place } from './place';
import { rateLimitFor } from './rateLimit';
import { blotting } from './secret';
import { CREDENTIAL } from './wire';
import type { Functions } from './wire';
import { THIS_PROCESS, pause } from './world';
import type { World } from './world';

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
	/** How many more requests should be made ready. */
	readonly room: number;
	/** Waits; ends with the execution. @throws Cancelled */
	wait(ms: number): Promise<void>;
	/** The clocks of the process. */
	readonly clock: Pick<World, 'now' | 'date'>;
	readonly cancelled: boolean;
}

/** The part of it that requests take. */
export type Way = Pick<Client, 'send' | 'request' | 'csv' | 'file'>;

/** What a user spells may mean anything: `errors` of a campaign, or nothing at all. */
const ANYTHING: Promised = { answers: unseen, data: ['errors'] };

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
	const signal = 'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;
	const patience = patienceOf(functions, world);
	const party = { isUrgent: !('getInputData' in functions), coming: 0, signal };
	const sender: Sender = {
		...{ world, functions, baseUrl, blot, patience, party, since: Infinity },
		get limit() {
			return rateLimitFor(world, keyed);
		},
	};

	function believed({ text, status, headers, asked }: Delivered, { promised }: Outgoing): Answer {
		const judgement = judge(text, status, promised);
		if (isHolding(judgement)) return answerOf(blot.holding(judgement, text), status, headers);
		const words = judgement.words === undefined ? undefined : blot.text(judgement.words);
		throw unexpectedAnswer(functions.getNode(), status, { ...judgement, words }, asked);
	}

	async function exchange(request: Outgoing, place: Place): Promise<Answer> {
		const delivered = await deliver(sender, request, place);
		if (!('asked' in delivered)) return delivered;
		return believed(delivered, request);
	}

	async function fetched(request: Outgoing, place: Place): Promise<Arriving> {
		const delivered = await deliver(sender, { ...request, asFile: true }, place);
		if (!('asked' in delivered)) return arrived(delivered.text);
		const { rest, asked } = delivered;
		const whole = believed(delivered, request);
		return rest
			? arriving(world, functions.getNode(), rest, { asked, blot, signal })
			: arrived(whole.text);
	}

	/** A request as it is stated. */
	function outgoing<E extends Endpoint>(endpoint: E, [parts]: Parts<E>): [Outgoing, Place] {
		const { path = {}, query, body, expects, signal: own } = looselyTyped(parts);
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
			{ method, query, body, repeatable: isRepeatable, promised, inferred: isInferred, signal: own },
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
		clock: world,
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
			return sender.limit.atATime;
		},
		get room() {
			return sender.limit.room;
		},
	};
}

/** The parts of any request, once their types have done their work. */
interface LooseParts extends Pick<Outgoing, 'query' | 'body' | 'signal'> {
	path?: Record<string, string>;
	expects?: Holding['proof'];
}

function looselyTyped(parts: unknown): LooseParts {
	return (parts ?? {}) as LooseParts;
}
