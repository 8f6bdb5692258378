import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Field, ItemContext } from '../../engine/operation';
import type { Client } from '../../transport';

export const maxCredits: Field = {
	displayName: 'Max Credits',
	name: 'maxCredits',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 100,
	description:
		'Start nothing more once the team’s balance has dropped by this much during the run; requests go one by one. Not exact: the last may go beyond, charges may come later, and spending by others counts.',
};

/** A run of the node that has a limit. */
interface Run {
	/** Balance before its first request. */
	start?: number;
	/** Ends when nothing is being spent. */
	last: Promise<unknown>;
	stopped: boolean;
}

/** By client, because each run of the node has its own. */
const runs = new WeakMap<Client, Run>();

/**
 * Spends credits, if the item's *Max Credits* still allows it; at once where there is no limit.
 * @throws NodeOperationError when the limit is reached
 */
export async function withinBudget<T>(context: ItemContext, spend: () => Promise<T>): Promise<T> {
	const { client, functions, values } = context;
	if (values.maxCredits === undefined) return await spend();
	const most = Number(values.maxCredits);
	const run = runs.get(client) ?? { last: Promise.resolve(), stopped: false };
	runs.set(client, run);
	const turn = run.last.then(async () => {
		if (run.stopped) throw refusal(context, 'Not started, since an item before this one ended the run');
		const balance = await balanceOf(client);
		run.start ??= balance;
		const spent = run.start - balance;
		if (spent >= most) throw refusal(context, `Max Credits is reached: ${spent} of ${most} are spent`);
		return await spend();
	});
	run.last = turn.catch(() => {
		run.stopped = !functions.continueOnFail();
	});
	return await turn;
}

function refusal({ functions }: ItemContext, message: string): NodeOperationError {
	return new NodeOperationError(functions.getNode(), message, {
		description: 'No credits were spent on this item.',
	});
}

/** @throws RangeError when lemlist does not say the balance */
async function balanceOf(client: Client): Promise<number> {
	const { body } = await client.send({ method: 'GET', path: '/team/credits' });
	const credits = (body as IDataObject | undefined)?.credits;
	if (typeof credits === 'number') return credits;
	throw new RangeError('no balance of credits');
}
