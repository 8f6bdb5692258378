import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { textAt } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import { batch } from '../../definition/operation';
import type { Context } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { timeLimit } from '../../shared/poll';
import { inTurn, maxCredits, withinBudget } from './budget';
import type { Spending } from './budget';
import { matched } from './bulk';
import type { Matched, Told } from './bulk';
import { personFields, waitForResult, webhookUrl } from './fields';
import { checkInputs } from './inputs';
import { inProgress, outcomeOf } from './result';
import type { Waiting } from './result';

/** One of the people who go into the same request. */
type Person = Pick<Context, 'itemIndex' | 'parts'> &
	Spending &
	Waiting & {
		values: { readonly webhookUrl?: string };
		send: SendTo<'POST /v2/enrichments/bulk'>;
	};

type Outcome = [person: Person, result: IDataObject | Error];

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
		'Enrich the people of all input items, 500 a request: find e-mail addresses, phone numbers or LinkedIn data. Spends credits.',
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
	check: checkInputs,
	size: 500,
	run: enrichAll,
});

/** IDs of what was started, by run of the node: whatever goes wrong later, they have been paid for. */
const started = new WeakMap<Context['execution'], string[]>();

/** One request for each webhook address, which is nearly always the same. */
async function enrichAll(people: readonly Person[]): Promise<Array<IDataObject | Error>> {
	const outcomes: Outcome[] = [];
	for (const address of new Set(people.map(({ values }) => values.webhookUrl))) {
		const some = people.filter(({ values }) => values.webhookUrl === address);
		outcomes.push(...(await outcomesOf(some)));
	}
	outcomes.sort(([one], [other]) => one.itemIndex - other.itemIndex);
	return outcomes.map(([, result]) => result);
}

/** Sends one request. @returns what it gives each of them, or its refusal for all */
async function outcomesOf(people: readonly Person[]): Promise<Outcome[]> {
	const [first] = people;
	if (!first) return [];
	const ids = started.get(first.execution) ?? [];
	started.set(first.execution, ids);
	const start = async () => {
		const body = people.map((person) => ({ ...person.parts.body, metadata: nameOf(person) }));
		const { rows } = await first.send('POST /v2/enrichments/bulk', { body });
		ids.push(...rows.flatMap((row) => textAt(row, 'id') ?? []));
		return matched(people, rows, nameOf);
	};
	const finish = async ({ told, loose }: Matched<Person>) =>
		await Promise.all(told.map(async (one) => await outcomeOfPerson(one, loose)));
	// One request after the other, so that a refusal knows all that was started. What is waited for then may cost, too.
	const outcomes =
		first.values.maxCredits === undefined
			? inTurn(first, start).then(finish)
			: withinBudget(first, async () => await finish(await start()));
	return await outcomes.catch((error: unknown) => {
		const refusal = withStarted(asError(error), ids);
		return people.map((person): Outcome => [person, refusal]);
	});
}

const nameOf = ({ itemIndex }: Person) => String(itemIndex);

/**
 * What one person's row gives. A person whom lemlist refuses is an item like the others, whatever is to happen on errors:
 * an error would end the run, and what was paid for the others would be lost with it.
 */
async function outcomeOfPerson({ person, row }: Told<Person>, loose: string[]): Promise<Outcome> {
	const id = textAt(row, 'id');
	if (id !== undefined) {
		const result = await outcomeOf(person, row).catch((error: unknown) => {
			return { ...inProgress(id), error: asError(error).message, hint: hintOf(error) };
		});
		return [person, result];
	}
	const code = textAt(row, 'error');
	if (code !== undefined) {
		const hint = `${REFUSALS[code] ?? ''} No enrichment was started for this item.`.trim();
		return [person, refused(person, `lemlist refused this person: ${code}`, hint, code)];
	}
	const others = loose.length > 0 ? ` It does not say for whom it started ${loose.join(', ')}.` : '';
	return [
		person,
		refused(
			person,
			'lemlist does not say whether it started an enrichment for this person',
			`Check in lemlist before running it again, which may spend credits again.${others}`,
		),
	];
}

/** An item, or where refusals have an output of their own, the error that goes there. */
function refused({ functions }: Person, error: string, hint: string, code?: string): IDataObject | NotDone {
	if (functions.getNode().onError === 'continueErrorOutput') return new NotDone(error, hint);
	return code === undefined ? { error, hint } : { error, code, hint };
}

function hintOf(error: unknown): string | undefined {
	return error instanceof NotDone ? error.hint : undefined;
}

/** A refusal of a whole request, with the IDs of what the requests before it have started. */
function withStarted(error: Error, ids: readonly string[]): Error {
	if (ids.length === 0) return error;
	const list = `Started before, and not lost: ${ids.join(', ')}. Enrichment > Get reads the results.`;
	if (error instanceof NotDone) return new NotDone(error.message, `${error.hint} ${list}`);
	if (error instanceof NodeApiError) error.description = `${error.description ?? ''} ${list}`.trim();
	return error;
}
