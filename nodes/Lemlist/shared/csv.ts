/**
 * Reads CSV as lemlist exports it (RFC 4180): quotes, doubled quotes, line breaks inside quotes, LF or CRLF, a byte order
 * mark. Written here because a published n8n package may bring no dependency.
 *
 * @param bytes the file in UTF-8, header line first: as a whole, or in the pieces in which it arrives
 * @returns an object a line, keyed by the header; a cell without a header is named by its place (`column 3`)
 */
export async function parseCsv(
	bytes: Buffer | AsyncIterable<Buffer>,
): Promise<Array<Record<string, string>>> {
	const decoder = new TextDecoder();
	const rows: Array<Record<string, string>> = [];
	let header: string[] | undefined;
	const take = (lines: string[][]) => {
		for (const line of lines) {
			if (!header) header = line;
			else rows.push(rowOf(header, line));
		}
	};
	let left = '';
	// A line that goes on is read again only when there is twice as much of it, so that a stray quote costs no more.
	let enough = 0;
	for await (const piece of Buffer.isBuffer(bytes) ? [bytes] : bytes) {
		left += decoder.decode(piece, { stream: true });
		if (left.length < enough) continue;
		const { lines, end } = linesIn(left, false);
		take(lines);
		left = left.slice(end);
		enough = left.length * 2;
	}
	take(linesIn(left + decoder.decode(), true).lines);
	return rows;
}

function rowOf(header: string[], line: string[]): Record<string, string> {
	return Object.fromEntries(line.map((cell, index) => [header[index] || `column ${index + 1}`, cell]));
}

/**
 * One cell a match, and what ends it. A quote only counts where it opens the cell and is closed again; a stray one is text.
 * The quoted part is written without alternatives, because those would exhaust the stack on long texts.
 */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r?\n|\r|$)/g;

/**
 * All cells, line by line; lines without any text are left out.
 * @param isAll nothing follows, so the last line is over, and a quote that is not closed is text
 * @returns the lines that are over, and where in the text what is left begins
 */
function linesIn(text: string, isAll: boolean): { lines: string[][]; end: number } {
	const lines: string[][] = [];
	let line: string[] = [];
	let end = 0;
	for (const { 0: cell, 1: quoted, 2: bare = '', 3: ending, index } of text.matchAll(CELL)) {
		const mayGoOn = ending === '' || (quoted === undefined && bare.startsWith('"'));
		if (!isAll && mayGoOn) break;
		line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (ending === ',') continue;
		if (line.length > 1 || line[0] !== '') lines.push(line);
		line = [];
		end = index + cell.length;
	}
	return { lines, end };
}
