import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import type { FaultKind } from '../../sandbox/faults.mts';
import type { Kind, Row } from '../../sandbox/kind.mts';
import { SCHEDULES } from '../../sandbox/resources/schedules.mts';
import { UNSUBSCRIBES } from '../../sandbox/resources/unsubscribes.mts';
import { execution } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { Process, Time } from './time.mts';

interface List {
	kind: Kind<Row>;
	parameters: IDataObject;
	/** lemlist tells how many rows it has. */
	isCounted: boolean;
}

const getAll = { operation: 'getAll', simplify: false };
const LISTS: List[] = [
	{ kind: UNSUBSCRIBES as Kind<Row>, parameters: { ...getAll, resource: 'unsubscribe' }, isCounted: false },
	...['asc', 'desc'].map((sortOrder) => ({
		kind: SCHEDULES as Kind<Row>,
		parameters: { ...getAll, resource: 'schedule', sortOrder },
		isCounted: true,
	})),
];
/** What lemlist may do to every page, and whether a total is still told. */
const FAULTS: Array<{ kind?: FaultKind; rows?: number; hidesTotal?: true }> = [
	{},
	{},
	{ kind: 'cap', rows: 37 },
	{ kind: 'shifted' },
	{ kind: 'textTotals' },
	{ kind: 'noTotals', hidesTotal: true },
	{ kind: 'zeroTotals', hidesTotal: true },
];
/** No more than fit on the shortest page, all of them together, so that no page is all of known ones. */
const MOST_ADDED = 7;
/** Longer than it takes to give up. */
const BUDGET_MS = 600_000;

/** What a defect is put back with. */
export interface Variant {
	around?(functions: IExecuteFunctions): IExecuteFunctions;
}

/**
 * A list is read while rows are added and removed.
 * @returns what did not hold, in words; none when all did
 */
export async function simulateLists(
	subject: Subject,
	seed: number,
	{ around = (functions) => functions }: Variant = {},
): Promise<string[]> {
	const random = chance(`lists ${seed}`);
	const time = new Time();
	const trouble = random() < 0.7 ? 0 : 0.2 * random();
	const lemlist = new Lemlist(time, { trouble }, `lists ${seed}`);
	const process = new Process(time, random);
	const { kind, parameters, isCounted } = pick(random, LISTS);
	const fault = pick(random, FAULTS);
	if (fault.kind) lemlist.store.faults.add({ ...fault, kind: fault.kind, count: Infinity });
	const rows = lemlist.store.all(kind);
	rows.clear();
	for (let n = between(random, 0, 500); n > 0; n--) rows.add({});
	const before = [...rows.keys()];
	let [added, removed] = [0, 0];
	const add = () => {
		for (let n = between(random, 1, MOST_ADDED); n > 0; n--) added += rows.add({}) ? 1 : 0;
	};
	const remove = () => (removed += rows.size > 0 && rows.delete(pick(random, [...rows.keys()])) ? 1 : 0);
	for (const [likely, go] of [
		[0.5, add],
		[0.5, remove],
	] as const)
		for (let n = random() < likely ? between(random, 1, 5) : 0; n > 0; n--)
			time.after(random() * 1500, go);

	const limit = random() < 0.7 ? Infinity : between(random, 1, 600);
	const asked = limit === Infinity ? { returnAll: true } : { returnAll: false, limit };
	const functions = execution(
		{ process, lemlist, ledger: new Map() },
		[{ ...parameters, ...asked }],
		false,
	);
	const hints: string[] = [];
	const hinting = Object.assign(around(functions), {
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
	});
	let output: INodeExecutionData[] | undefined;
	let error: Error | undefined;
	let stayed: string[] = [];
	void subject
		.run(hinting, subject.resources, process)
		.then(([items]) => (output = items))
		.catch((reason: Error) => (error = reason))
		.finally(() => (stayed = before.filter((id) => rows.has(id))));
	await time.run(BUDGET_MS);

	// A list so short that a shift shows all of it again looks like one that is the same whatever is asked for: the node says so.
	const isShort =
		before.length <= added + 1 && error?.message === 'lemlist does not give all rows of this list';
	if (error) return trouble > 0 || isShort ? [] : [`it was not read: ${error.message}`];
	if (!output) return ['the reading had no end'];
	const broken: string[] = [];
	const came = new Set(output.map(({ json }) => json._id));
	if (came.size < output.length) broken.push(`${output.length - came.size} rows came twice`);
	if (came.size > limit) broken.push(`${came.size} rows came instead of ${limit}`);
	if (came.size >= limit) return broken;
	const lost = stayed.filter((id) => !came.has(id)).length;
	// Each row that goes makes another one go to the page before.
	if (lost > removed) broken.push(`${lost} rows were lost, ${removed} were removed`);
	const isTold = isCounted && !fault.hidesTotal;
	if (lost > 0 && isTold && added === 0 && hints.length === 0)
		broken.push(`${lost} rows were lost without a word`);
	if (added + removed === 0 && hints.length > 0) broken.push(`a hint without a reason: ${hints.join()}`);
	return broken;
}
