import type { Context, Result } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { bundled } from '../../shared/bundle';
import { idsIn, manyIds } from '../../shared/manyIds';

const ENDPOINT = 'POST /companies/lists/{listId}/entities';
/** Most companies in one request; taken over from contact lists, of which it is documented. */
const MAX = 1000;

export const companyIds = manyIds({
	name: 'companyIds',
	displayName: 'Company IDs',
	prefix: 'cpn',
	thing: 'a company',
	many: 'companies',
	finder: 'Company > Get Many finds it by domain.',
});

/** An item that brings companies. */
interface Bringing extends Pick<Context, 'functions'> {
	values: { readonly listId: string; readonly companyIds: readonly string[] };
	send: SendTo<typeof ENDPOINT>;
}

/**
 * Puts the companies of all items into their lists, or takes them out of them. What lemlist answers is documented in part
 * only, so it is given as it is.
 * @param query says which; lemlist puts them in where nothing is said
 */
export function membership(query: { readonly action?: 'remove' }) {
	return {
		size: MAX,
		async run(contexts: readonly Bringing[]): Promise<Array<Result | Error>> {
			const outcomes = await bundled(contexts, {
				max: MAX,
				groupOf: ({ values }) => values.listId,
				valuesOf: ({ values }) => idsIn(values.companyIds),
				async send({ send, values: { listId } }, companyIds) {
					return await send(ENDPOINT, { path: { listId }, query, body: { companyIds } });
				},
			});
			return contexts.map(({ values: { listId, companyIds } }, index) => {
				const answers = outcomes[index] ?? [];
				if (answers instanceof Error) return answers;
				const requests = answers.flatMap(({ data }) => data);
				return { listId, companyIds: idsIn(companyIds), requests };
			});
		},
	};
}
