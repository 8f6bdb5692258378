import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import { polling } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { EPOCH, Process, Time } from './time.mts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Also where one of seven requests is refused for good, or each takes two seconds. */
const MOST_POLLS = 150;

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
	const bad = random() < 0.5 ? { refusal: 0.15 * random() } : { slow: 2000 * random() };
	const lemlist = new Lemlist(time, { trouble: 0.05 * random(), ...bad }, `backlog ${seed}`);
	const process = new Process(time, random);
	const budget = pick(random, [30_000, 50_000]);
	const left = new Set<string>();
	// Most of it happened in few moments.
	for (let bursts = between(random, 1, 3); bursts > 0; bursts--) {
		const [from, length] = [random() * DAY_MS, 10 ** between(random, 4, 7)];
		for (let n = between(random, 100, 800); n > 0; n--) {
			const at = Math.max(EPOCH - DAY_MS, EPOCH - from - random() * length);
			left.add(lemlist.store.happenings.record('emailsSent', undefined, {}, at)._id);
		}
	}
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
	for (let polls = 0; polls < MOST_POLLS && left.size > 0; polls++) {
		time.after(polls * MINUTE_MS - time.now, () => void next());
		await time.run((polls + 1) * MINUTE_MS - 1);
	}
	process.crash();
	await time.run(Infinity);
	if (left.size > 0) broken.push(`${left.size} events were not reported in ${MOST_POLLS} polls`);
	return broken;
}
