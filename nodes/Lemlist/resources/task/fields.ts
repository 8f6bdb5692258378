import { field } from '../../definition/field';
import { userId } from '../../shared/user';

export const assignedTo = field({
	...userId,
	displayName: 'Assigned To',
	name: 'assignedTo',
	description: 'Who does it; ID starts with usr_',
	in: 'body',
});

export const dueDate = field({
	displayName: 'Due Date',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	description: 'When it is to be done',
	in: 'body',
});

function media<const Name extends string>(displayName: string, name: Name, types: string, example: string) {
	return field({
		displayName,
		name,
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: `e.g. https://example.com/${example}`,
		description: `HTTPS addresses, for LinkedIn tasks only: ${types}, 20 MB each, 6 images and videos at most`,
		in: 'body',
	});
}

/** What a task can have, and can get later. */
export const extras = [
	media('Images', 'images', 'PNG, JPEG or GIF', 'shop.png'),
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Ask whether the offer arrived',
		description: 'What to do, in detail',
		in: 'body',
	},
	field(
		{
			displayName: 'Priority',
			name: 'priority',
			type: 'options',
			options: [
				{ name: '0', value: '0' },
				{ name: '1', value: '1' },
				{ name: '2', value: '2' },
				{ name: 'None', value: 'none' },
			],
			default: '1',
			description: 'Urgency, as lemlist numbers it',
			in: 'body',
		},
		(priority) => (priority === 'none' ? '' : priority),
	),
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Call back',
		description: 'What to do, in a few words',
		in: 'body',
	},
	media('Videos', 'videos', 'MP4 or QuickTime', 'shop.mp4'),
] as const;
