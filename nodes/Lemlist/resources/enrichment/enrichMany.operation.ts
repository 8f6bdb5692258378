import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../api/json.ts';
import { BadValue, NotDone } from '../../definition/failure';
import { batch } from '../../definition/operation';
import type { Context } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { timeLimit } from '../../shared/poll';
import { maxCredits, withinBudget } from './budget';
import type { Spending } from './budget';
import { linkedinUrl, personFields, waitForResult, webhookUrl } from './fields';
import { outcomeOf } from './result';
import type { Waiting } from './result';

type Outcome = IDataObject | Error;

/** One of the people who go into the same request. */
type Person = Pick<Context, 'itemIndex' | 'parts'> &
	Spending &
	Waiting & {
		values: { readonly webhookUrl?: string };
		send: SendTo<'POST /v2/enrichments/bulk'>;
	};

/** What lemlist's codes for a single person mean. */
const REFUSALS: Record<string, string> = {
	MISSING_EMAIL: 'Verify Email needs Email.',
	MISSING_INPUTS:
		'Find Email needs LinkedIn URL, or First Name, Last Name, Company Name and Company Domain.',
	MISSING_LINKEDIN_URL: 'Find Phone and LinkedIn Enrichment need LinkedIn URL.',
};

export const enrichMany = batch({
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
		...personFields.map((field) => ({ ...field, as: `input.${field.name}` as const })),
		waitForResult,
		timeLimit,
		webhookUrl,
		maxCredits,
	],
	// One person without any of it could have lemlist refuse all others of the request.
	check({ parts }) {
		if ('input' in parts.body) return;
		throw new BadValue(
			linkedinUrl,
			'Nothing is known of the person',
			'Fill in LinkedIn URL, Email, or name and company, or check their expressions.',
		);
	},
	size: 500,
	run: enrichAll,
});

/** One request for each webhook address, which is nearly always the same. */
async function enrichAll(people: readonly Person[]): Promise<Outcome[]> {
	const outcomes: Array<[person: Person, outcome: Outcome]> = [];
	for (const address of new Set(people.map(({ values }) => values.webhookUrl))) {
		const some = people.filter(({ values }) => values.webhookUrl === address);
		outcomes.push(...(await outcomesOf(some)));
	}
	outcomes.sort(([one], [other]) => one.itemIndex - other.itemIndex);
	return outcomes.map(([, outcome]) => outcome);
}

/** Sends one request. @returns what it gives each of them, or its refusal for all */
async function outcomesOf(people: readonly Person[]): Promise<Array<[Person, Outcome]>> {
	const [first] = people;
	if (!first) return [];
	const started = async () => {
		const body = people.map(({ itemIndex, parts }) => ({ ...parts.body, metadata: String(itemIndex) }));
		const answer = await first.send('POST /v2/enrichments/bulk', { body });
		const rows = new Map(answer.rows.map((row) => [row.metadata, row]));
		return await Promise.all(
			people.map(async (person) => await outcomeIn(rows.get(String(person.itemIndex)), person)),
		);
	};
	return await withinBudget(first, started).catch((error: unknown) =>
		people.map((person): [Person, Outcome] => [person, asError(error)]),
	);
}

/** @param row lemlist's answer to this one person: an ID, or a code that says why not */
async function outcomeIn(row: JsonObject | undefined, person: Person): Promise<[Person, Outcome]> {
	if (row?.error !== undefined) {
		const code = String(row.error);
		const hint = `${REFUSALS[code] ?? ''} No enrichment was started for this item.`.trim();
		return [person, new NotDone(`lemlist refused this person: ${code}`, hint)];
	}
	return [person, await outcomeOf(person, row).catch(asError)];
}
