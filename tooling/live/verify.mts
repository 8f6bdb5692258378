// npm run verify:live -- [--read] [--refusals] [--write] [--record <folder>]: asks the real lemlist what no document tells, and
// compares with nodes/Lemlist/api. Ends with 1 where something differs, with 2 where it could not run to its end.
import { parseArgs } from 'node:util';

import { CannotRun } from './client.mts';
import { Recording } from './record.mts';
import { STAGES, verify } from './run.mts';
import type { Outcome, Stage } from './run.mts';
import { hiding } from './scrub.mts';

const HELP = `LEMLIST_API_KEY=… npm run verify:live -- [--read] [--refusals] [--write] [--record <folder>]

  --read        reads only, and spends nothing; what happens without a flag
  --refusals    writes that lemlist must refuse, about things that nobody has
  --write       makes a few things of its own and removes them again
  --record      keeps the form of what differs: keys and types, no values

LEMLIST_BASE_URL is another address than https://api.lemlist.com/api.`;

const flag = { type: 'boolean', default: false } as const;
const ORDER: readonly Stage[] = ['read', 'refusals', 'write'];

let isStopped = false;
function stop(): void {
	if (!isStopped) console.log('Ends, and removes what it has made.');
	isStopped = true;
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

try {
	const { values } = parseArgs({
		options: { read: flag, refusals: flag, write: flag, help: flag, record: { type: 'string' } },
	});
	if (values.help) console.log(HELP);
	else {
		const { LEMLIST_API_KEY: key, LEMLIST_BASE_URL: url = 'https://api.lemlist.com/api' } = process.env;
		if (!key) throw new CannotRun(`LEMLIST_API_KEY is not set.\n\n${HELP}`);
		const hide = hiding(key);
		const say = (line: string) => console.log(hide(line));
		const chosen = ORDER.filter((stage) => values[stage]);
		const outcome = await verify({
			...{ url: url.replace(/\/+$/, ''), key, say, isStopped: () => isStopped },
			stages: chosen.length > 0 ? chosen : ['read'],
			recording: values.record === undefined ? undefined : new Recording(values.record, hide),
		});
		for (const line of linesOf(outcome)) say(line);
		process.exitCode = outcome.broken !== undefined ? 2 : Number(outcome.differences.length > 0);
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}

function* linesOf({ differences, open, left, requests, broken }: Outcome): Generator<string> {
	for (const each of open) yield `not settled: ${each}`;
	for (const each of left) yield `still there: ${each}`;
	yield* differences;
	const counts = Object.entries(requests).map(([stage, count]) => `${stage} ${count}`);
	yield `${Object.keys(requests).length} of ${Object.keys(STAGES).length} stages; requests: ${counts.join(', ')}.`;
	if (broken !== undefined) yield broken;
	else if (differences.length === 0) yield 'Nothing is otherwise than stated.';
}
