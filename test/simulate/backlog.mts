import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import { polling } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { EPOCH, Process, Time } from './time.mts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** What a defect is put back with. */
export interface Variant {
	around?(functions: IPollFunctions): IPollFunctions;
}

/**
 * Polls of a trigger that has a day to catch up with, while lemlist refuses many requests or takes seconds for each.
 * @returns what did not hold, in words; none when all did
 */
export async function simulateBacklog(
	subject: Subject,
	seed: number,
	{ around = (functions) => functions }: Variant = {},
): Promise<string[]> {
	const random = chance(`backlog ${seed}`);
	const time = new Time();
	const isSlow = random() < 0.2;
	const bad = isSlow ? { slow: between(random, 1000, 2000) } : { refusal: 0.2 * random() };
	const lemlist = new Lemlist(time, { trouble: 0.05 * random(), ...bad }, `backlog ${seed}`);
	const process = new Process(time, random);
	const budget = pick(random, [30_000, 50_000]);
	const left = new Set<string>();
	const happened = (most: number, length: number, count: number) => {
		const from = random() * most;
		for (let n = 0; n < count; n++) {
			const at = Math.max(EPOCH - DAY_MS, EPOCH - from - random() * length);
			left.add(lemlist.store.happenings.record('emailsSent', undefined, {}, at)._id);
		}
	};
	// Most of it happened in few moments; or late, and more than is read in one part.
	if (isSlow) happened(HOUR_MS, HOUR_MS, 2200);
	else
		for (let bursts = between(random, 1, 3); bursts > 0; bursts--)
			happened(DAY_MS, 10 ** between(random, 4, 7), between(random, 200, 800));
	// Of 400 seeds, the slowest took 6 and 39.
	const most = isSlow ? 12 : 80;
	const parameters = {
		...{ events: ['*'], simplify: false },
		'options.since': new Date(EPOCH - DAY_MS).toISOString(),
	};
	const data: IDataObject = {};
	const broken: string[] = [];
	const next = async () => {
		const functions = polling({ process, lemlist, ledger: new Map() }, { data, budget, parameters });
		const output = await subject.poll(around(functions), process).catch(() => null);
		for (const { json } of output?.flat() ?? [])
			if (!left.delete(String(json._id))) broken.push(`an event was reported twice`);
	};
	for (let polls = 0; polls < most && left.size > 0; polls++) {
		time.after(polls * MINUTE_MS - time.now, () => void next());
		await time.run((polls + 1) * MINUTE_MS - 1);
	}
	process.crash();
	await time.run(Infinity);
	if (left.size > 0) broken.push(`${left.size} events were not reported in ${most} polls`);
	return broken;
}
