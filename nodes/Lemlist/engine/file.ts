import type { IDataObject } from 'n8n-workflow';
import { parseCsv } from './csv';
import type { Field, ItemContext, OperationResult } from './operation';

/** For operations whose answer is a CSV file. */
export const fileFields: readonly Field[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'One item with the CSV file as binary data' },
			{ name: 'Rows', value: 'rows', description: 'One item for each line of the file' },
		],
		default: 'rows',
		alone: true,
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		alone: true,
		displayOptions: { show: { output: ['file'] } },
		hint: 'The name of the output binary field to put the file in',
	},
];

/**
 * Gives a CSV text as the user chose: a row an item, or a file.
 * @param text the CSV, header first; empty text gives no rows, or an empty file
 * @param fileName with its extension
 */
export async function csvResult(
	context: ItemContext,
	text: string,
	fileName: string,
): Promise<OperationResult> {
	const { values, functions } = context;
	if (values.output !== 'file') return parseCsv(text);
	const binary = await functions.helpers.prepareBinaryData(Buffer.from(text), fileName, 'text/csv');
	const json: IDataObject = { fileName };
	return { items: [{ json, binary: { [String(values.binaryPropertyName ?? 'data')]: binary } }] };
}
