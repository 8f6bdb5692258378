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
} from 'n8n-workflow';
import { apiError, unexpectedAnswer } from './errors';
import type { Asked } from './errors';
import { Cancelled, pause, rateLimitFor } from './rateLimit';
import type { Allowance } from './rateLimit';
import { connectionFailure, mayHaveWorked, retryIn } from './retry';
import type { Failure } from './retry';

export const CREDENTIAL = 'lemlistBasicAuthApi';

/** An answer that takes longer is given up as broken; lemlist's slowest documented answers are exports of whole campaigns. */
const TIMEOUT_MS = 120_000;

/** A file may have moved, to where its own storage hands it out. */
const MOST_REDIRECTS = 3;

/** Every place in n8n from which this package talks to lemlist. */
export type Functions = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IPollFunctions;

export interface Request {
	method: IHttpRequestMethods;
	/** Below the base URL, encoded, starting with a slash. Or the whole URL of a file, as lemlist gave it. */
	path: string;
	query?: IDataObject;
	body?: IHttpRequestOptions['body'];
	/** Sending it twice does no more than sending it once. */
	repeatable?: boolean;
	/** `text`: the endpoint may answer plain text (or CSV) when all went well. Default: JSON or nothing. */
	answers?: 'json' | 'text';
}

export interface Answer {
	status: number;
	/** Parsed JSON; the text itself where text is allowed; undefined for an empty body. */
	body: unknown;
}

export interface Client {
	/**
	 * Sends one request at the key's pace, again where that does no harm, and gives the parsed answer.
	 * @throws NodeApiError when lemlist refuses or cannot be reached; its message is lemlist's own
	 * @throws Cancelled when the execution is cancelled
	 */
	send(request: Request): Promise<Answer>;
	/** Waits; ends with the execution. @throws Cancelled */
	wait(ms: number): Promise<void>;
	readonly cancelled: boolean;
}

/**
 * The way to lemlist for one execution, picker or hook. Reads the node's credential once.
 * @throws when the node has no credential
 */
export async function connect(functions: Functions): Promise<Client> {
	const credential = await functions.getCredentials(CREDENTIAL);
	const apiKey = String(credential.apiKey ?? '');
	const baseUrl = baseUrlOf(credential);
	const limit = rateLimitFor(createHash('sha256').update(`${baseUrl} ${apiKey}`).digest('hex'));
	const signal = 'getExecutionCancelSignal' in functions ? functions.getExecutionCancelSignal() : undefined;

	async function attempt(request: Request, { url, isApi }: Place): Promise<IN8nHttpFullResponse | Failure> {
		const options: IHttpRequestOptions = {
			method: request.method,
			url,
			qs: request.query,
			arrayFormat: 'repeat',
			body: request.body,
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
			const response: unknown = isApi
				? await httpRequestWithAuthentication.call(functions, CREDENTIAL, options)
				: await httpRequest(options);
			return response as IN8nHttpFullResponse;
		} catch (error) {
			return connectionFailure(error);
		}
	}

	async function send(request: Request, redirects = 0): Promise<Answer> {
		const { method, repeatable = false } = request;
		const place = placeOf(request.path, baseUrl);
		let refused = 0;
		let failed = 0;
		let unsure = false;
		for (;;) {
			const turn = await limit.turn(signal);
			const response = await attempt(request, place);
			const asked = { method, ...place, sent: refused + failed + 1 };
			let failure: Failure;
			if ('kind' in response) {
				if (signal?.aborted) throw new Cancelled();
				failure = response;
			} else {
				const { statusCode: status, headers } = response;
				const text = textOf(response.body);
				if (status !== 429) limit.accepted(turn, allowanceIn(headers));
				if (status < 300) return { status, body: parse(text, request, status) };
				if (place.isFile && status < 400 && headers.location && redirects < MOST_REDIRECTS) {
					const path = new URL(String(headers.location), place.url).href;
					return await send({ ...request, path }, redirects + 1);
				}
				// A DELETE that is sent again after its answer got lost finds nothing: the first one did it.
				if (unsure && method === 'DELETE' && status === 404) return { status, body: undefined };
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

	/** lemlist sends JSON under any content type and text where JSON is announced, so only the body itself decides. */
	function parse(text: string, request: Request, status: number): unknown {
		if (text.trim() === '') return undefined;
		try {
			return JSON.parse(text);
		} catch {
			if (request.answers === 'text' && !text.trimStart().startsWith('<')) return text;
			const asked = { method: request.method, ...placeOf(request.path, baseUrl), sent: 1 };
			throw unexpectedAnswer(functions.getNode(), status, withoutKey(text), asked);
		}
	}

	function withoutKey(text: string): string {
		return apiKey === '' ? text : text.replaceAll(apiKey, '***');
	}

	return {
		send: async (request) => await send(request),
		wait: async (ms) => await pause(ms, signal),
		get cancelled() {
			return signal?.aborted ?? false;
		},
	};
}

interface Place extends Pick<Asked, 'path' | 'baseUrl'> {
	url: string;
	isFile: boolean;
	/** The API lives there, so the API key may go along. */
	isApi: boolean;
}

function placeOf(path: string, baseUrl: string): Place {
	if (path.startsWith('/')) return { url: `${baseUrl}${path}`, path, baseUrl, isFile: false, isApi: true };
	// A query may be what lets its holder read the file, so messages show the path alone.
	const { href, origin, pathname } = new URL(path);
	const isApi = origin === new URL(baseUrl).origin;
	return { url: href, path: pathname, baseUrl: origin, isFile: true, isApi };
}

/** The credential's base URL without a trailing slash; the public API where it is left empty. */
export function baseUrlOf(credential: IDataObject): string {
	return String(credential.baseUrl || 'https://api.lemlist.com/api')
		.trim()
		.replace(/\/+$/, '');
}

function textOf(body: unknown): string {
	if (typeof body === 'string') return body;
	return body === undefined || body === null ? '' : JSON.stringify(body);
}

function allowanceIn(headers: IDataObject): Allowance {
	const count = (name: string) => {
		const value = Number(headers[name] ?? NaN);
		return Number.isInteger(value) && value >= 0 ? value : undefined;
	};
	return { limit: count('x-ratelimit-limit') || undefined, remaining: count('x-ratelimit-remaining') };
}
