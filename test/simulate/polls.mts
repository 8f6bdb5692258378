import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import { polling } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { EPOCH, Process, Time } from './time.mts';

const MINUTE_MS = 60_000;
/** So late an activity may become visible; it is what polls look back, less what their first one may be early. */
const LATEST_MS = 115_000;
/** By so much clocks are apart. */
const SKEW_MS = 10 * MINUTE_MS;
/** For so many polls everything goes well again, and for as many more as n8n's clock is minutes behind. */
const CALM_POLLS = 6;
const NOTHING = '{}';
const TYPES = ['emailsSent', 'emailsOpened', 'emailsReplied', 'linkedinReplied'];

/** What a defect is put back with. */
export interface Variant {
	around?(functions: IPollFunctions): IPollFunctions;
}

interface Report {
	ids: string[];
	isStored: boolean;
}

/**
 * Polls of one trigger, over crashes. What n8n keeps is stored whole at the end of a poll that has something to report, and
 * otherwise only held in the memory of the process.
 * @returns what did not hold, in words; none when all did
 */
export async function simulatePolls(
	subject: Subject,
	seed: number,
	{ around }: Variant = {},
): Promise<string[]> {
	const random = chance(`polls ${seed}`);
	const time = new Time();
	const lemlist = new Lemlist(time, { trouble: random() < 0.3 ? 0 : 0.4 * random() }, `polls ${seed}`);
	const skew = (2 * random() - 1) * SKEW_MS;
	const budget = pick(random, [undefined, 30_000, 50_000]);
	const last = between(random, 4, 20) * MINUTE_MS;
	const crashes = random() < 0.6 ? between(random, 1, 4) : 0;
	const parameters = { events: ['*'], simplify: false };
	const broken: string[] = [];
	const reports: Report[] = [];
	/** What the disk holds. */
	let stored = NOTHING;
	/** When the trigger had its first cursor: what happens from then on is to be reported. */
	let since: number | undefined;
	let process = new Process(time, random, skew);
	let data: IDataObject = {};

	const begin = () => {
		process = new Process(time, random, skew);
		data = JSON.parse(stored) as IDataObject;
		const own = process;
		const next = () => {
			if (!own.lives) return;
			void pollOnce(own);
			time.after(MINUTE_MS, next);
		};
		time.after(random() * MINUTE_MS, next);
	};
	const pollOnce = async (own: Process) => {
		const from = { process: own, lemlist, ledger: new Map() };
		const kept = data;
		const functions = polling(from, { data: kept, budget, parameters });
		const output = await subject.poll(around?.(functions) ?? functions, own).catch((error: Error) => {
			if (error.constructor.name !== 'NodeApiError') broken.push(`a poll failed: ${String(error)}`);
			return undefined;
		});
		if (!own.lives || output === undefined) return;
		since ??= time.now;
		if (output) {
			const report = { ids: output.flat().map(({ json }) => String(json._id)), isStored: false };
			reports.push(report);
			const whole = JSON.stringify(kept);
			time.after(random() * 50, () => {
				if (!own.lives) return;
				stored = whole;
				for (const each of reports) each.isStored ||= each === report;
			});
		}
	};
	begin();
	for (let n = crashes; n > 0; n--) {
		time.after(random() * last, () => {
			process.crash();
			// Before anything was stored it begins anew.
			if (stored === NOTHING) since = undefined;
			begin();
		});
	}
	const happened: Array<{ id: string; at: number }> = [];
	for (let n = between(random, 3, 60); n > 0; n--) {
		const at = random() * last;
		const late = random() < 0.5 ? 0 : random() * LATEST_MS;
		time.after(at + late, () => {
			const { _id } = lemlist.store.happenings.record(pick(random, TYPES), undefined, {}, EPOCH + at);
			happened.push({ id: _id, at });
		});
	}
	await time.run(last + LATEST_MS);
	lemlist.weather = { trouble: 0 };
	await time.run(last + LATEST_MS + CALM_POLLS * MINUTE_MS + Math.max(0, -skew));
	process.crash();
	await time.run(Infinity);

	const first = since ?? Infinity;
	for (const { id, at } of happened) {
		const times = reports.filter(({ ids }) => ids.includes(id));
		const unsure = times.filter(({ isStored }) => !isStored).length;
		if (at > first && times.length === 0) broken.push(`the event at ${Math.round(at / 1000)} s was lost`);
		if (times.length - unsure > 1 || (crashes === 0 && times.length > 1))
			broken.push(`the event at ${Math.round(at / 1000)} s was reported ${times.length} times`);
	}
	return broken;
}
