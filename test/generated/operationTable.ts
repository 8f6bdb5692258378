import type { Operation, Resource } from '../../nodes/Lemlist/definition/operation';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { leftOut } from '../contract/leftOut';

/**
 * What the node covers, as Markdown: a row an operation, with its endpoints.
 * @returns with the columns as wide as prettier makes them
 */
export function operationTable(resources: readonly Resource[]): string {
	const all = resources.flatMap(({ operations }) => operations);
	const used = new Set<string>(all.flatMap(({ request }) => request));
	const rows = resources.flatMap(({ name, operations }) =>
		[...operations]
			.sort((a, b) => a.name.localeCompare(b.name))
			.map((operation, index) => [
				index === 0 ? name : '',
				operation.name,
				operation.request.map((endpoint) => `\`${endpoint}\``).join('<br>') || 'any',
				sureness(operation),
			]),
	);
	const reasons = Object.entries(leftOut).map(([endpoint, reason]) => `- \`${endpoint}\`: ${reason}`);
	return [
		`${all.length} operations of ${resources.length} resources. They use ${used.size} of the ${Object.keys(api).length} endpoints that this package knows lemlist to have.`,
		table([['Resource', 'Operation', 'Endpoint', 'Known from'], ...rows]),
		'Left out:',
		reasons.join('\n'),
	].join('\n\n');
}

/** How well the least known of its endpoints is. */
function sureness({ request }: Operation): string {
	const known = request.map((endpoint) => statementOf(endpoint).certainty);
	if (known.includes('inferred')) return 'conclusions';
	return known.includes('partial') ? 'parts of pages' : 'documentation';
}

/** @returns a table of Markdown, with the columns as wide as prettier makes them */
export function table([header = [], ...rows]: string[][]): string {
	const widths = header.map((_, column) =>
		Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [line(header), rule, ...rows.map(line)].join('\n');
}
