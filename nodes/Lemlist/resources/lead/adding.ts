import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { NotDone, saidNothing } from '../../definition/failure';
import type { ItemRequest } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { leadIdIn } from './lookup';

/** What is needed of an item whose person is to be added. */
interface Adding extends Pick<ItemRequest, 'parts'> {
	values: { readonly campaignId: string; readonly whenAlreadyThere?: 'skip' | 'stop' | 'update' };
	send: SendTo<'GET /leads/{email}'> & SendTo<'PATCH /campaigns/{campaignId}/leads/{leadId}'>;
}

/** lemlist's words, whatever the status: 400 for this campaign, 409 or 500 for another one, 404 for the last. */
const REFUSALS: Array<[words: RegExp, result: string]> = [
	[/lead already in (the|other) campaign/i, 'alreadyInCampaign'],
	// lemlist says "Lead email invalid or lead already unsubscribed", and not which of the two.
	[/invalid or lead already unsubscribed/i, 'invalidOrUnsubscribed'],
	[/lead already unsubscribed/i, 'unsubscribed'],
];
const IN_THIS_CAMPAIGN = /lead already in the campaign/i;

/**
 * What the user wants of a person whom lemlist does not add; any other refusal goes on its way.
 * @throws NotDone when lemlist answers with nothing, as was seen for an unknown campaign and for one that takes nobody
 */
export async function notAdded(context: Adding, error: unknown): Promise<IDataObject> {
	const { values, parts } = context;
	if (saidNothing(error)) {
		throw new NotDone(
			'lemlist has not added the lead, and does not say why',
			`It answers so where it does not know the campaign ${values.campaignId}, or where the campaign takes no leads (archived, for example). Check the campaign; lemlist may or may not have added the lead.`,
		);
	}
	if (!(error instanceof NodeApiError)) throw error;
	const { message } = error;
	const result = REFUSALS.find(([words]) => words.test(message))?.[1];
	const when = values.whenAlreadyThere;
	if (result === undefined || (when !== 'skip' && when !== 'update')) throw error;
	if (when === 'update' && IN_THIS_CAMPAIGN.test(message)) return await updated(context);
	const { email, linkedinUrl } = parts.body;
	const who = email ? { email } : { linkedinUrl };
	return { result, message, campaignId: values.campaignId, ...who };
}

/** How many people of a run were not added, and why. */
export function notAddedOf(rows: readonly IDataObject[]): string | undefined {
	const count = (...of: string[]) => rows.filter(({ result }) => of.includes(String(result))).length;
	const there = count('alreadyInCampaign');
	const out = count('invalidOrUnsubscribed', 'unsubscribed');
	const why = [
		...(there > 0 ? [`${there} in a campaign already`] : []),
		...(out > 0 ? [`${out} unsubscribed, or with an address that is none`] : []),
	];
	return why.length > 0
		? `${there + out} of ${rows.length} people were not added: ${why.join(', ')}.`
		: undefined;
}

/** Says who the person is, or is set once only. */
const NOT_UPDATED = ['email', 'contactId', 'contactOwner'];

/** Writes the item's values to the person's lead in the campaign. */
async function updated({ values: { campaignId }, parts, send }: Adding): Promise<IDataObject> {
	const { email } = parts.body;
	if (typeof email !== 'string') {
		throw new NotDone(
			'Without an e-mail address the lead cannot be updated',
			'The person is in the campaign already, and lemlist finds its lead by e-mail address only. Fill in Email, or set When Already There to Skip.',
		);
	}
	const path = { campaignId, leadId: await leadIdIn(send, campaignId, email) };
	const body = Object.fromEntries(
		Object.entries(parts.body).filter(([name]) => !NOT_UPDATED.includes(name)),
	);
	const answer = await send('PATCH /campaigns/{campaignId}/leads/{leadId}', { path, body });
	return { result: 'updated', ...answer.body };
}
