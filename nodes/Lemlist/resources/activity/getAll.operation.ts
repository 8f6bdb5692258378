import { activities } from '../../api/activities.ts';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { activityTypes } from './types';

const { pages } = activities['GET /activities'];

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many activities',
	description:
		'List activities: messages sent, opened, answered, steps done, notes. Simplify leaves out the content of messages.',
	request: ['GET /activities'],
	list: true,
	fields: [
		{ ...campaignId, in: 'query', required: false, description: 'Only what happened in this campaign' },
		field(
			{
				displayName: 'First Only',
				name: 'isFirst',
				type: 'boolean',
				default: true,
				description: 'Whether to leave out repetitions, e.g. further openings of a message',
				in: 'query',
			},
			(isFirst) => isFirst || undefined,
		),
		{
			displayName: 'From',
			name: 'minDate',
			type: 'dateTime',
			default: '',
			description: 'Only what happened then or later',
			in: 'query',
		},
		{
			displayName: 'Lead ID',
			name: 'leadId',
			type: 'string',
			default: '',
			placeholder: 'e.g. lea_A1B2C3D4',
			description: 'Only of this lead: lea_…, not a contact ID or e-mail address',
			in: 'query',
			idOf: ['lea'],
		},
		{
			displayName: 'To',
			name: 'maxDate',
			type: 'dateTime',
			default: '',
			description: 'Only what happened then or before',
			in: 'query',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			default: '',
			description: 'Only this kind of activity, e.g. emailsReplied',
			in: 'query',
			load: activityTypes,
		},
	],
	simplify: [
		'_id',
		'type',
		'createdAt',
		'leadId',
		'leadEmail',
		'contactId',
		'campaignId',
		'campaignName',
		'companyId',
		'note',
	],
	async run({ parts, list, wanted, clock }) {
		// lemlist does not say in what order they come. What happens meanwhile would shift the pages, so it is left out.
		const until = wanted > pages.max ? { maxDate: new Date(clock.date()).toISOString() } : {};
		const query = { ...until, ...parts.query, version: 'v2' };
		return await list('GET /activities', { query });
	},
});
