// npm run test:chaos [-- --short]: servers that behave badly on real sockets, a proxy, and webhooks that are called by thousands, each against
// processes of the built package of their own, and what became of it: how long it took, how much memory, how many requests and connections.
// The short form leaves out what takes long. Exits 1 where something is not as it must be.
import { parseArgs } from 'node:util';
import { calls } from './calls.mts';
import { PROXIED, certificate, playProxied, proxiedFaults } from './proxied.mts';
import { SERVERS } from './servers.mts';
import { sideBySide } from './sideBySide.mts';
import { faults, play } from './trouble.mts';
import type { Outcome, Trouble } from './trouble.mts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });

let failed = 0;
const note = (name: string, found: string[]) => {
	if (found.length > 0) failed++;
	console.error(`${name}: ${found.join(', ') || 'as it must'}`);
};
const row = ({ name }: Trouble, outcome: Outcome, found: string[]) => {
	note(name, found);
	return {
		trouble: name,
		seconds: Number(outcome.seconds.toFixed(1)),
		'peak MB': Math.round(outcome.peakMb),
		requests: outcome.requests,
		'left open': outcome.open,
		items: outcome.items,
		'ends with': outcome.error?.slice(0, 60) ?? 'all done',
		'as it must': found.join(', ') || 'yes',
	};
};

const tls = certificate();
const troubles = [
	...SERVERS.map((trouble) => ({
		trouble,
		async play() {
			const outcome = await play(trouble);
			return row(trouble, outcome, faults(trouble, outcome));
		},
	})),
	...PROXIED.map((trouble) => ({
		trouble,
		async play() {
			const outcome = await playProxied(trouble, tls);
			return row(trouble, outcome, proxiedFaults(trouble, outcome));
		},
	})),
];
const of = (isLong: boolean) => troubles.filter(({ trouble }) => (trouble.isLong ?? false) === isLong);
const outcomes = await sideBySide(of(false), 2, async ({ play }) => await play());
// These wait more than they work.
if (!values.short) outcomes.push(...(await sideBySide(of(true), Infinity, async ({ play }) => await play())));
const called = (await calls()).map(({ what, longestMs, peakMb, faults: found, ...counts }) => {
	note(what, found);
	const figures = { 'longest wait, ms': Math.round(longestMs), 'peak MB': Math.round(peakMb) };
	return { what, ...counts, ...figures, 'as it must': found.join(', ') || 'yes' };
});
console.table(outcomes);
console.table(called);
process.exitCode = failed > 0 ? 1 : 0;
