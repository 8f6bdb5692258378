import type { IDataObject } from 'n8n-workflow';
import type { Holding } from '../api/judge.ts';
import type { JsonObject } from '../api/json.ts';
import type { Answer } from '../definition/request';

/** An answer without anything, which was promised to be so. */
export const NOTHING: Holding = { rows: [], values: [], body: {}, text: '', envelope: {}, proof: 'empty' };

/** An answer that was believed, with what it gives to a workflow. */
export function answerOf(held: Holding, status: number, headers: IDataObject = {}): Answer {
	const date = Date.parse(String(headers.date));
	return { ...held, status, data: dataOf(held, status), ...(date > 0 && { date }) };
}

/** What an answer gives to a workflow; n8n items are objects, so a plain value (an id, a name) becomes one. */
function dataOf({ proof, rows, values, body, text }: Holding, status: number): JsonObject | JsonObject[] {
	// Whether it went well is what nobody knows.
	if (proof === 'silence') return { answered: false, statusCode: status };
	if (proof === 'rows') return rows;
	if (proof === 'values') return values.map((value) => ({ value }));
	if (Object.keys(body).length > 0 || (proof === 'unseen' && text === '')) return body;
	if (proof === 'unseen') return { message: text };
	return text === '' ? { success: true } : { success: true, message: text };
}
