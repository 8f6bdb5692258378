import { request } from '../../definition/operation';
import { mailboxId } from '../emailAccount/picker';

export const getSettings = request({
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get lemwarm settings',
	description: 'Read how lemwarm warms up a mailbox, and its latest deliverability score',
	request: 'GET /lemwarm/{userMailboxId}/settings',
	fields: [mailboxId],
});
