import type { IDataObject } from 'n8n-workflow';
import type { ItemContext } from '../../engine/operation';
import { rowsOf } from '../../transport';

/**
 * A person's leads, one a campaign.
 * @throws NodeApiError when lemlist does not know the address
 */
export async function leadsOf(send: ItemContext['send'], email: string): Promise<IDataObject[]> {
	// Without version=v2 the answer shows one campaign only.
	const parts = { path: { email }, query: { version: 'v2' }, body: {} };
	return rowsOf((await send('GET /leads/{email}', parts)).body) ?? [];
}

/**
 * Finds a person's lead in a campaign, since lemlist's document wants the ID where a lead is changed.
 * @returns the ID; the address itself where the person has no lead there, for lemlist to say so in its own words
 */
export async function leadIdIn(
	send: ItemContext['send'],
	campaignId: string,
	email: string,
): Promise<string> {
	const leads = await leadsOf(send, email);
	const lead = leads.find(({ campaign }) => (campaign as IDataObject | null)?.id === campaignId);
	return String(lead?._id ?? email);
}
