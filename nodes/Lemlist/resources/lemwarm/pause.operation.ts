import { request } from '../../definition/operation';
import { mailboxId } from '../emailAccount/picker';

export const pause = request({
	value: 'pause',
	name: 'Pause',
	action: 'Pause lemwarm',
	description: 'Stop the mails of lemwarm for a mailbox until it is started again',
	request: 'POST /lemwarm/{userMailboxId}/pause',
	fields: [mailboxId],
});
