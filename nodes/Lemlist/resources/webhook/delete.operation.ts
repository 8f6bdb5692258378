import { request } from '../../definition/operation';
import { hookId } from './picker';

export const deleteWebhook = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description:
		'Delete a webhook for good. An n8n trigger deletes its own when its workflow is deactivated.',
	request: 'DELETE /hooks/{hookId}',
	gives: 'deleted',
	fields: [hookId],
	notFound: { thing: 'Webhook', param: 'hookId' },
});
