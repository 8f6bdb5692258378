// Plays what may go on between n8n and lemlist, in virtual time and by chance, with the package as it is built.
import { parseArgs } from 'node:util';
import { built } from './built.mts';
import { again, simulate } from './simulation.mts';

const { values } = parseArgs({
	options: { seeds: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [first, count] = [Number(values.seed), Number(values.seeds)];
if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1)
	throw new Error('--seed and --seeds take whole numbers');
const subject = built();
let failed = 0;
for (let seed = first; seed < first + count; seed++) {
	const broken = await simulate(subject, seed);
	if (broken.length === 0) continue;
	failed++;
	console.log(`seed ${seed}: ${broken.slice(0, 5).join('; ')}\n    ${again(seed)}`);
}
const seconds = process.cpuUsage().user / 1e6;
console.log(
	`${count} seeds in ${seconds.toFixed(0)} s of CPU: ${failed === 0 ? 'all held' : `${failed} did not hold`}`,
);
process.exitCode = failed > 0 ? 1 : 0;
