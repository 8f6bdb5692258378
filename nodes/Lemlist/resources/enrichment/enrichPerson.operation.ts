import { flow } from '../../definition/operation';
import { timeLimit } from '../../shared/poll';
import { maxCredits, withinBudget } from './budget';
import { kinds, personFields, waitForResult, webhookUrl } from './fields';
import { someone } from './inputs';
import { outcomeOf, someKind } from './result';

export const enrichPerson = flow({
	value: 'enrichPerson',
	name: 'Enrich Person',
	action: 'Enrich person',
	description:
		'Enrich anybody, in lemlist or not: find e-mail address, phone number or LinkedIn data. Spends credits.',
	request: ['POST /enrich', 'GET /enrich/{enrichId}', 'GET /team/credits'],
	fields: [
		...kinds,
		...personFields.map((field) => ({ ...field, in: 'query' as const })),
		waitForResult,
		timeLimit,
		webhookUrl,
		maxCredits,
	],
	check(request) {
		someKind(request);
		someone(request.values);
	},
	run: async (context) =>
		await withinBudget(context, async () => {
			const { body } = await context.send('POST /enrich');
			return await outcomeOf(context, body);
		}),
});
