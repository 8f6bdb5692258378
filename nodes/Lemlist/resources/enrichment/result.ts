import type { IDataObject } from 'n8n-workflow';
import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { BadValue, NotDone } from '../../definition/failure';
import type { Context, ItemRequest } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { paidFlags } from '../../shared/paidFlags';
import { timeLimit, until } from '../../shared/poll';

/** Nothing to look for would be refused by lemlist for some endpoints and taken by others. */
export function someKind({ parts }: Pick<ItemRequest, 'parts'>): void {
	if (paidFlags.some(({ name }) => name in parts.query)) return;
	const [findEmail] = paidFlags;
	throw new BadValue(
		findEmail,
		'Nothing to look for is chosen',
		'Turn on Find Email, Find Phone, LinkedIn Enrichment or Verify Email.',
	);
}

/** What stands for an enrichment that has no result yet. */
export function inProgress(enrichmentId: string): IDataObject {
	return { enrichmentId, enrichmentStatus: 'inProgress' };
}

/** @returns undefined while lemlist is still at it, which it says by 202 and no body */
export async function resultOf(
	send: SendTo<'GET /enrich/{enrichId}'>,
	enrichId: string,
): Promise<JsonObject | undefined> {
	const { proof, body } = await send('GET /enrich/{enrichId}', { path: { enrichId } });
	return proof === 'empty' ? undefined : body;
}

/** What is needed of an item that may wait for the result. */
export interface Waiting extends Pick<Context, 'wait' | 'clock'> {
	values: { readonly waitForResult?: boolean; readonly timeLimit?: number };
	send: SendTo<'GET /enrich/{enrichId}'>;
}

/**
 * The result of an enrichment that was just started, if the item wants to wait for it, else the fact that it runs.
 * @param started lemlist's answer to the start, with the ID
 * @throws NotDone when there is no ID, or the waiting is refused
 */
export async function outcomeOf(context: Waiting, started: JsonObject | undefined): Promise<IDataObject> {
	const { values, send } = context;
	const id = textAt(started, 'id');
	if (id === undefined) {
		throw new NotDone(
			'lemlist answered with an enrichment without an ID',
			'It may have been started all the same. Check in lemlist before running it again, which may spend credits again.',
		);
	}
	if (values.waitForResult !== true) return inProgress(id);
	let emptyBefore = false;
	const ask = async () => {
		const result = await resultOf(send, id);
		const isEmpty = Object.keys(result?.data ?? {}).length === 0;
		// "done" was seen to come a moment before the data.
		if (result === undefined || (isEmpty && !emptyBefore)) {
			emptyBefore = result !== undefined;
			return undefined;
		}
		return result;
	};
	const seconds = values.timeLimit ?? timeLimit.default;
	const result = await until(context, seconds, ask).catch((error: unknown) => {
		throw new NotDone(
			asError(error).message,
			`The enrichment ${id} was started and goes on in lemlist. Enrichment > Get reads its result; starting it again spends credits again.`,
		);
	});
	return result ?? inProgress(id);
}
