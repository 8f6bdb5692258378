import { leadEmail } from '../../sandbox/people.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

/** 40,000 persons are 100,000 leads. */
const FEW = freshStore({ people: 40 });
const MANY = freshStore({ people: 40_000 });
const ROUNDS = 15;
const A_ROUND = 40;

/** A page of one row, so that both have as much to answer. The campaign is the first in both with a lead of its own. */
const campaignOf = (store: Store) => store.people.get(leadEmail(2))?.leads[0]?.campaign._id ?? '';

const REQUESTS: Record<string, (store: Store, n: number) => number> = {
	'marks a lead': (store, n) =>
		ask(store, 'POST /leads/notinterested/{leadIdOrEmail}', {
			path: { leadIdOrEmail: leadEmail(1 + (n % 40)) },
		}).status,
	'shows a page of a campaign’s leads': (store) =>
		ask(store, 'GET /campaigns/{campaignId}/leads/', {
			path: { campaignId: campaignOf(store) },
			query: { state: 'all', limit: '1' },
		}).status,
	'searches contacts': (store) =>
		ask(store, 'GET /contacts', { query: { search: leadEmail(33), limit: '1' } }).status,
	'shows a page of contacts': (store) => ask(store, 'GET /contacts', { query: { limit: '1' } }).status,
	'searches the database': (store) =>
		ask(store, 'POST /database/people', {
			body: { filters: [{ filterId: 'country', in: ['France'], out: [] }], size: 1 },
		}).status,
};

/** Seconds for a round of requests. */
function taken(store: Store, request: (typeof REQUESTS)[string]): number {
	const start = performance.now();
	for (let n = 0; n < A_ROUND; n++) expect(request(store, n)).toBe(200);
	return performance.now() - start;
}

it.each(Object.entries(REQUESTS))(
	'%s among 100,000 at no more than twice what it costs among 100',
	(_name, request) => {
		for (const store of [FEW, MANY]) taken(store, request);
		// By turns, and the best of each: what else the machine does only adds to some of them.
		const rounds = Array.from({ length: ROUNDS }, () => ({
			few: taken(FEW, request),
			many: taken(MANY, request),
		}));
		const best = (of: 'few' | 'many') => Math.min(...rounds.map((round) => round[of]));
		expect(best('many') / best('few')).toBeLessThan(2);
	},
);
