import { request } from '../../definition/operation';
import { mailboxId } from '../emailAccount/picker';

export const start = request({
	value: 'start',
	name: 'Start',
	action: 'Start lemwarm',
	description: 'Begin warming up a mailbox: it sends messages to and answers other lemwarm mailboxes daily',
	request: 'POST /lemwarm/{userMailboxId}/start',
	fields: [mailboxId],
});
