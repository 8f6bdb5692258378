import { field } from '../../definition/field';
import { cc } from '../conversation/fields';

export const content = field({
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	placeholder: 'e.g. <p>Hello Nathan</p>',
	description: 'At most 30 KB; HTML for an email',
	in: 'body',
});

/** What a draft can have besides its text. */
export const extras = [
	field(
		{
			displayName: 'Attachments',
			name: 'attachments',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Attachment',
			description: 'Files that are on the web',
			options: [
				{
					displayName: 'Attachment',
					name: 'attachment',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. offer.pdf',
							description: 'Name of the file',
						},
						{
							displayName: 'Size',
							name: 'size',
							type: 'number',
							default: 0,
							description: 'In bytes; left out when 0',
						},
						{
							displayName: 'Type',
							name: 'type',
							type: 'string',
							default: '',
							placeholder: 'e.g. application/pdf',
							description: 'MIME type of the file',
						},
						{
							displayName: 'URL',
							name: 'url',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/offer.pdf',
							description: 'Address of the file',
						},
					],
				},
			],
			in: 'body',
		},
		({ attachment = [] }) =>
			attachment.map((file) =>
				Object.fromEntries(Object.entries(file).filter(([, part]) => part !== '' && part !== 0)),
			),
	),
	cc,
	{
		displayName: 'Reply to Activity ID',
		name: 'replyToActivityId',
		type: 'string',
		default: '',
		placeholder: 'e.g. act_A1B2C3D4',
		description: 'Message it answers; starts with act_',
		in: 'body',
		idOf: ['act'],
	},
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. About your shops',
		description: 'Subject line of an email',
		in: 'body',
	},
] as const;
