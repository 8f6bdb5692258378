import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Ledger } from './lemlist.mts';
import type { Process } from './time.mts';

/** How soon a run ends that is cancelled: waits are made of slices. */
const CANCELLED_MS = 1000;

/** A run of the node, and what came of it. Times are ms since the start. */
export interface Run {
	items: IDataObject[];
	ledger: Ledger;
	process: Process;
	isMark: boolean;
	continues: boolean;
	started: number;
	cancelled?: number;
	ended?: number;
	output?: INodeExecutionData[];
	error?: Error & { description?: string | null };
}

/**
 * What of a run did not hold, in words.
 * @param calm lemlist answered normally
 * @param budget ms after which it should have ended
 */
export function brokenIn(run: Run, calm: boolean, budget: number): string[] {
	const { items, ledger, process, isMark, continues, cancelled, ended, output, error } = run;
	const broken: string[] = [];
	const sentOf = items.map((item) => {
		const [path, body] = isMark
			? [`/leads/notinterested/${encodeURIComponent(String(item.leadIdOrEmail))}`, '']
			: [`/companies/${String(item.companyId)}/notes`, JSON.stringify({ note: item.note })];
		return ledger.get(`POST ${path} ${body}`) ?? [];
	});
	const known = sentOf.reduce((sum, { length }) => sum + length, 0);
	const all = [...ledger.values()].reduce((sum, { length }) => sum + length, 0);
	if (known !== all) broken.push(`${all - known} requests are of no item`);
	if (!isMark) {
		for (const [index, sent] of sentOf.entries()) {
			if (sent.filter(({ done }) => done).length > 1) broken.push(`item ${index} was done twice`);
			if (sent.slice(0, -1).some(({ unsure }) => unsure))
				broken.push(`item ${index} was sent again although it may have been done`);
		}
	}
	if (!process.lives) return broken;
	if (ended === undefined) return [...broken, `it had not ended after ${Math.round(budget / 1000)} s`];
	const isDone = (index: number) => sentOf[index]?.some(({ done }) => done) === true;
	if (cancelled !== undefined && ended > cancelled) {
		if (ended - Math.max(cancelled, run.started) > CANCELLED_MS)
			broken.push('it went on after it was cancelled');
		if ([...ledger.values()].flat().some(({ at }) => at > cancelled))
			broken.push('something was sent after it was cancelled');
	}
	if (error) {
		const [, done] = /Done before it stopped: (\d+) of/.exec(error.description ?? '') ?? [];
		const really = items.filter((_, index) => isDone(index)).length;
		if (items.length > 1 && done === undefined)
			broken.push(`it does not say what is done: ${error.message}`);
		if (Number(done ?? 0) > really) broken.push(`it says that ${done} items are done, but ${really} are`);
		if ((continues || calm) && cancelled === undefined) broken.push(`it stopped: ${error.message}`);
		return broken;
	}
	for (const index of items.keys()) {
		const rows =
			output?.filter(({ pairedItem }) => (pairedItem as { item: number }).item === index) ?? [];
		if (rows.length === 0) broken.push(`item ${index} has no outcome`);
		const [failed] = rows.filter(({ json }) => json.error !== undefined);
		if (failed && (calm || /mistake of its own/.test(String(failed.json.error))))
			broken.push(`item ${index} failed: ${JSON.stringify(failed.json)}`);
		if (rows.some(({ json }) => json.error === undefined) && !isDone(index))
			broken.push(`item ${index} is said to be done, and is not`);
	}
	return broken;
}
