import type { Operation } from '../../engine/operation';
import { mailboxId } from '../../locators/mailbox';

export const start: Operation = {
	value: 'start',
	name: 'Start',
	action: 'Start lemwarm',
	description: 'Begin warming up a mailbox: it sends messages to and answers other lemwarm mailboxes daily',
	request: 'POST /lemwarm/{userMailboxId}/start',
	fields: [mailboxId],
};
