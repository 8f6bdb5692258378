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
