import { field } from '../../definition/field';
import type { Field } from '../../definition/field';
import { choices } from '../../definition/picker';
import { campaignId } from '../campaign/picker';

export const subject = field({
	displayName: 'Subject',
	name: 'subject',
	type: 'string',
	default: '',
	placeholder: 'e.g. Hi {{firstName}}',
	description: 'Up to 400 characters with {{variables}}',
	in: 'body',
});

export const message = field({
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Hi {{firstName}}',
	description: 'HTML for an e-mail, else text; can hold {{variables}}',
	in: 'body',
});

export const altMessage = field({
	displayName: 'Alternate Message',
	name: 'altMessage',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Hello {{firstName}}',
	description: 'A second version of it',
	in: 'body',
});

export const cc = field({
	displayName: 'CC',
	name: 'cc',
	type: 'string',
	typeOptions: { multipleValues: true },
	default: [],
	placeholder: 'e.g. nathan@example.com',
	description: 'Addresses that get a copy',
	in: 'body',
});

export const delay = field({
	displayName: 'Delay (Days)',
	name: 'delay',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1500, numberPrecision: 0 },
	default: 1,
	description: 'Days before the step; left out, 0 for a first step, else 1',
	in: 'body',
});

/** What a condition can ask for. */
const conditions = choices('Conditions', [
	{ name: 'Call Done', value: 'aircallDone' },
	{ name: 'Custom Lead Info', value: 'customLeadInfo' },
	{ name: 'Email Clicked', value: 'emailsClicked' },
	{ name: 'Email Opened', value: 'emailsOpened' },
	{ name: 'Email Unsubscribed', value: 'emailsUnsubscribed' },
	{ name: 'Has Email Address', value: 'hasEmailAddress' },
	{ name: 'Has LinkedIn URL', value: 'hasLinkedinUrl' },
	{ name: 'Has Phone Number', value: 'hasPhoneNumber' },
	{ name: 'Has Score', value: 'hasScore' },
	{ name: 'Has WhatsApp Account', value: 'hasWhatsappAccount' },
	{ name: 'In LinkedIn Network', value: 'linkedinNetworkCheck' },
	{ name: 'LinkedIn Invitation Accepted', value: 'linkedinInviteAccepted' },
	{ name: 'LinkedIn Message Opened', value: 'linkedinOpened' },
	{ name: 'Meeting Booked', value: 'meetingBooked' },
]);

/** Shows a field for these types of steps only. */
export function ofType<const F extends Field>(types: readonly string[], field: F) {
	return { ...field, displayOptions: { show: { '/type': types } } };
}

const WITH_MESSAGE = ['email', 'linkedinInvite', 'linkedinSend', 'manual', 'phone', 'sms', 'whatsappMessage'];
const WITH_MEDIA = ['linkedinInvite', 'linkedinSend'];

/** What a step of each type is mainly made of. */
export const main = [
	ofType(['email'], subject),
	ofType(WITH_MESSAGE, message),
	ofType(['api'], {
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/webhook',
		description: 'With http:// or https://',
		in: 'body',
	}),
	ofType(['api'], {
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => ({ name: method, value: method })),
		default: 'POST',
		description: 'HTTP method of the call',
		in: 'body',
	}),
	ofType(['conditional'], {
		displayName: 'Condition',
		name: 'conditionKey',
		type: 'options',
		default: '',
		description: 'What decides between the branches',
		in: 'body',
		load: conditions,
	}),
	ofType(['conditional'], {
		displayName: 'Delay Type',
		name: 'delayType',
		type: 'options',
		options: [
			{ name: 'Wait Until', value: 'waitUntil' },
			{ name: 'Within', value: 'within' },
		],
		default: 'within',
		description: 'Wait for the condition, or only for the delay',
		in: 'body',
	}),
	ofType(['sendToAnotherCampaign'], {
		...campaignId,
		displayName: 'Next Campaign',
		in: 'body',
		required: undefined,
		description: 'Where the lead goes on; not an archived one',
	}),
] as const;

/** What may be added to a step. */
export const extras = [
	delay,
	ofType(['linkedinSend'], altMessage),
	ofType(['linkedinEndorse'], {
		displayName: 'Endorse Any Skill',
		name: 'endorseAnyFallback',
		type: 'boolean',
		default: false,
		description: 'Whether to endorse another skill if it is missing',
		in: 'body',
	}),
	ofType(WITH_MEDIA, {
		displayName: 'Image URLs',
		name: 'images',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. https://example.com/shop.png',
		description:
			'HTTPS addresses: PNG, JPEG or GIF, 20 MB each, up to 6 with videos; replaces present ones',
		in: 'body',
	}),
	ofType(['linkedinVoiceNote'], {
		displayName: 'Record Mode',
		name: 'recordMode',
		type: 'options',
		options: [
			{ name: 'AI', value: 'ai' },
			{ name: 'Manual', value: 'manual' },
		],
		default: 'manual',
		description: 'By a person in lemlist, or by AI from a text there',
		in: 'body',
	}),
	ofType(['linkedinEndorse'], {
		displayName: 'Skill Name',
		name: 'skillName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Negotiation',
		description: 'LinkedIn skill to endorse',
		in: 'body',
	}),
	ofType(['manual'], {
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Call back',
		description: 'Up to 400 characters',
		in: 'body',
	}),
	ofType(WITH_MEDIA, {
		displayName: 'Video URLs',
		name: 'videos',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. https://example.com/shop.mp4',
		description: 'HTTPS addresses: MP4 or MOV, 20 MB each, up to 6 with images; replaces present ones',
		in: 'body',
	}),
] as const;
