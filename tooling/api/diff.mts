// npm run api:diff -- <file or URL of an OpenAPI document> [--json]: what lemlist's document says otherwise than the statement
// in nodes/Lemlist/api, and what to do about it. Ends with 1 where there is a difference, with 2 where there is no document.
import { parseArgs } from 'node:util';

import { differencesOf } from './differences.mts';
import { NoDocument } from './document.mts';
import { documentAt } from './source.mts';

const HELP = `npm run api:diff -- <file or URL of an OpenAPI document> [--json]`;

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
	});
	const [source] = positionals;
	if (values.help) console.log(HELP);
	else if (source === undefined || positionals.length > 1) throw new NoDocument(HELP);
	else {
		const differences = differencesOf(await documentAt(source));
		console.log(values.json ? JSON.stringify(differences, null, 2) : inWords(differences));
		process.exitCode = differences.length > 0 ? 1 : 0;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}

/** Endpoint by endpoint, each with what to do once. */
function inWords(differences: ReturnType<typeof differencesOf>): string {
	if (differences.length === 0) return 'The document says nothing else than the statement.';
	const byEndpoint = Map.groupBy(differences, ({ endpoint }) => endpoint);
	const parts = [...byEndpoint].map(([endpoint, found]) => {
		const lines = found.map(({ kind, what, words }) => `  ${kind.padEnd(7)} ${what} ${words}`);
		const todo = [...new Set(found.map((each) => `  -> ${each.todo}`))];
		return [endpoint, ...lines, ...todo].join('\n');
	});
	return `${parts.join('\n\n')}\n\n${differences.length} differences at ${byEndpoint.size} endpoints.`;
}
