import record from '../../e2e/versions.json';
import type { Tried } from '../../e2e/versions.mts';
import { table } from './table';

/** In which versions of n8n the packed package was tried, and what came out, as Markdown. */
export function compatibilityTable(tried: Readonly<Record<string, Tried>> = record): string {
	const rows = Object.entries(tried)
		.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
		.map(([version, { node, tried: month, ...outcome }]) => [
			version,
			month && !outcome.impossible ? String(parseInt(node ?? '')) : '–',
			month ?? '–',
			month ? inWords(outcome) : 'not tried',
		]);
	return table([['n8n', 'Node', 'tried', 'outcome'], ...rows]);
}

function inWords({ passed = 0, failed = [], impossible }: Tried): string {
	if (impossible) return `not tried, it does not install: ${impossible}`;
	if (failed.length === 0) return `all ${passed} checks pass`;
	return `${passed} of ${passed + failed.length} checks pass; not: ${failed.join('; ')}`;
}
