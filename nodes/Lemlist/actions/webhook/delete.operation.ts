import type { Operation } from '../../engine/operation';
import { hookId } from '../../locators/webhook';

export const deleteWebhook: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description:
		'End the calls to a URL for good. A webhook of an n8n trigger is deleted by deactivating its workflow.',
	request: 'DELETE /hooks/{hookId}',
	fields: [hookId],
	notFound: { thing: 'Webhook', param: 'hookId' },
};
