import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemContext } from '../../engine/operation';
import { leadIdIn } from './lookup';

/** lemlist's words, whatever the status: 400 for this campaign, 409 or 500 for another one, 404 for the last. */
const REFUSALS: Array<[words: RegExp, result: string]> = [
	[/lead already in (the|other) campaign/i, 'alreadyInCampaign'],
	[/lead already unsubscribed/i, 'unsubscribed'],
];
const IN_THIS_CAMPAIGN = /lead already in the campaign/i;

/**
 * The lead that lemlist has added. An unknown campaign, or one that takes nobody, was seen answered with 200 and no body.
 * @throws NodeOperationError when the answer holds no lead
 */
export function added({ functions, values }: ItemContext, answer: unknown): IDataObject {
	const lead = answer as IDataObject | undefined;
	if (typeof lead?._id === 'string') return lead;
	throw new NodeOperationError(
		functions.getNode(),
		'lemlist has not added the lead, and does not say why',
		{
			description: `It answers so where it does not know the campaign ${String(values.campaignId)}, or where the campaign takes no leads (archived, for example). Check the campaign.`,
		},
	);
}

/** What the user wants of a person whom lemlist does not add; any other refusal goes on its way. */
export async function alreadyThere(context: ItemContext, error: unknown): Promise<IDataObject> {
	const { values, parts } = context;
	const message = error instanceof NodeApiError ? error.message : '';
	const result = REFUSALS.find(([words]) => words.test(message))?.[1];
	const when = values.whenAlreadyThere;
	if (result === undefined || (when !== 'skip' && when !== 'update')) return await Promise.reject(error);
	if (when === 'update' && IN_THIS_CAMPAIGN.test(message)) return await updated(context);
	const { email, linkedinUrl } = parts.body as IDataObject;
	const who = email ? { email } : { linkedinUrl };
	return { result, message, campaignId: String(values.campaignId), ...who };
}

/** Says who the person is, or is set once only. */
const NOT_UPDATED = ['email', 'contactId', 'contactOwner'];

/** Writes the item's values to the person's lead in the campaign. */
async function updated({ functions, values, parts, send }: ItemContext): Promise<IDataObject> {
	const { email } = parts.body as IDataObject;
	if (typeof email !== 'string') {
		throw new NodeOperationError(
			functions.getNode(),
			'Without an e-mail address the lead cannot be updated',
			{
				description:
					'The person is in the campaign already, and lemlist finds its lead by e-mail address only. Fill in Email, or set When Already There to Skip.',
			},
		);
	}
	const campaignId = String(values.campaignId);
	const path = { campaignId, leadId: await leadIdIn(send, campaignId, email) };
	const body = Object.fromEntries(
		Object.entries(parts.body).filter(([name]) => !NOT_UPDATED.includes(name)),
	) as IDataObject;
	const answer = await send('PATCH /campaigns/{campaignId}/leads/{leadId}', { path, query: {}, body });
	return { result: 'updated', ...(answer.body as IDataObject) };
}
