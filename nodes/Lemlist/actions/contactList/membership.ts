import type { IDataObject } from 'n8n-workflow';
import type { BatchOperation, Field, ItemContext } from '../../engine/operation';
import { BadValue } from '../../engine/values';
import { bundled } from '../bundle';

const ENDPOINT = 'POST /contacts/lists/{listId}/entities';
/** Most contacts that lemlist takes in one request. */
const MOST = 1000;

/** One malformed ID makes lemlist refuse all that are sent with it, so none may leave its item. */
function contactIdsIn(value: NonNullable<unknown>): string[] {
	const ids = (value as string[]).flatMap((text) => text.split(/[\s,;]+/)).filter((id) => id !== '');
	const bad = ids.find((id) => !/^ctc_[a-zA-Z0-9]+$/.test(id));
	if (bad === undefined) return ids;
	throw new BadValue(
		'Contact IDs',
		`"${bad.slice(0, 60)}" is not the ID of a contact`,
		'It starts with ctc_. Contact > Get finds it by e-mail address.',
	);
}

export const contactIds: Field = {
	displayName: 'Contact IDs',
	name: 'contactIds',
	type: 'string',
	typeOptions: { multipleValues: true },
	default: [],
	required: true,
	placeholder: 'e.g. ctc_A1B2C3D4',
	description:
		'Each starts with ctc_; an entry may hold a list, or several with commas. All input items go together, 1,000 contacts a request.',
	in: 'body',
	send: contactIdsIn,
};

const idsOf = ({ parts }: ItemContext) => (parts.body as { contactIds: string[] }).contactIds;
const listOf = ({ parts }: ItemContext) => parts.path.listId ?? '';

/**
 * Puts the contacts of all items into their lists, or takes them out of them.
 * @param query says which; lemlist puts them in where nothing is said
 * @param counters names of what lemlist counts for a request
 */
export function membership(query: IDataObject, counters: readonly string[]): BatchOperation['batch'] {
	return {
		size: MOST,
		async run(contexts) {
			const outcomes = await bundled(contexts, {
				most: MOST,
				groupOf: listOf,
				valuesOf: idsOf,
				async send(first, contactIds) {
					const { body } = await first.send(ENDPOINT, { query, body: { contactIds } });
					return { contacts: contactIds.length, ...(body as IDataObject | undefined) };
				},
			});
			return outcomes.map((requests, index) => {
				const context = contexts[index];
				if (requests instanceof Error || !context) return requests as Error;
				// lemlist counts a request as a whole, which other items may have shared.
				const request = total(requests, ['contacts', ...counters]);
				return { success: true, listId: listOf(context), contactIds: idsOf(context), request };
			});
		},
	};
}

function total(requests: readonly IDataObject[], counters: readonly string[]): IDataObject {
	const sum = (counter: string) => requests.reduce((all, each) => all + Number(each[counter] ?? 0), 0);
	return Object.fromEntries(counters.map((counter) => [counter, sum(counter)]));
}
