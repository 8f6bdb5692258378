import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { wordsIn } from '../api/judge.ts';
import type { Doubt } from '../api/judge.ts';
import { parseJson } from '../api/json.ts';
import { ANSWERED, UNANSWERED } from '../definition/failure';
import { QUOTA, mayHaveWorked } from './retry';
import { FILE_HINT, HINTS, QUOTA_HINT, SERVER_HINT, UNSURE, stoppedBecause } from './hints';
import type { Stopped } from './hints';
import type { Failure } from './retry';

const LONGEST_MESSAGE = 500;

/**
 * What lemlist says in a body, fit for showing: one line, no control characters, at most 500 characters.
 * @param text body as received: plain text, or JSON in any of lemlist's dialects whatever its content type
 * @returns undefined when it says nothing readable (empty, or a web page)
 */
export function lemlistsWords(text: string): string | undefined {
	if (text.trimStart().startsWith('<')) return undefined;
	const body = parseJson(text);
	return shown(wordsIn(body === undefined ? text : body));
}

function shown(text = ''): string | undefined {
	// eslint's no-control-regex objects to naming them; a Unicode class says the same.
	const words = text.replace(/\p{Cc}+/gu, ' ').trim();
	if (words === '') return undefined;
	return words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words;
}

/** What was asked, for messages. */
export interface Asked {
	method: string;
	path: string;
	baseUrl: string;
	/** A file that lemlist links to. */
	isFile: boolean;
	/** How many times it was sent. */
	sent: number;
	/** Why it is not sent once more although that might help. */
	stopped?: Stopped;
	/** That lemlist has this address was concluded, not read. */
	inferred?: boolean;
}

/**
 * Makes the error that n8n shows: lemlist's own words first, then what to do.
 * Nothing of the HTTP client's error object goes in, because that one carries the API key.
 */
export function apiError(node: INode, failure: Failure, asked: Asked): NodeApiError {
	const error = errorOf(node, failure, asked);
	error.context[UNANSWERED] = asked.method !== 'GET' && mayHaveWorked(failure);
	const declared = declaredOf(failure, asked);
	// Read by n8n from 2.41 on, for the next poll; older ones do not look at it.
	if (declared) error.failure = declared;
	return error;
}

/** Why it was refused, in n8n's terms, where those have a word for it. */
function declaredOf(failure: Failure, { isFile, stopped }: Asked): NodeApiError['failure'] {
	if (isFile) return undefined;
	if (failure.kind !== 'status')
		return failure.kind === 'unsafe' ? undefined : { cause: 'temporarily-unavailable' };
	const { status, text } = failure;
	if (status === 401) return { cause: 'credential-invalid' };
	if (status === 429) {
		if (QUOTA.test(text)) return { cause: 'quota-exhausted' };
		const resetsAtEpochMs = stopped?.until;
		return { cause: 'rate-limited', ...(resetsAtEpochMs !== undefined && { resetsAtEpochMs }) };
	}
	return status >= 500 ? { cause: 'temporarily-unavailable' } : undefined;
}

function errorOf(node: INode, failure: Failure, asked: Asked): NodeApiError {
	const tries = `${asked.sent > 1 ? ` It was sent ${asked.sent} times.` : ''}${stoppedBecause(asked.stopped)}`;
	if (failure.kind !== 'status') return connectionError(node, failure, asked, tries);
	const { status, text } = failure;
	if (asked.isFile) {
		return plainError(node, {
			message: `The file could not be read: ${asked.baseUrl} answered with status ${status}`,
			description: `${FILE_HINT}${tries} (${asked.path})`,
			httpCode: String(status),
		});
	}
	const doubted =
		asked.inferred && [404, 405].includes(status)
			? ' lemlist may not have this at all: its address was concluded from other pages of its documentation.'
			: '';
	const hint =
		(status === 429 && QUOTA.test(text) ? QUOTA_HINT : HINTS[status]) ??
		(asked.method !== 'GET' && mayHaveWorked(failure) ? UNSURE : undefined) ??
		(status >= 500 ? SERVER_HINT : `Check the Base URL of the credential (${asked.baseUrl}).`);
	return plainError(node, {
		message: lemlistsWords(text) ?? `lemlist answered with status ${status} and no explanation`,
		description: `${hint}${doubted}${tries} (${asked.method} ${asked.path}, status ${status})`,
		httpCode: String(status),
	});
}

const AGAIN = 'Running this again may bring it; else the API of lemlist may have changed.';

/** The answer has a good status but does not hold what was promised: lemlist refused by it, or it is something else. */
export function unexpectedAnswer(
	node: INode,
	status: number,
	{ why, words: theirs, found }: Doubt,
	{ method, path, baseUrl }: Asked,
): NodeApiError {
	const words = shown(theirs);
	const where = `(${method} ${path}, status ${status})`;
	const noPage = `The address ${baseUrl}${path} may not be part of lemlist's API. Check the Base URL of the credential.`;
	const after = method === 'GET' ? '' : ` ${UNSURE}`;
	const said = {
		refusal: {
			message: words ?? 'lemlist refused this and does not say why',
			description: `lemlist answered that it did not do this, although with a good status. Compare the fields of this node with what it says. ${where}`,
		},
		page: {
			message: 'lemlist answered with a web page instead of data',
			description: `${noPage}${after} ${where}`,
		},
		file: {
			message: 'lemlist answered with a CSV file instead of data',
			description: `It was asked for JSON. Running this again may bring it.${after} ${where}`,
		},
		nothing: {
			message: `lemlist answered with ${found} instead of what was asked for`,
			description: `${method === 'GET' ? AGAIN : UNSURE} ${where}`,
		},
		shape: {
			message: words
				? `lemlist answered with something that is not what was asked for: ${words.slice(0, 100)}`
				: `lemlist answered with ${found} instead of what was asked for`,
			description: `${method === 'GET' ? AGAIN : UNSURE} ${where}`,
		},
	}[why];
	const error = plainError(node, { ...said, httpCode: String(status) });
	error.context[ANSWERED] = why;
	error.context[UNANSWERED] = method !== 'GET' && why !== 'refusal';
	return error;
}

function connectionError(
	node: INode,
	failure: Exclude<Failure, { kind: 'status' }>,
	asked: Asked,
	tries: string,
): NodeApiError {
	const { kind, code } = failure;
	const host = asked.baseUrl;
	const after = asked.method === 'GET' ? '' : ` ${UNSURE}`;
	const said = {
		unmade: {
			message: `${host} cannot be reached (${code})`,
			description: `Nothing was sent${asked.sent > 1 ? `, in ${asked.sent} tries` : ''}.${stoppedBecause(asked.stopped)} Check the Base URL of the credential, and that this n8n may connect to it (DNS, proxy, firewall).`,
		},
		broken: {
			message: `The connection to ${host} broke before lemlist answered (${code})`,
			description: asked.isFile
				? `A part of the file is missing.${tries} Running this again reads it anew. (${asked.path})`
				: `lemlist may or may not have carried out ${asked.method} ${asked.path}.${tries} Check in lemlist before running it again.`,
		},
		slow: {
			message: `The answer of ${host} did not end in time (${code})`,
			description: `The connection was closed. Ask for less at a time, or run this again.${after} (${asked.method} ${asked.path})`,
		},
		large: {
			message: `The answer of ${host} is too large (${code})`,
			description: `The connection was closed. Ask for less: with a limit, a filter, or an export as file.${after} (${asked.method} ${asked.path})`,
		},
		unsafe: {
			message: `The connection to ${host} is not secure (${code})`,
			description:
				'Its TLS certificate was not accepted. Check the Base URL of the credential, and whether a proxy stands in between.',
		},
	}[kind];
	return plainError(node, said);
}

/** A NodeApiError that says exactly these words; n8n would otherwise swap them for its own. */
function plainError(
	node: INode,
	{ message, description, httpCode }: { message: string; description: string; httpCode?: string },
): NodeApiError {
	const error = new NodeApiError(node, {} as JsonObject, { message, description, httpCode });
	error.message = message;
	error.description = description;
	return error;
}
