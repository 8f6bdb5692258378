import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../definition/operation';

/** A run that takes no longer than this asks nobody's patience, ms. */
const SOON = 5000;
/** Fewer items are not held up by the rate limit for long. */
const MANY = 40;

/** What was said beside the output of a run. */
const said = new WeakMap<IExecuteFunctions, Set<string>>();

/** Shows something beside the output, once a run. Where n8n has no place for it, nothing is shown. */
export function hint(
	functions: IExecuteFunctions,
	message: string,
	type: 'warning' | 'info' = 'warning',
): void {
	const before = said.get(functions) ?? new Set();
	if (before.has(message)) return;
	said.set(functions, before.add(message));
	const { addExecutionHints }: Partial<IExecuteFunctions> = functions;
	addExecutionHints?.call(functions, { message, type, location: 'outputPane' });
}

/**
 * Says beside the output of a run that went well what its rows add up to, and why it took its time.
 * @param results the rows of each input item
 * @param took ms
 */
export function sumUp(
	functions: IExecuteFunctions,
	{ kind, remark }: Operation,
	results: readonly INodeExecutionData[][],
	took: number,
): void {
	const remarked = remark?.(results.flat().map(({ json }) => json));
	if (remarked) hint(functions, remarked, 'info');
	// Other operations may wait for something else.
	if (kind !== 'request' || results.length < MANY || took < SOON) return;
	const seconds = Math.round(took / 1000);
	hint(
		functions,
		`${results.length} items took ${seconds} s: lemlist allows a key so many requests at a time, which all that use the key share.`,
		'info',
	);
}
