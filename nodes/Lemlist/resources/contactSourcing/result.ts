import type { IDataObject } from 'n8n-workflow';
import { textAt } from '../../api/json.ts';
import type { Context } from '../../definition/context';
import { NotDone } from '../../definition/failure';
import type { Answer, SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { timeLimit, until } from '../../shared/poll';
import { rowsIn } from '../../shared/rowsIn';

const AGAIN =
	'Running it again is free for companies that were done, unless Overwrite is on, which spends credits again.';

/** A run by its ID, or the latest of a company. */
export type Wanted = { runId: string } | { companyId: string };

/** What lemlist says of a run, and whether it is still at it, which its status tells. */
export async function runOf(
	send: SendTo<'GET /contact-sourcing'>,
	query: Wanted,
): Promise<{ isDone: boolean; row: IDataObject }> {
	const { status, body, data } = await send('GET /contact-sourcing', { query });
	if (status !== 202) return { isDone: true, row: Array.isArray(data) ? { ...query, rows: data } : data };
	// The contacts are empty by then, as if nobody had been found.
	const row = Object.entries(body).filter(([key]) => key !== 'contacts');
	return { isDone: false, row: { ...query, status: 'running', ...Object.fromEntries(row) } };
}

/** An item that starts a run. */
export interface Sourcing extends Pick<Context, 'functions' | 'wait' | 'clock' | 'parts'> {
	values: { readonly companyId: string; readonly waitForResult?: boolean; readonly timeLimit?: number };
	send: SendTo<'POST /contact-sourcing' | 'GET /contact-sourcing'>;
}

/** What became of one company. lemlist answers 200 also where it could not start some of them. */
export async function outcomeOf(item: Sourcing, answer: Answer): Promise<IDataObject | NotDone> {
	const { companyId, waitForResult } = item.values;
	const rows = rowsIn(answer);
	// Only the row of a company that was started has been seen.
	if (!rows.some((row) => 'companyId' in row))
		return { companyId, ...(Array.isArray(answer.data) ? { rows: answer.data } : answer.data) };
	const own = rows.find((row) => row.companyId === companyId);
	const runId = textAt(own, 'runId');
	if (!own) return refused(item, { companyId, error: 'lemlist says nothing of this company', hint: AGAIN });
	if (runId === undefined)
		return refused(item, { error: 'lemlist did not start a run for this company', ...own });
	if (!waitForResult) return { ...own };
	const run = await finished(item, runId).catch((error: unknown) => ({
		error: asError(error).message,
		hint: `The run ${runId} goes on in lemlist. Contact Sourcing > Get reads its result. ${AGAIN}`,
	}));
	return refused(item, { ...own, ...run });
}

async function finished(item: Sourcing, runId: string): Promise<IDataObject> {
	const seconds = item.values.timeLimit ?? timeLimit.default;
	let last: IDataObject = {};
	const done = await until(item, seconds, async () => {
		const { isDone, row } = await runOf(item.send, { runId });
		last = row;
		return isDone ? row : undefined;
	});
	return done ?? last;
}

/**
 * A row of something that did not work out, or where such have an output of their own, the error that goes there. Any other
 * error would end the execution, and what was paid for other companies would be lost with it.
 */
export function refused({ functions }: Pick<Context, 'functions'>, row: IDataObject): IDataObject | NotDone {
	const { error, hint } = row;
	if (error === undefined || functions.getNode().onError !== 'continueErrorOutput') return row;
	return new NotDone(
		typeof error === 'string' ? error : JSON.stringify(error),
		typeof hint === 'string' ? hint : AGAIN,
	);
}
