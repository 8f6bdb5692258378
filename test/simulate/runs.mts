import type { IExecuteFunctions } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import { COMPANIES } from '../../sandbox/resources/companies.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { execution, picker } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import type { Ledger, Weather } from './lemlist.mts';
import { brokenIn } from './outcome.mts';
import type { Run } from './outcome.mts';
import { Process, Time } from './time.mts';

const WINDOW_MS = 2000;
/** What fits into one window goes out at once, so that the next has to wait for the window, and its answers' lateness. */
const URGENT_MS = WINDOW_MS + 500;
/** Beside a run so large that its starts are spread over the window, the docs promise less. */
const URGENT_BESIDE_LARGE_MS = 1000;
const LARGE = 900;
/** With a larger allowance, as many items are a short run. */
const USUAL_LIMIT = 20;
/** As long as a request goes on for which nothing but refusals and failures come, and one more answer takes. */
const TROUBLED_MS = 250_000;
/** Requests that a run has ready at a time, at the least; each is patient by itself. */
const READY = 32;

/** What a defect is put back with: `around` gets what n8n would give. */
export interface Variant {
	around?(functions: IExecuteFunctions): IExecuteFunctions;
	/** There is one run, and it is large. */
	large?: boolean;
}

interface Plan {
	/** lemlist answers normally. */
	calm: boolean;
	weather: Weather;
	/** There is one run, of so many items that starts are spread over the window. */
	large: boolean;
	processes: number;
	/** How many items a run has. */
	count(): number;
}

function planOf(random: () => number, isLarge = false): Plan {
	const kind = random();
	const calm = isLarge || kind < 0.35;
	const large = isLarge || (calm && random() < 0.01);
	const processes = large || random() < 0.3 ? 1 : between(random, 1, 3);
	const upTo = (most: number, power: number) => () => 1 + Math.floor(most * random() ** power);
	const plan = { calm, large, processes, count: upTo(60, calm && processes === 1 ? 1 : 3) };
	if (calm) return { ...plan, weather: { trouble: 0 }, ...(large && { count: () => LARGE }) };
	if (kind < 0.86) return { ...plan, weather: { trouble: 0.3 * random() ** 2 } };
	const from = random() * 4000;
	const to = random() < 0.6 ? Infinity : from + random() * 100_000;
	return { ...plan, weather: { trouble: 0.05 * random(), refuses: { from, to } } };
}

/** Somebody who looks at a picker, or beside a large run a run of a single item. Times are ms since the start. */
interface Urgent {
	process: Process;
	asked: number;
	ledger: Ledger;
	ended?: number;
}

/**
 * Runs and pickers of several processes on one key.
 * @returns what did not hold, in words; none when all did
 */
export async function simulateRuns(
	subject: Subject,
	seed: number,
	{ around = (functions) => functions, large }: Variant = {},
): Promise<string[]> {
	const random = chance(`runs ${seed}`);
	const plan = planOf(random, large);
	const time = new Time();
	const lemlist = new Lemlist(time, plan.weather, `runs ${seed}`);
	const companies = lemlist.store.all(COMPANIES).rows;
	let people = 0;

	const mark = () => ({
		...{ resource: 'lead', operation: 'markNotInterested' },
		leadIdOrEmail: leadEmail(++people),
	});
	const write = (note: string) => ({
		...{ resource: 'company', operation: 'createNote', note },
		companyId: pick(random, companies)._id,
	});
	const start = (process: Process, number: number): Run => {
		const isMark = plan.large || random() < 0.6;
		const items = Array.from({ length: plan.count() }, (_, index) =>
			isMark ? mark() : write(`run ${number}, item ${index}`),
		);
		const started = random() * 2000;
		const run: Run = {
			...{ items, process, isMark, started },
			ledger: new Map(),
			continues: random() < 0.6,
			cancelled: random() < 0.08 && !plan.large ? started + random() * 20_000 : undefined,
		};
		const cancelling = new AbortController();
		const from = { process, lemlist, ledger: run.ledger, signal: cancelling.signal };
		if (run.cancelled !== undefined) time.after(run.cancelled, () => process.lives && cancelling.abort());
		time.after(started, () => {
			if (!process.lives) return;
			void subject
				.run(around(execution(from, items, run.continues)), subject.resources, process)
				.then(([output]) => (run.output = output))
				.catch((error: Error) => (run.error = error))
				.finally(() => (run.ended = time.now));
		});
		return run;
	};
	const look = (process: Process): Urgent => {
		const one: Urgent = { process, asked: random() * 8000, ledger: new Map() };
		time.after(one.asked, async () => {
			if (!process.lives) return;
			const from = { process, lemlist, ledger: one.ledger };
			if (plan.large && random() < 0.5) {
				await subject.run(execution(from, [mark()], false), subject.resources, process);
				return void (one.ended = time.now);
			}
			const { send } = await subject.connect(picker(from), process);
			await send('GET /team').catch(() => undefined);
			one.ended = time.now;
		});
		return one;
	};

	const runs: Run[] = [];
	const urgent: Urgent[] = [];
	for (let p = 0; p < plan.processes; p++) {
		const process = new Process(time, random);
		for (let n = plan.large ? 1 : between(random, 1, 4); n > 0; n--)
			runs.push(start(process, runs.length));
		for (let n = between(random, 0, 3); n > 0; n--) urgent.push(look(process));
		if (!plan.large && random() < 0.06) time.after(random() * 15_000, () => process.crash());
	}
	const budget = budgetOf(plan, lemlist.limit, runs);
	await time.run(budget);
	return [
		...runs.flatMap((run, index) =>
			brokenIn(run, plan.calm, budget).map((words) => `run ${index}: ${words}`),
		),
		...urgent.flatMap((one) => starvedIn(one, plan, lemlist.limit)),
	];
}

/** How many ms all of it may take. */
function budgetOf({ calm, processes }: Plan, limit: number, runs: readonly Run[]): number {
	const counts = runs.map(({ items }) => items.length);
	const total = counts.reduce((sum, count) => sum + count);
	// Several processes first have to find their shares.
	const usual = (total / limit) * WINDOW_MS * (processes > 1 ? 3 : 1.2) + 15_000;
	if (calm) return usual;
	// While lemlist only refuses, one request goes out in a window, and the patience of each begins with its first try.
	return usual + total * WINDOW_MS + Math.ceil(Math.max(...counts) / READY) * TROUBLED_MS;
}

function starvedIn(
	{ process, asked, ledger, ended }: Urgent,
	{ calm, processes, large }: Plan,
	limit: number,
): string[] {
	if (!process.lives) return [];
	if (ended === undefined) return ['somebody waits for ever'];
	// Where others use the key, lemlist may refuse whoever comes.
	if (!calm || processes > 1) return [];
	const [first] = [...ledger.values()].flat();
	const waited = Math.round((first?.at ?? Infinity) - asked);
	const most = large && limit <= USUAL_LIMIT ? URGENT_BESIDE_LARGE_MS : URGENT_MS;
	return waited > most ? [`somebody waited ${waited} ms for its turn`] : [];
}
