/**
 * A table of Markdown.
 * @param shape `wide`, with the columns as wide as prettier makes them, or `narrow`, where texts are long: a change of one
 *   row is then a change of one line
 */
export function table([header = [], ...rows]: string[][], shape: 'wide' | 'narrow' = 'wide'): string {
	const widths = header.map((_, column) =>
		shape === 'narrow' ? 3 : Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [line(header), rule, ...rows.map(line)].join('\n');
}
