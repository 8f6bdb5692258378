import type { JsonValue } from './api.mts';

/** An answer with another status or content type than usual. A text goes out as text/plain, anything else as JSON. */
export class Answer {
	readonly status: number;
	readonly body: unknown;
	readonly type: string | undefined;

	constructor(status: number, body: unknown, type?: string) {
		this.status = status;
		this.body = body;
		this.type = type;
	}
}

/** 201 */
export function created(body: unknown): Answer {
	return new Answer(201, body);
}

/** A file with a header line; columns are the keys of the first row unless they are given. */
export function csv(
	rows: ReadonlyArray<Record<string, unknown>>,
	columns = Object.keys(rows[0] ?? {}),
): Answer {
	const cell = (value: unknown) => {
		const text = value === undefined || value === null ? '' : String(value);
		return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
	return new Answer(200, lines.map((line) => line.map(cell).join(',')).join('\n'), 'text/csv');
}

/** An error answer, in lemlist's own words. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: JsonValue;

	constructor(status: number, body: JsonValue) {
		super(JSON.stringify(body));
		this.status = status;
		this.body = body;
	}
}
