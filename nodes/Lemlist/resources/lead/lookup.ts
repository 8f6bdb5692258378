import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import type { SendTo } from '../../definition/request';

/**
 * A person's leads, one a campaign.
 * @throws NodeApiError when lemlist does not know the address
 */
export async function leadsOf(send: SendTo<'GET /leads/{email}'>, email: string): Promise<JsonObject[]> {
	// Without version=v2 the answer shows one campaign only.
	const { rows } = await send('GET /leads/{email}', { path: { email }, query: { version: 'v2' } });
	return rows;
}

/**
 * Finds a person's lead in a campaign, since lemlist's document wants the ID where a lead is changed.
 * @returns the ID; the address itself where the person has no lead there, for lemlist to say so in its own words
 */
export async function leadIdIn(
	send: SendTo<'GET /leads/{email}'>,
	campaignId: string,
	email: string,
): Promise<string> {
	const leads = await leadsOf(send, email);
	const lead = leads.find((each) => textAt(each, 'campaign.id') === campaignId);
	return textAt(lead, '_id') ?? email;
}
