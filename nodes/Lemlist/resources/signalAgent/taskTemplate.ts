import { field } from '../../definition/field';
import { userId } from '../../shared/user';

function text<const Name extends string, const As extends string>(
	displayName: string,
	name: Name,
	as: As,
	description: string,
	example: string,
) {
	return field({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description,
		in: 'body',
		as: `signalOpportunityTemplate.${as}`,
	});
}

/** The task that is made of each signal, where Signal Processing says so. lemlist calls it an opportunity. */
export const taskTemplate = [
	text(
		'Task Email Template ID',
		'taskEmailTemplateId',
		'data.emailTemplateId',
		'Template of the email; starts with etp_',
		'etp_A1B2C3D4',
	),
	text(
		'Task Message',
		'taskMessage',
		'data.message',
		'Text of the message to write',
		'Hello {{firstName}}, congratulations',
	),
	{
		...userId,
		displayName: 'Task Owner',
		name: 'taskOwnerId',
		required: false,
		description: 'Who gets the task, with Task Owner Type Specific Owner',
		in: 'body',
		as: 'signalOpportunityTemplate.ownerId',
	},
	{
		displayName: 'Task Owner Type',
		name: 'taskOwnerType',
		type: 'options',
		options: [
			{ name: 'Contact Owner', value: 'contact_owner' },
			{ name: 'Specific Owner', value: 'specific_owner' },
		],
		default: 'contact_owner',
		description: 'Who gets the task',
		in: 'body',
		as: 'signalOpportunityTemplate.ownerType',
	},
	field(
		{
			displayName: 'Task Priority',
			name: 'taskPriority',
			type: 'options',
			options: [
				{ name: '0', value: '0' },
				{ name: '1', value: '1' },
				{ name: '2', value: '2' },
			],
			default: '1',
			description: 'Urgency, as lemlist numbers it',
			in: 'body',
			as: 'signalOpportunityTemplate.priority',
		},
		Number,
	),
	text('Task Subject', 'taskSubject', 'data.subject', 'Subject of the email to write', 'Your new role'),
	text('Task Title', 'taskTitle', 'data.title', 'What to do, in a few words', 'Call back'),
	{
		displayName: 'Task Type',
		name: 'taskType',
		type: 'options',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'LinkedIn Message', value: 'linkedinSend' },
			{ name: 'Manual', value: 'manual' },
			{ name: 'Phone', value: 'phone' },
			{ name: 'WhatsApp Message', value: 'whatsappMessage' },
		],
		default: 'manual',
		description: 'How the task is to be done',
		in: 'body',
		as: 'signalOpportunityTemplate.type',
	},
] as const;
