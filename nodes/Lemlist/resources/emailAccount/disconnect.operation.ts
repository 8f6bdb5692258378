import { flow } from '../../definition/operation';
import { emailAccountId } from './fields';

export const disconnect = flow({
	value: 'disconnect',
	name: 'Disconnect',
	action: 'Disconnect email account',
	description: 'Delete an email account for good. Campaigns can no longer send from it.',
	request: ['DELETE /user/email-accounts/{emailAccountId}'],
	fields: [emailAccountId],
	async run({ parts, send }) {
		await send('DELETE /user/email-accounts/{emailAccountId}');
		return { disconnected: true, ...parts.path };
	},
});
