import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { ByteStream } from '../definition/request';
import { whenEnded } from './ending';
import { connectionFailure } from './retry';
import type { Failure } from './retry';
import { TooLarge, isStream, peek, wholeText } from './stream';
import { watch } from './watch';
import { Cancelled } from './world';
import type { World } from './world';

export const CREDENTIAL = 'lemlistBasicAuthApi';

/** Every place in n8n from which this package talks to lemlist. */
export type Functions =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** An answer that has not ended by then is given up; n8n's own time limit is one of silence, which a single byte breaks. */
export const DEADLINE_S = 120;
/** What n8n can hold as JSON beside its own copies; the largest page of lemlist has 2 MB. */
export const LARGEST_MB = 64;

/** What came back. */
export interface Received {
	status: number;
	headers: IDataObject;
	/** All of it, or of a file its beginning. */
	text: string;
	/** The whole file, from its beginning on, where it is not over yet. */
	rest?: ByteStream;
}

/** JSON and web pages are no files, nor is what has neither cells nor lines; they are read to be judged. */
const NO_FILE = /^\s*[<[{]/;
const TABLE = /[,\n]/;

/**
 * Makes one request. The connection is closed when the answer takes too long or is too large.
 * @param options as n8n's helper takes them
 * @param signal of the execution
 * @throws Cancelled
 */
export async function attempt(
	world: World,
	functions: Functions,
	options: IHttpRequestOptions,
	{ isApi, asFile, signal }: { isApi: boolean; asFile: boolean; signal?: AbortSignal },
): Promise<Received | Failure> {
	if (signal?.aborted) throw new Cancelled();
	const ending = new AbortController();
	const end = () => ending.abort();
	const unheard = whenEnded(signal, end);
	const unwatch = watch(world, DEADLINE_S * 1000, end);
	const failureOf = (error: unknown): Failure => {
		if (ending.signal.aborted) return { kind: 'slow', code: `more than ${DEADLINE_S} s` };
		if (error instanceof TooLarge) return { kind: 'large', code: `more than ${LARGEST_MB} MB` };
		return connectionFailure(error);
	};
	const outcome = await ask(functions, options, isApi, ending.signal)
		.then(async (response) => await received(response, asFile, ending.signal))
		.catch(failureOf);
	unwatch();
	unheard();
	if (signal?.aborted) throw new Cancelled(options.method !== 'GET');
	return outcome;
}

async function ask(
	functions: Functions,
	options: IHttpRequestOptions,
	isApi: boolean,
	abortSignal: AbortSignal,
): Promise<IN8nHttpFullResponse> {
	const { httpRequest, httpRequestWithAuthentication } = functions.helpers;
	const all: IHttpRequestOptions = {
		...options,
		json: true,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// n8n would hand the API key on to wherever a redirect leads.
		disableFollowRedirect: true,
		abortSignal,
	};
	// n8n puts the execution's signal in the place of that of the options; ours ends with either.
	const own: Functions = Object.create(functions, {
		getExecutionCancelSignal: { value: () => abortSignal },
	});
	// n8n's types do not say that asking for the full response gives one.
	const response: unknown = isApi
		? await httpRequestWithAuthentication.call(own, CREDENTIAL, all)
		: await httpRequest(all);
	return response as IN8nHttpFullResponse;
}

async function received(
	{ statusCode: status, headers, body }: IN8nHttpFullResponse,
	asFile: boolean,
	ending: AbortSignal,
): Promise<Received> {
	// What stands in for a server in n8n's own trials gives its answers read.
	if (!isStream(body)) return { status, headers, text: written(body) };
	// A connection that ends later, when nobody reads from it, is nobody's error.
	body.on('error', () => undefined);
	ending.addEventListener('abort', () => body.destroy(), { once: true });
	const most = LARGEST_MB * 1024 * 1024;
	if (!asFile || status >= 300) return { status, headers, text: await wholeText(body, most) };
	const { head, rest } = await peek(body);
	const text = head.toString();
	if (rest === undefined) return { status, headers, text };
	if (NO_FILE.test(text) || !TABLE.test(text)) {
		return { status, headers, text: await wholeText(rest, most) };
	}
	return { status, headers, text, rest };
}

function written(body: unknown): string {
	if (typeof body === 'string') return body;
	return body === undefined || body === null ? '' : JSON.stringify(body);
}
