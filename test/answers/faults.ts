import type { NodeError } from 'n8n-workflow';

/** What nobody who uses the node may be shown: the words of JavaScript, and values turned into text by accident. */
const RAW =
	/cannot (read|set|convert|destructure)|is not (a function|iterable|defined)|unexpected (token|end|non-whitespace)|in JSON at|URI malformed|invalid (time value|array length|URL)|circular structure|call stack|\bundefined\b|\bNaN\b|\[object |mistake of its own/i;

/** What was given to a field is named as it is. */
const QUOTED = /"[^"]*"/g;

/** What a reader could object to in an error of one item, whatever it is about. */
export function faultsOf(error: NodeError): string[] {
	const { message, description, context } = error;
	const words = `${message} / ${description ?? ''}`;
	return [
		...(RAW.test(words.replace(QUOTED, '""')) ? [`speaks JavaScript: ${words}`] : []),
		...(description ? [] : [`has no description: ${message}`]),
		...(typeof context.itemIndex === 'number' ? [] : [`names no item: ${message}`]),
	];
}
