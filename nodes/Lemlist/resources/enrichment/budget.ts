import { NotDone } from '../../definition/failure';
import { field } from '../../definition/field';
import type { Context } from '../../definition/context';
import type { SendTo } from '../../definition/request';

export const maxCredits = field({
	displayName: 'Max Credits',
	name: 'maxCredits',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 100,
	description:
		'Start nothing more once the balance has dropped by this much in the run. Not exact: the last may go beyond, charges come late, spending by others counts.',
});

/** A run of the node that spends one request after the other. */
interface Run {
	/** Balance before its first request. */
	start?: number;
	/** Ends when nothing is being spent. */
	last: Promise<unknown>;
	stopped: boolean;
}

const runs = new WeakMap<Context['execution'], Run>();

/** What is needed of an item that spends credits. */
export interface Spending extends Pick<Context, 'execution' | 'functions'> {
	values: { readonly maxCredits?: number };
	send: SendTo<'GET /team/credits'>;
}

/**
 * Spends credits when the items before have spent theirs; nothing more after a refusal that ends the run.
 * @throws NotDone when an item before ended the run
 */
export async function inTurn<T>(
	{ execution, functions }: Pick<Spending, 'execution' | 'functions'>,
	spend: (run: Run) => Promise<T>,
): Promise<T> {
	const run = runs.get(execution) ?? { last: Promise.resolve(), stopped: false };
	runs.set(execution, run);
	const turn = run.last.then(async () => {
		if (run.stopped) throw notSpent('Not started, since an item before this one ended the run');
		return await spend(run);
	});
	run.last = turn.catch(() => {
		run.stopped = !functions.continueOnFail();
	});
	return await turn;
}

/**
 * Spends credits, if the item's *Max Credits* still allows it; at once where there is no limit.
 * @throws NotDone when the limit is reached
 */
export async function withinBudget<T>(context: Spending, spend: () => Promise<T>): Promise<T> {
	const { maxCredits: max } = context.values;
	if (max === undefined) return await spend();
	return await inTurn(context, async (run) => {
		const balance = await balanceOf(context.send);
		run.start ??= balance;
		const spent = run.start - balance;
		if (spent >= max) throw notSpent(`Max Credits is reached: ${spent} of ${max} are spent`);
		return await spend();
	});
}

function notSpent(message: string): NotDone {
	return new NotDone(message, 'No credits were spent on this item.');
}

/** @throws NotDone when lemlist does not say the balance */
async function balanceOf(send: Spending['send']): Promise<number> {
	const { credits } = (await send('GET /team/credits', {})).body;
	if (typeof credits === 'number') return credits;
	throw notSpent('lemlist answered with no balance of credits, without which Max Credits cannot be kept');
}
