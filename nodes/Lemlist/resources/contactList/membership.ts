import type { JsonObject } from '../../api/json.ts';
import type { Context, Result } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { bundled } from '../../shared/bundle';
import { idsIn, manyIds } from '../../shared/manyIds';

const ENDPOINT = 'POST /contacts/lists/{listId}/entities';
/** Most contacts that lemlist takes in one request. */
const MAX = 1000;

export const contactIds = manyIds({
	name: 'contactIds',
	displayName: 'Contact IDs',
	prefix: 'ctc',
	thing: 'a contact',
	many: 'contacts',
	finder: 'Contact > Get finds it by e-mail address.',
});

/** An item that brings contacts. */
interface Bringing extends Pick<Context, 'functions'> {
	values: { readonly listId: string; readonly contactIds: readonly string[] };
	send: SendTo<typeof ENDPOINT>;
}

/**
 * Puts the contacts of all items into their lists, or takes them out of them.
 * @param query says which; lemlist puts them in where nothing is said
 * @param counters names of what lemlist counts for a request
 */
export function membership(query: { readonly action?: 'remove' }, counters: readonly string[]) {
	return {
		size: MAX,
		async run(contexts: readonly Bringing[]): Promise<Array<Result | Error>> {
			const items = contexts.map(({ functions, send, values }) => ({
				functions,
				send,
				listId: values.listId,
				contactIds: idsIn(values.contactIds),
			}));
			const outcomes = await bundled(items, {
				max: MAX,
				groupOf: ({ listId }) => listId,
				valuesOf: ({ contactIds }) => contactIds,
				async send({ send, listId }, contactIds) {
					const { body } = await send(ENDPOINT, {
						path: { listId },
						query,
						body: { contactIds },
					});
					return { contacts: contactIds.length, ...body };
				},
			});
			return items.map(({ listId, contactIds }, index) => {
				const requests = outcomes[index] ?? [];
				if (requests instanceof Error) return requests;
				// lemlist counts a request as a whole, which other items may have shared.
				const request = total(requests, ['contacts', ...counters]);
				return { success: true, listId, contactIds, request };
			});
		},
	};
}

function total(requests: readonly JsonObject[], counters: readonly string[]): JsonObject {
	const sum = (counter: string) => requests.reduce((all, each) => all + Number(each[counter] ?? 0), 0);
	return Object.fromEntries(counters.map((counter) => [counter, sum(counter)]));
}
