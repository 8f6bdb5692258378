import { isolated, lemlist, markNotInterested, people } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

/** What stood beside the output. */
async function hintsOf(...run: Parameters<typeof runNode>): Promise<string[]> {
	const { run: execution, error } = await runNode(...run);
	expect(error).toBeUndefined();
	return Object.values(execution.data.resultData.runData).flatMap((tasks) =>
		tasks.flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
	);
}

const add = {
	...{ resource: 'lead', operation: 'create', email: '={{ $json.email }}', whenAlreadyThere: 'skip' },
	campaignId: { __rl: true, mode: 'id', value: 'cam_1' },
};
const answers = (...of: Array<[status: number, answer: string | object]>) =>
	of.forEach(([status, answer]) => lemlist().post('/campaigns/cam_1/leads/').reply(status, answer));

it('says how many people were not added, and why', async () => {
	answers(
		[200, { _id: 'lea_1' }],
		[400, 'Lead already in the campaign'],
		[400, 'Lead email invalid or lead already unsubscribed'],
	);
	expect(await hintsOf(add, people('a@x.com', 'b@x.com', 'c@x.com'))).toEqual([
		'2 of 3 people were not added: 1 in a campaign already, 1 unsubscribed, or with an address that is none.',
	]);
});

it('says nothing where all were added', async () => {
	answers([200, { _id: 'lea_1' }]);
	expect(await hintsOf(add, people('a@x.com'))).toEqual([]);
});

it('says why a long run took its time', async () => {
	const many = Array.from({ length: 70 }, (_, n) => `lead${n}@x.com`);
	lemlist()
		.post(/notinterested/)
		.reply(429, 'Too many requests', { 'retry-after': '6' });
	lemlist()
		.post(/notinterested/)
		.times(many.length)
		.reply(200, [{ _id: 'lea_1' }]);
	const { result } = await quickly(async () => await hintsOf(markNotInterested, people(...many)));
	expect(result).toEqual([expect.stringMatching(/^70 items took \d+ s: lemlist allows/)]);
});

describe('where Limit ends a list', () => {
	const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ _id: `cam_${n}` }));
	const campaigns = { resource: 'campaign', operation: 'getAll' };
	const given = (campaigns: object[], total?: number) => {
		const pagination = { totalRecords: total };
		lemlist().get('/campaigns').query(true).reply(200, { campaigns, pagination });
	};
	const MORE = 'Return All gives all of them.';

	it('as it comes, says so, and how many there are', async () => {
		given(rows(50), 250);
		expect(await hintsOf(campaigns)).toEqual([
			`Limit ended this list after 50 rows; lemlist has 250. ${MORE}`,
		]);
	});

	it('says that there may be more where lemlist does not tell', async () => {
		given(rows(50));
		expect(await hintsOf(campaigns)).toEqual([
			`Limit ended this list after 50 rows; there may be more. ${MORE}`,
		]);
	});

	it('says so once for many items', async () => {
		given(rows(50), 250);
		given(rows(50), 250);
		expect(await hintsOf(campaigns, [{}, {}])).toHaveLength(1);
	});

	it.each<[string, object, number, number]>([
		['somebody chose it', { limit: 10 }, 10, 250],
		['lemlist has no more', {}, 50, 50],
		['it did not end it', {}, 49, 49],
	])('says nothing where %s', async (_, parameters, came, total) => {
		given(rows(came), total);
		expect(await hintsOf({ ...campaigns, ...parameters })).toEqual([]);
	});
});
