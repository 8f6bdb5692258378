import { statementOf } from '../api/endpoint.ts';
import type { Effect } from '../api/statement.ts';
import type { Operation } from './operation';

/** What an operation does beyond its own thing: what it says itself, else all that its endpoints can do. */
export function effectsOf({ effects, request }: Operation): readonly Effect[] {
	return effects ?? [...new Set(request.flatMap((endpoint) => statementOf(endpoint).effects ?? []))];
}
