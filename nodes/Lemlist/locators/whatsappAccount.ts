import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

/** lemlist lists the accounts of one user only: the one that the API key belongs to. */
async function searchWhatsappAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/user/channels',
		rows: 'whatsapp.accounts',
		entry: ({ id, phoneNumber, label }) => ({
			name: label ? `${String(label)} (${String(phoneNumber)})` : String(phoneNumber),
			value: String(id),
		}),
		none: 'The user of the API key has no WhatsApp account in lemlist. Give the ID of another user’s account instead.',
	});
}

/** The WhatsApp account that a message leaves from. */
export const sendUserWhatsappAccountId = locator({
	displayName: 'Sender WhatsApp Account',
	name: 'sendUserWhatsappAccountId',
	description:
		'Account to send from; ID starts with wha_. The list has those of the user behind the API key.',
	in: 'body',
	required: true,
	prefix: 'wha',
	search: searchWhatsappAccounts,
});
