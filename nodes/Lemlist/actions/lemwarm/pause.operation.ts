import type { Operation } from '../../engine/operation';
import { mailboxId } from '../../locators/mailbox';

export const pause: Operation = {
	value: 'pause',
	name: 'Pause',
	action: 'Pause lemwarm',
	description: 'Stop warm-up mails of a mailbox until it is started again',
	request: 'POST /lemwarm/{userMailboxId}/pause',
	fields: [mailboxId],
};
