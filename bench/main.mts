// Prints, measured in one run: how close to lemlist's own limit the node comes, and what it costs.
import { parseArgs } from 'node:util';
import { loading } from './loading.mts';
import { measure } from './pacing.mts';
import type { Scenario } from './pacing.mts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const people = values.quick ? 200 : 1000;

// Four processes find their shares in the first seconds, which a quick run consists of: it shows, but does not judge.
const SHARED = values.quick
	? { timeRatio: Infinity, refusedRatio: 1 }
	: { timeRatio: 1.15, refusedRatio: 0.3 };

const SCENARIOS: Array<Scenario & { aims: { timeRatio: number; refusedRatio: number } }> = [
	...(['sliding', 'fixed'] as const).flatMap((window) => [
		{
			name: `${people} leads, ${window} window`,
			people,
			processes: 1,
			limit: 20,
			window,
			aims: { timeRatio: 1.05, refusedRatio: 0.005 },
		},
		{
			name: `four processes on one key, ${window} window`,
			people,
			processes: 4,
			limit: 20,
			window,
			aims: SHARED,
		},
	]),
	{
		name: 'an allowance of 200 per 2 s',
		people: people * 5,
		processes: 1,
		limit: 200,
		window: 'sliding',
		aims: { timeRatio: 1 / 0.9, refusedRatio: 0.005 },
	},
];

const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;
let missed = 0;
const rows: Array<Record<string, string | number>> = [];
for (const { aims, ...scenario } of SCENARIOS) {
	const result = await measure(scenario);
	const reached =
		result.timeRatio <= aims.timeRatio &&
		result.refusedRatio <= aims.refusedRatio &&
		result.lost === 0 &&
		result.markedTwice === 0;
	if (!reached) missed++;
	rows.push({
		scenario: scenario.name,
		'time ÷ limit’s own': `${result.timeRatio.toFixed(3)} (aim ${aims.timeRatio.toFixed(2)})`,
		refused: `${percent(result.refusedRatio)} (aim ${percent(aims.refusedRatio)})`,
		lost: result.lost,
		'marked twice': result.markedTwice,
		'CPU an item': `${result.cpuPerItem.toFixed(1)} ms`,
		memory: `${(result.memory / 2 ** 20).toFixed(0)} MiB`,
		reached: reached ? 'yes' : 'no',
	});
	console.log(`${scenario.name}: ${result.timeRatio.toFixed(3)} of the limit’s own time`);
}
console.table(rows);
console.table(loading());
process.exitCode = missed > 0 ? 1 : 0;
