import { api } from '../../nodes/Lemlist/api/index.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Value } from './expression.mts';
import { isExpression } from './expression.mts';
import { isNamed } from './wanted.mts';
import type { Wanted } from './wanted.mts';

/** An endpoint that a request goes to, and what goes where. */
export interface Sent {
	endpoint: Endpoint;
	path: Readonly<Record<string, Value>>;
	query: Readonly<Record<string, Value>>;
	body?: Value;
}

/**
 * Routes that lemlist has replaced, or documents otherwise: the endpoint that does the same today, and what moves there. Placeholders
 * of the same name stay.
 */
const TODAY: Readonly<Record<string, { endpoint: Endpoint; moves?: Readonly<Record<string, string>> }>> = {
	'GET /unsubscribes': { endpoint: 'GET /v2/unsubscribes/variables' },
	'GET /unsubscribes/{value}': { endpoint: 'GET /v2/unsubscribes/variables/{value}' },
	'POST /unsubscribes/{value}': { endpoint: 'POST /v2/unsubscribes/variables/{value}' },
	'DELETE /unsubscribes/{value}': { endpoint: 'DELETE /v2/unsubscribes/variables/{value}' },
	'GET /unsubs/export': { endpoint: 'GET /v2/unsubscribes/exports/variables' },
	'GET /campaigns/{campaignId}/stats': { endpoint: 'GET /v2/campaigns/{campaignId}/stats' },
	'POST /campaigns/{campaignId}/leads/{email}': {
		endpoint: 'POST /campaigns/{campaignId}/leads/',
		moves: { 'path.email': 'body.email' },
	},
	// The document has this route twice, with an ID and with an address.
	'DELETE /campaigns/{campaignId}/leads/{leadId}': {
		endpoint: 'DELETE /campaigns/{campaignId}/leads/{leadId}',
	},
	'GET /leads': {
		endpoint: 'GET /leads/{email}',
		moves: { 'query.email': 'path.email', 'query.id': 'path.email' },
	},
};

/** @returns undefined where no endpoint is known for the request */
export function endpointOf({ method, path, query, body }: Wanted): Sent | undefined {
	const names = [...Object.keys(TODAY), ...Object.keys(api)];
	const fits = names.flatMap((name) => {
		const values = name.startsWith(`${method.toUpperCase()} /`) && placed(name, path);
		return values ? [{ name, values, placeholders: Object.keys(values).length }] : [];
	});
	// What is spelled goes before what any text fills: `/leads/audio` is no e-mail.
	const [best] = fits.sort((a, b) => a.placeholders - b.placeholders);
	if (!best) return undefined;
	const today = TODAY[best.name];
	const parts: Record<string, Value> = { path: best.values, query, body };
	if (!today) return isEndpoint(best.name) ? { endpoint: best.name, ...partsOf(parts) } : undefined;
	for (const [from, to] of Object.entries(today.moves ?? {})) move(parts, from.split('.'), to.split('.'));
	return { endpoint: today.endpoint, ...partsOf(parts) };
}

const isEndpoint = (name: string): name is Endpoint => name in api;

const partsOf = ({ path, query, body }: Record<string, Value>) => ({
	path: isNamed(path) ? path : {},
	query: isNamed(query) ? query : {},
	...(body !== undefined && { body }),
});

/** @returns the values of the placeholders; undefined where the path is another one */
function placed(name: string, path: readonly Value[]): Record<string, Value> | undefined {
	const segments = name.split('/').slice(1).filter(Boolean);
	if (segments.length !== path.length) return undefined;
	const values: Record<string, Value> = {};
	for (const [index, segment] of segments.entries()) {
		const [, placeholder] = /^\{(\w+)\}$/.exec(segment) ?? [];
		const value = path[index];
		if (placeholder) values[placeholder] = value;
		else if (isExpression(value) || value !== segment) return undefined;
	}
	return values;
}

function move(
	parts: Record<string, Value>,
	[from = '', name = '']: string[],
	[to = '', other = '']: string[],
): void {
	const source = parts[from];
	if (!isNamed(source) || source[name] === undefined) return;
	const { [name]: value, ...rest } = source;
	const target = parts[to];
	parts[from] = rest;
	parts[to] = { ...(isNamed(target) ? target : {}), [other]: value };
}
