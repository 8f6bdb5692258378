import { flow } from '../../definition/operation';
import { timeLimit } from '../../shared/poll';
import { leadId, leadIdNotFound } from '../lead/fields';
import { maxCredits, withinBudget } from './budget';
import { kinds, waitForResult, webhookUrl } from './fields';
import { outcomeOf, someKind } from './result';

export const enrichLead = flow({
	value: 'enrichLead',
	name: 'Enrich Lead',
	action: 'Enrich lead',
	description:
		'Enrich a lead not launched yet: find e-mail address, phone number or LinkedIn data. Spends credits.',
	request: ['POST /leads/{leadId}/enrich', 'GET /enrich/{enrichId}', 'GET /team/credits'],
	fields: [
		leadId,
		...kinds,
		waitForResult,
		timeLimit,
		webhookUrl,
		maxCredits,
		{
			displayName: 'Force',
			name: 'force',
			type: 'boolean',
			default: false,
			description:
				'Whether to look again for what the lead has, which spends credits again. What was not found stays so until the lead changes.',
			in: 'query',
		},
	],
	check: someKind,
	notFound: leadIdNotFound,
	run: async (context) =>
		await withinBudget(context, async () => {
			const { body } = await context.send('POST /leads/{leadId}/enrich');
			return await outcomeOf(context, body);
		}),
});
