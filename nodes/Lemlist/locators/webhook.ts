import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

/** Webhooks by where they go and what they report. */
async function searchWebhooks(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/hooks',
		entry: ({ _id, targetUrl, type }) => ({
			name: `${String(targetUrl)} (${String(type ?? 'all events')})`,
			value: String(_id),
		}),
		none: 'This team has no webhooks yet. Webhook > Create makes one.',
	});
}

/** The webhook an operation is about. */
export const hookId = locator({
	displayName: 'Webhook',
	name: 'hookId',
	description: 'Webhook ID, starts with hoo_',
	in: 'path',
	required: true,
	prefix: 'hoo',
	search: searchWebhooks,
});
