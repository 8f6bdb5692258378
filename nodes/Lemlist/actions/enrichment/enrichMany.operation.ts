import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ItemContext, Operation } from '../../engine/operation';
import { timeLimit } from '../../engine/poll';
import { BadValue } from '../../engine/values';
import { rowsOf } from '../../transport';
import { maxCredits, withinBudget } from './budget';
import { personFields, waitForResult, webhookUrl } from './fields';
import { outcomeOf } from './result';

type Outcome = IDataObject | Error;

/** What lemlist's codes for a single person mean. */
const REFUSALS: Record<string, string> = {
	MISSING_EMAIL: 'Verify Email needs Email.',
	MISSING_INPUTS:
		'Find Email needs LinkedIn URL, or First Name, Last Name, Company Name and Company Domain.',
	MISSING_LINKEDIN_URL: 'Find Phone and LinkedIn Enrichment need LinkedIn URL.',
};

export const enrichMany: Operation = {
	value: 'enrichMany',
	name: 'Enrich Many',
	action: 'Enrich many people',
	description:
		'Find e-mail addresses, phone numbers or LinkedIn data of all input items, 500 a request. Spends credits.',
	request: ['POST /v2/enrichments/bulk', 'GET /enrich/{enrichId}', 'GET /team/credits'],
	fields: [
		{
			displayName: 'Look For',
			name: 'enrichmentRequests',
			type: 'multiOptions',
			options: [
				{ name: 'Find Email', value: 'find_email' },
				{ name: 'Find Phone', value: 'find_phone' },
				{ name: 'LinkedIn Enrichment', value: 'linkedin_enrichment' },
				{ name: 'Verify Email', value: 'verify' },
			],
			default: [],
			required: true,
			description: 'What to look for. Each spends credits.',
			in: 'body',
		},
		...personFields.map((field) => ({ ...field, as: `input.${field.name}` })),
		waitForResult,
		timeLimit,
		webhookUrl,
		maxCredits,
	],
	// One person without any of it could have lemlist refuse all others of the request.
	check({ parts }) {
		if ('input' in parts.body) return;
		throw new BadValue(
			'LinkedIn URL',
			'Nothing is known of the person',
			'Fill in LinkedIn URL, Email, or name and company, or check their expressions.',
		);
	},
	batch: { size: 500, run: enrichAll },
};

/** One request for each webhook address, which is nearly always the same. */
async function enrichAll(contexts: readonly ItemContext[]): Promise<Outcome[]> {
	const outcomes = new Map<ItemContext, Outcome>();
	for (const address of new Set(contexts.map(({ values }) => values.webhookUrl))) {
		const some = contexts.filter(({ values }) => values.webhookUrl === address);
		const results = await started(some).catch((error: unknown) => some.map(() => error as Error));
		some.forEach((context, index) => outcomes.set(context, results[index] as Outcome));
	}
	return contexts.map((context) => outcomes.get(context) as Outcome);
}

async function started(contexts: readonly ItemContext[]): Promise<Outcome[]> {
	const [first] = contexts;
	if (!first) return [];
	return await withinBudget(first, async () => {
		const body = contexts.map(({ itemIndex, parts }) => ({
			...(parts.body as IDataObject),
			metadata: String(itemIndex),
		}));
		const answer = await first.send('POST /v2/enrichments/bulk', { body });
		const rows = new Map((rowsOf(answer.body) ?? []).map((row) => [row.metadata, row]));
		return await Promise.all(
			contexts.map(async (context) => await outcome(context, rows.get(String(context.itemIndex)))),
		);
	});
}

/** @param row lemlist's answer to this one person: an ID, or a code that says why not */
async function outcome(context: ItemContext, row: IDataObject | undefined): Promise<Outcome> {
	if (row?.error !== undefined) {
		const code = String(row.error);
		const description = `${REFUSALS[code] ?? ''} No enrichment was started for this item.`.trim();
		return new NodeOperationError(context.functions.getNode(), `lemlist refused this person: ${code}`, {
			description,
		});
	}
	return await outcomeOf(context, row).catch((error: unknown) => error as Error);
}
