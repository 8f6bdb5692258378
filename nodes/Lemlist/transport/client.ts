import { createHash } from 'node:crypto';
import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { resolve, statementOf } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { failureIn, isHolding, judge } from '../api/judge.ts';
import type { Holding, Promised } from '../api/judge.ts';
import { csv, empty, rows, unseen } from '../api/statement.ts';
import type { FreeRequest } from '../definition/context';
import type { Answer, Parts } from '../definition/request';
import { NOTHING, answerOf, textOf } from './answer';
import { apiError, unexpectedAnswer } from './errors';
import type { Asked } from './errors';
import { baseUrlOf, below, fileAt } from './place';
import type { Place } from './place';
import { allowanceIn, pause, rateLimitFor } from './rateLimit';
import { connectionFailure, mayHaveWorked, retryIn } from './retry';
import type { Failure } from './retry';

export const CREDENTIAL = 'lemlistBasicAuthApi';

/** An answer that takes longer is given up as broken; lemlist's slowest documented answers are exports of whole campaigns. */
const TIMEOUT_MS = 120_000;

/** A file may have moved, to where its own storage hands it out. */
const MAX_REDIRECTS = 3;

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
	/** The text of a file whose address lemlist gave. */
	file(url: string): Promise<string>;
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

/**
 * Reads the node's credential once.
 * @throws when the node has no credential
 */
export async function connect(functions: Functions): Promise<Client> {
	const credential = await functions.getCredentials(CREDENTIAL);
	const apiKey = String(credential.apiKey ?? '');
	const baseUrl = baseUrlOf(credential);
	const limit = rateLimitFor(createHash('sha256').update(`${baseUrl} ${apiKey}`).digest('hex'));
	const signal = 'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;

	async function attempt(
		{ method, query, body }: Outgoing,
		{ url, isApi }: Place,
	): Promise<IN8nHttpFullResponse | Failure> {
		const options: IHttpRequestOptions = {
			method,
			url,
			qs: query,
			arrayFormat: 'repeat',
			body,
			json: true,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// n8n would hand the API key on to wherever a redirect leads.
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		};
		const { httpRequest, httpRequestWithAuthentication } = functions.helpers;
		try {
			// n8n's types do not say that asking for the full response gives one.
			const response: unknown = isApi
				? await httpRequestWithAuthentication.call(functions, CREDENTIAL, options)
				: await httpRequest(options);
			return response as IN8nHttpFullResponse;
		} catch (error) {
			return connectionFailure(error);
		}
	}

	async function exchange(request: Outgoing, place: Place, redirects = 0): Promise<Answer> {
		const { method, repeatable, inferred } = request;
		let refused = 0;
		let failed = 0;
		let unsure = false;
		for (;;) {
			const turn = await limit.turn(signal);
			const response = await attempt(request, place);
			const asked: Asked = { method, ...place, inferred, sent: refused + failed + 1 };
			let failure: Failure;
			if ('kind' in response) {
				failure = response;
			} else {
				const { statusCode: status, headers } = response;
				const text = textOf(response.body);
				if (status !== 429) limit.accepted(turn, allowanceIn(headers));
				if (status < 300) return believed(text, status, request, asked);
				const told = failureIn(text, status, request.promised);
				if (told) return answerOf(told, status);
				if (place.isFile && status < 400 && headers.location && redirects < MAX_REDIRECTS) {
					const moved = fileAt(new URL(String(headers.location), place.url).href, baseUrl);
					return await exchange(request, moved, redirects + 1);
				}
				// A DELETE that is sent again after its answer got lost finds nothing: the first one did it.
				if (unsure && method === 'DELETE' && status === 404) return answerOf(NOTHING, status);
				failure = { kind: 'status', status, headers, text: withoutKey(text) };
			}
			const isRefusal = failure.kind === 'status' && failure.status === 429;
			if (isRefusal) refused++;
			else failed++;
			unsure ||= mayHaveWorked(failure);
			const wait = retryIn(failure, { method, repeatable, refused, failed });
			if (wait === undefined) throw apiError(functions.getNode(), failure, asked);
			if (isRefusal) limit.refused(turn, wait);
			else await pause(wait, signal);
		}
	}

	function believed(text: string, status: number, { promised }: Outgoing, asked: Asked): Answer {
		const judged = judge(text, status, promised);
		if (isHolding(judged)) return answerOf(judged, status);
		const words = judged.words === undefined ? undefined : withoutKey(judged.words);
		throw unexpectedAnswer(functions.getNode(), status, { ...judged, words }, asked);
	}

	function withoutKey(text: string): string {
		return apiKey === '' ? text : text.replaceAll(apiKey, '***');
	}

	return {
		async send(endpoint, ...[parts]) {
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
			const request = {
				method,
				query,
				body,
				repeatable: repeatable !== undefined,
				promised,
				inferred: certainty === 'inferred',
			};
			return await exchange(request, below(filled, baseUrl));
		},
		async request({ path, ...request }, under) {
			const promised =
				under === undefined
					? ANYTHING
					: { ...ANYTHING, answers: [rows(under || undefined), empty()] };
			return await exchange({ ...request, repeatable: false, promised }, below(path, baseUrl));
		},
		async file(url) {
			const request = { method: 'GET', repeatable: true, promised: { answers: csv } } as const;
			return (await exchange(request, fileAt(url, baseUrl))).text;
		},
		wait: async (ms) => await pause(ms, signal),
		get cancelled() {
			return signal?.aborted === true;
		},
	};
}

/** The parts of any request, once their types have done their work. */
interface LooseParts extends Pick<Outgoing, 'query' | 'body'> {
	path?: Record<string, string>;
	expects?: Holding['proof'];
}

function looselyTyped(parts: unknown): LooseParts {
	return (parts ?? {}) as LooseParts;
}
