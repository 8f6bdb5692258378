import type { IExecuteFunctions, IGetNodeParameterOptions, INode } from 'n8n-workflow';
import { remembered } from '../definition/remembered';

/** The node that runs, as the workflow has it; n8n copies all of it each time it is asked. */
export const nodeOf: (functions: Pick<IExecuteFunctions, 'getNode'>) => INode = remembered((functions) =>
	functions.getNode(),
);

/**
 * What an item has for a parameter. n8n is asked only where there is something to evaluate: its answer costs more than the
 * rest of what is done here for an item, and most parameters are plain values, the same for each.
 * @param name dots lead into collections
 */
export function given(
	functions: IExecuteFunctions,
	name: string,
	itemIndex: number,
	fallback: unknown,
	options?: IGetNodeParameterOptions,
): unknown {
	const stored = name
		.split('.')
		.reduce<unknown>(
			(part, key) => (isInside(part) ? part[key] : undefined),
			nodeOf(functions).parameters,
		);
	if (stored === undefined) return fallback;
	const isPlain = isInside(stored)
		? Object.keys(stored).length === 0
		: typeof stored !== 'string' || !stored.startsWith('=');
	return isPlain ? stored : functions.getNodeParameter(name, itemIndex, fallback, options);
}

function isInside(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
