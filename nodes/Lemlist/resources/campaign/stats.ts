import { field } from '../../definition/field';
import { sendUser } from '../emailAccount/picker';

/** The figures most people look at. */
export const statsSummary = [
	'campaignId',
	'nbLeads',
	'nbLeadsReached',
	'nbLeadsInterested',
	'messagesSent',
	'messagesBounced',
	'opened',
	'clicked',
	'replied',
	'meetingBooked',
];

/** What statistics are narrowed down by, in the part of the request where the endpoint wants it. */
export function statsFields<const Part extends 'query' | 'body'>(part: Part) {
	return [
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'Nothing from before counts',
			in: part,
		},
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'Nothing from after counts',
			in: part,
		},
		{
			displayName: 'A/B Variant',
			name: 'ABSelected',
			type: 'options',
			options: [
				{ name: 'A', value: 'A' },
				{ name: 'B', value: 'B' },
			],
			default: 'A',
			description: 'Only this variant of an A/B test',
			in: part,
		},
		field(
			{
				displayName: 'Channels',
				name: 'channels',
				type: 'multiOptions',
				options: [
					{ name: 'Email', value: 'email' },
					{ name: 'LinkedIn', value: 'linkedin' },
					{ name: 'Others', value: 'others' },
				],
				default: [],
				description: 'Only what was sent so; left out, all',
				in: part,
			},
			// In the query it is JSON.
			part === 'query' ? (channels) => JSON.stringify(channels) : undefined,
		),
		{ ...sendUser, in: part },
	] as const;
}
