import { rowsAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { picker } from '../../definition/picker';

/** lemlist lists the accounts of one user only: the one that the API key belongs to. */
const whatsappAccounts = picker({
	name: 'WhatsappAccounts',
	request: ['GET /user/channels'],
	async read({ send }) {
		const { body } = await send('GET /user/channels');
		const entries = rowsAt(body, 'whatsapp.accounts').map(({ id, phoneNumber, label }) => ({
			name: label ? `${String(label)} (${String(phoneNumber)})` : String(phoneNumber),
			value: String(id),
		}));
		return { entries };
	},
	none: 'The user of the API key has no WhatsApp account in lemlist. Give the ID of another user’s account instead.',
});

/** The WhatsApp account that a message leaves from. */
export const sendUserWhatsappAccountId = locator({
	displayName: 'Sender WhatsApp Account',
	name: 'sendUserWhatsappAccountId',
	description: 'Account to send from, of the user behind the API key; ID starts with wha_',
	in: 'body',
	required: true,
	prefix: 'wha',
	search: whatsappAccounts,
});
