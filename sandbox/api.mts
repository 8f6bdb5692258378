import { createRequire, registerHooks } from 'node:module';

// The package is CommonJS, as n8n wants it, so Node would warn of each of its TypeScript files that it is an ES module
// all the same. Jest loads files in its own way and knows no hooks.
if (process.env.JEST_WORKER_ID === undefined) {
	registerHooks({
		load: (url, context, next) =>
			next(
				url,
				/\/nodes\/Lemlist\/.+\.ts$/.test(url) ? { ...context, format: 'module-typescript' } : context,
			),
	});
}

// Not imports: those would be loaded before the hook is there.
const load = createRequire(import.meta.url);

/** What is stated of lemlist: the one list of routes, parameters and refusals. */
export const { api } = load(
	'../nodes/Lemlist/api/index.ts',
) as typeof import('../nodes/Lemlist/api/index.ts');
export const { ACTIVITY_TYPES, EVENT_TYPES } = load(
	'../nodes/Lemlist/api/events.ts',
) as typeof import('../nodes/Lemlist/api/events.ts');
/** The words in which it is stated, for what the stand-in itself is told as well. */
export const { anything, between, flag, integer, number, object, oneOf, required, text } = load(
	'../nodes/Lemlist/api/statement.ts',
) as typeof import('../nodes/Lemlist/api/statement.ts');
export const { isObject, textAt } = load(
	'../nodes/Lemlist/api/json.ts',
) as typeof import('../nodes/Lemlist/api/json.ts');

export type { Endpoint, ParameterName, Placeholder } from '../nodes/Lemlist/api/endpoint.ts';
export type { JsonObject, JsonValue } from '../nodes/Lemlist/api/json.ts';
export type { Pages, Parameter, Parameters, Statement } from '../nodes/Lemlist/api/statement.ts';

/** What is stated of an endpoint. */
export function statementOf(
	endpoint: keyof typeof api,
): import('../nodes/Lemlist/api/statement.ts').Statement {
	return api[endpoint];
}
