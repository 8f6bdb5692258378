// npm run test:mutation [-- <part or file>]: breaks the code in every small way there is and shows which breaks no test
// notices. Results are kept in coverage/mutation, so that the next run judges only what has changed since.
import { Stryker } from '@stryker-mutator/core';

/** Parts of nodes/Lemlist that are judged, and the tests that are to notice, below test/. */
const PARTS: Record<string, string[]> = {
	'api/judge.ts': ['api/*'],
	'api/endpoint.ts': ['api/*'],
	transport: ['transport/*', 'operations/statsExport'],
	triggers: ['triggers/*'],
	engine: ['engine/*', 'pickers/*'],
};

const [wanted = ''] = process.argv.slice(2);
const chosen = Object.entries(PARTS).filter(([part]) => wanted.startsWith(part) || part.startsWith(wanted));
if (chosen.length === 0) {
	console.error(
		`No part is called "${wanted}". Parts are ${Object.keys(PARTS).join(', ')}, and files in them.`,
	);
	process.exitCode = 1;
}

for (const [part, tests] of chosen) {
	const judged = `nodes/Lemlist/${wanted.length > part.length ? wanted : part}`;
	await new Stryker({
		mutate: [judged.endsWith('.ts') ? judged : `${judged}/**/*.ts`],
		jest: { config: { testMatch: tests.map((test) => `**/test/${test}.test.{ts,mts}`) } },
		incrementalFile: `coverage/mutation/${part.replace('/', '-')}.json`,
	}).runMutationTest();
}
