import { statementOf } from '../api/endpoint.ts';
import type { Effect } from '../api/statement.ts';
import type { Operation } from './operation';

/** What an operation does beyond its own thing: what it says itself, else all that its endpoints can do. */
export function effectsOf({ effects, request }: Pick<Operation, 'effects' | 'request'>): readonly Effect[] {
	return effects ?? [...new Set(request.flatMap((endpoint) => statementOf(endpoint).effects ?? []))];
}

/** In few words; how wide something goes, each operation says itself. */
const ASIDES: Partial<Record<Effect, string>> = {
	sends: 'sends messages',
	spends: 'spends credits',
	deletes: 'cannot be undone',
	blocks: 'blocks people',
};

/** The effects of an operation in few words; '' where it has none, or its action says them. */
export function asideOf(operation: Operation): string {
	const { aside = effectsOf(operation).flatMap((effect) => ASIDES[effect] ?? []) } = operation;
	return [aside].flat().join(', ');
}

/**
 * The action with its effects: `Enrich person (spends credits)`. n8n tells an agent nothing else of an operation, and names
 * the node on the canvas so.
 */
export function actionOf(operation: Operation): string {
	const aside = asideOf(operation);
	return aside === '' ? operation.action : `${operation.action} (${aside})`;
}
