import type { Operation } from '../../engine/operation';
import { mailboxId } from '../../locators/mailbox';

export const getSettings: Operation = {
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get lemwarm settings',
	description: 'Read how a mailbox is warmed up, and its latest deliverability score',
	request: 'GET /lemwarm/{userMailboxId}/settings',
	fields: [mailboxId],
};
