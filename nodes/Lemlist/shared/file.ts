import { field } from '../definition/field';
import { ReadyItems } from '../definition/context';
import type { Context, Result } from '../definition/context';
import type { Arriving } from '../definition/request';
import { parseCsv } from './csv';

/** For operations whose answer is a CSV file. */
export const fileFields = [
	field({
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'One item with the CSV file as binary data' },
			{ name: 'Rows', value: 'rows', description: 'One item for each line of the file' },
		],
		default: 'rows',
		alone: true,
	}),
	field({
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		alone: true,
		displayOptions: { show: { output: ['file'] } },
		hint: 'The name of the output binary field to put the file in',
	}),
] as const;

interface ForFile extends Pick<Context, 'functions'> {
	values: { readonly output?: string; readonly binaryPropertyName?: string };
}

/**
 * Gives a CSV file as the user chose: a row an item, or a file, which goes into n8n's binary data while it arrives.
 * @param file the CSV, header first; an empty one gives no rows, or an empty file
 * @param fileName with its extension
 */
export async function csvResult(
	{ values: { output, binaryPropertyName = 'data' }, functions }: ForFile,
	file: Arriving,
	fileName: string,
): Promise<Result> {
	if (output !== 'file') return await file.to(parseCsv);
	const { prepareBinaryData } = functions.helpers;
	const binary = await file.to(async (bytes) => await prepareBinaryData(bytes, fileName, 'text/csv'));
	return new ReadyItems([{ json: { fileName }, binary: { [binaryPropertyName]: binary } }]);
}
