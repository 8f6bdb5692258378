import { isObject, isRows } from '../../api/json.ts';
import { wordsIn } from '../../api/judge.ts';
import type { Context, Result } from '../../definition/context';
import { NotDone } from '../../definition/failure';
import type { Answer, SendTo } from '../../definition/request';
import { bundled } from '../../shared/bundle';
import { rowsIn } from '../../shared/rowsIn';

const ENDPOINT = 'POST /campaigns/{campaignId}/steps/{stepId}/skip-for-leads';
/** Most leads that lemlist takes in one request. */
export const MOST = 100;

/** An item that names a lead, and the step to leave out. */
interface Skipping extends Pick<Context, 'functions' | 'itemIndex'> {
	values: { readonly campaignId: string; readonly stepId: string; readonly leadIdOrEmail: string };
	send: SendTo<typeof ENDPOINT>;
}

/**
 * Leaves out a step for the leads of all items.
 * @returns what lemlist says of each lead; where it says nothing of single ones, all it says
 */
export async function skipped(contexts: readonly Skipping[]): Promise<Array<Result | Error>> {
	const outcomes = await bundled(contexts, {
		max: MOST,
		groupOf: ({ values: { campaignId, stepId } }) => `${campaignId} ${stepId}`,
		valuesOf: ({ values }) => [values.leadIdOrEmail],
		async send({ send, values: { campaignId, stepId } }, leads) {
			return await send(ENDPOINT, { path: { campaignId, stepId }, body: { leads } });
		},
	});
	return contexts.map((context, index) => {
		const answers = outcomes[index] ?? [];
		if (answers instanceof Error) return answers;
		const [answer] = answers;
		return answer ? outcomeOf(context, answer) : {};
	});
}

/** What an answer says of one lead. How it names leads and outcomes was not seen, but for the words of two outcomes. */
function outcomeOf({ values, functions, itemIndex }: Skipping, answer: Answer): Result | Error {
	const { leadIdOrEmail } = values;
	const own = rowsIn(answer).find((row) => Object.values(row).includes(leadIdOrEmail));
	const { errors } = answer.body;
	const isRefused = own === undefined || (isRows(errors) && errors.includes(own));
	const words = isRefused ? wordsIn(own ?? errors) : undefined;
	if (words !== undefined) return new NotDone(words, `lemlist said this of ${leadIdOrEmail}.`);
	if (!own) return { leadIdOrEmail, ...(isObject(answer.data) ? answer.data : { rows: answer.data }) };
	if (!Object.values(own).includes('not_found')) return { leadIdOrEmail, ...own };
	if (functions.getNodeParameter('options.whenNotFound', itemIndex, 'stop') === 'continue')
		return { found: false, leadIdOrEmail };
	return new NotDone(
		'Lead not found',
		`lemlist said this of ${leadIdOrEmail}. The other leads that were sent with it have been dealt with.`,
	);
}
