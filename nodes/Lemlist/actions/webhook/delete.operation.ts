import type { Operation } from '../../engine/operation';
import { hookId } from '../../locators/webhook';

export const deleteWebhook: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description:
		'End the calls to a URL for good. An n8n trigger deletes its own when its workflow is deactivated.',
	request: 'DELETE /hooks/{hookId}',
	fields: [hookId],
	notFound: { thing: 'Webhook', param: 'hookId' },
};
