import { cut, decoded, isExpression, piecesOf, readJson, valueOf } from './expression.mts';
import type { Piece, Value } from './expression.mts';
import { isNamed, LeftAlone, named } from './wanted.mts';
import type { Wanted } from './wanted.mts';

type Parameters = Readonly<Record<string, Value>>;

const LEMLIST = /^https?:\/\/api\.lemlist\.com(?:\/api)?(?=[/?]|$)/i;

/** Whether an HTTP Request node has to do with lemlist. */
export function callsLemlist(parameters: Parameters): boolean {
	return (
		/api\.lemlist\.com/i.test(String(parameters.url)) ||
		/^lemlist/i.test(String(parameters.nodeCredentialType ?? ''))
	);
}

/**
 * The request of an HTTP Request node, of any of its versions.
 * @throws LeftAlone where it does more than our node can, or what it does cannot be told before it runs
 */
export function httpRequest(parameters: Parameters, version: number): Wanted {
	const isOld = version < 3;
	const notes: string[] = [];
	refuse(parameters, isOld);
	const [before = [], ...after] = cut(addressOf(parameters.url), '?');
	const segments = cut(before, '/').filter((segment) => segment.length > 0);
	const query = { ...queryIn(after.flat()), ...(isOld ? oldQuery(parameters) : newQuery(parameters)) };
	const body = isOld ? oldBody(parameters) : newBody(parameters);
	const headers = named(parameters.headerParameters ?? parameters.headerParametersUi);
	const kept = rowsOf(headers.parameters ?? headers.parameter).map(({ name }) =>
		String(name).toLowerCase(),
	);
	if (kept.includes('authorization') || parameters.authentication === 'genericCredentialType')
		notes.push(
			'The API key is in the credential now. If it stood in the workflow, make a new one in lemlist.',
		);
	return {
		method: String((isOld ? parameters.requestMethod : parameters.method) ?? 'GET'),
		path: segments.map((segment) => valueOf(decoded(segment))),
		address: valueOf(before),
		query,
		...(body !== undefined && { body }),
		notes,
	};
}

/** What follows the base URL. */
function addressOf(url: Value): Piece[] {
	const [first, ...rest] = piecesOf(url ?? '');
	if (!first || 'code' in first || !LEMLIST.test(first.text))
		throw new LeftAlone('its address cannot be told before it runs');
	return [{ text: first.text.replace(LEMLIST, '') }, ...rest];
}

function queryIn(pieces: readonly Piece[]): Record<string, Value> {
	const pairs = cut(pieces, '&').filter((pair) => pair.length > 0);
	return Object.fromEntries(
		pairs.map((pair) => {
			const [name = [], ...value] = cut(pair, '=');
			return [valueOf(decoded(name)), valueOf(decoded(value.flat()))];
		}),
	);
}

function refuse(parameters: Parameters, isOld: boolean): void {
	const options = named(parameters.options);
	const response = isOld
		? { ...options, responseFormat: parameters.responseFormat ?? 'json' }
		: named(named(options.response).response);
	const type = isOld ? options.bodyContentType : parameters.sendBody && parameters.contentType;
	const REASONS: ReadonlyArray<[Value, string]> = [
		[response.fullResponse, 'it reads the whole response, with status and headers'],
		[response.neverError ?? options.ignoreResponseCode, 'it takes refusals for answers'],
		[
			!['json', 'autodetect', undefined].includes(response.responseFormat as string),
			'it reads a file or a text',
		],
		[parameters.sendBinaryData, 'it sends a file'],
		[
			!['json', 'form-urlencoded', undefined, false].includes(type as string),
			'it sends something else than JSON',
		],
		[
			options.pagination && named(named(options.pagination).pagination).paginationMode !== 'off',
			'it reads page by page itself',
		],
		[options.proxy, 'it goes through a proxy; the base URL of the credential can'],
	];
	const [, reason] = REASONS.find(([isSo]) => Boolean(isSo)) ?? [];
	if (reason) throw new LeftAlone(reason);
}

function newQuery({
	sendQuery,
	specifyQuery,
	jsonQuery,
	queryParameters,
}: Parameters): Record<string, Value> {
	if (!sendQuery) return {};
	if (specifyQuery === 'json') return namesOf(jsonQuery, 'query');
	return pairsOf(named(queryParameters).parameters);
}

function newBody({ sendBody, specifyBody, jsonBody, body, bodyParameters }: Parameters): Value | undefined {
	if (!sendBody) return undefined;
	if (specifyBody === 'string') throw new LeftAlone('it sends something else than JSON');
	if (specifyBody === 'json') return readJson(jsonBody) ?? wholeOf(jsonBody ?? body);
	return pairsOf(named(bodyParameters).parameters);
}

function oldQuery({
	jsonParameters,
	queryParametersJson,
	queryParametersUi,
}: Parameters): Record<string, Value> {
	if (jsonParameters) return queryParametersJson ? namesOf(queryParametersJson, 'query') : {};
	return pairsOf(named(queryParametersUi).parameter);
}

function oldBody({ jsonParameters, bodyParametersJson, bodyParametersUi }: Parameters): Value | undefined {
	if (jsonParameters)
		return bodyParametersJson ? (readJson(bodyParametersJson) ?? wholeOf(bodyParametersJson)) : undefined;
	const pairs = pairsOf(named(bodyParametersUi).parameter);
	return Object.keys(pairs).length > 0 ? pairs : undefined;
}

/** A body that only its expression knows. */
function wholeOf(value: Value): Value {
	if (isExpression(value)) return value;
	throw new LeftAlone('its body is no JSON');
}

function namesOf(value: Value, what: string): Record<string, Value> {
	const found = readJson(value);
	if (isNamed(found)) return found;
	throw new LeftAlone(`the names in its ${what} cannot be told before it runs`);
}

function rowsOf(value: Value): ReadonlyArray<Record<string, Value>> {
	return Array.isArray(value) ? value.filter(isNamed) : [];
}

function pairsOf(value: Value): Record<string, Value> {
	const rows = rowsOf(value).filter(({ name }) => name !== undefined && name !== '');
	const names = rows.map(({ name }) => String(name));
	if (names.some(isExpression))
		throw new LeftAlone('the name of a parameter cannot be told before it runs');
	if (new Set(names).size < names.length) throw new LeftAlone('it sends a parameter several times');
	return Object.fromEntries(rows.map(({ name, value: given }) => [String(name), given]));
}
