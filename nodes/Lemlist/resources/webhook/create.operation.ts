import { flow } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { events } from './events';

export const create = flow({
	value: 'create',
	name: 'Create',
	action: 'Create webhook',
	description:
		'Make a webhook: lemlist calls a URL when something happens. A URL can be used once. In n8n the lemlist trigger does it for you.',
	request: ['POST /hooks'],
	fields: [
		{
			displayName: 'Target URL',
			name: 'targetUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/lemlist',
			description: 'Where lemlist sends its POST. Each webhook of the team needs its own.',
			in: 'body',
		},
		{
			...campaignId,
			in: 'query',
			required: false,
			description: 'Report what happens in this campaign only',
		},
		{
			displayName: 'Event Name or ID',
			name: 'type',
			type: 'options',
			default: '',
			description: 'What to report, e.g. emailsReplied; left out, everything',
			in: 'body',
			load: events,
		},
		{
			displayName: 'Is First',
			name: 'isFirst',
			type: 'boolean',
			default: true,
			description: 'Whether to report only the first of its kind for each lead',
			in: 'query',
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Repeated as "secret" in each call, the only proof of its origin. It can never be read or changed.',
			in: 'body',
		},
		{
			displayName: 'Zapier ID',
			name: 'zapId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 123456789',
			description: 'Number of the Zap that the URL belongs to, if any',
			in: 'query',
		},
	],
	async run({ parts, send }) {
		const { campaignId, isFirst } = parts.query;
		// The API document has these in the query, lemlist's own examples have them in the body.
		const body = { ...parts.body, campaignId, isFirst };
		return (await send('POST /hooks', { body })).data;
	},
});
