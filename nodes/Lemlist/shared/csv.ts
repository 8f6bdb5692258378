/**
 * Reads CSV as lemlist exports it (RFC 4180): quotes, doubled quotes, line breaks inside quotes, LF or CRLF, a byte order
 * mark. Written here because a published n8n package may bring no dependency.
 *
 * @param text the file, header line first
 * @returns an object a line, keyed by the header; a cell without a header is named by its place (`column 3`)
 */
export function parseCsv(text: string): Array<Record<string, string>> {
	const [header = [], ...lines] = cells(text.replace(/^\uFEFF/, ''));
	return lines.map((line) =>
		Object.fromEntries(line.map((cell, index) => [header[index] || `column ${index + 1}`, cell])),
	);
}

/**
 * One cell a match, and what ends it. A quote only counts where it opens the cell and is closed again; a stray one is text.
 * The quoted part is written without alternatives, because those would exhaust the stack on long texts.
 */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r?\n|\r|$)/g;

/** All cells, line by line; lines without any text are left out. */
function cells(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	for (const [, quoted, bare = '', end] of text.matchAll(CELL)) {
		line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		if (line.length > 1 || line[0] !== '') lines.push(line);
		line = [];
	}
	return lines;
}
