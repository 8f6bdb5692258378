import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Webhooks by where they go and what they report. */
const webhooks = listPicker({
	name: 'Webhooks',
	request: 'GET /hooks',
	entry: ({ _id, targetUrl, type }) => ({
		name: `${String(targetUrl)} (${String(type ?? 'all events')})`,
		value: String(_id),
	}),
	none: 'This team has no webhooks yet. Webhook > Create makes one.',
});

/** The webhook an operation is about. */
export const hookId = locator({
	displayName: 'Webhook',
	name: 'hookId',
	description: 'Webhook ID, starts with hoo_',
	in: 'path',
	required: true,
	prefix: 'hoo',
	search: webhooks,
});
