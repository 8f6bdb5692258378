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

/** All cells, line by line; lines without any text are left out. */
function cells(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	// One cell a match: a quoted or a bare one, and what ends it.
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))[^",\r\n]*(,|\r?\n|\r|$)/gy;
	while (cell.lastIndex < text.length) {
		const match = cell.exec(text);
		// A stray quote inside a bare cell: take the rest of the text as it is rather than lose it.
		if (!match) {
			line.push(text.slice(Math.max(cell.lastIndex, 0)));
			break;
		}
		const [, quoted, bare = '', end] = match;
		line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end === ',' && cell.lastIndex === text.length) line.push('');
		if (end !== ',') {
			if (line.length > 1 || line[0] !== '') lines.push(line);
			line = [];
		}
	}
	if (line.length > 0) lines.push(line);
	return lines;
}
