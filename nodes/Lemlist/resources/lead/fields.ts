import { field } from '../../definition/field';
import { text } from '../../shared/crmRecord';
import { timezone } from '../../shared/timezone';
import { campaignId } from '../campaign/picker';

/** One person in one campaign (`lea_`), or the person's e-mail address. */
export const leadIdOrEmail = field({
	displayName: 'Lead ID or Email',
	name: 'leadIdOrEmail',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. nathan@example.com',
	description: 'Lead ID, starts with lea_, or e-mail address of the person',
	in: 'path',
	idOf: ['lea'],
	orEmail: true,
});

export const leadId = field({
	displayName: 'Lead ID',
	name: 'leadId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. lea_A1B2C3D4',
	description: 'Starts with lea_. An e-mail address is not taken; Lead > Get finds the ID.',
	in: 'path',
	idOf: ['lea'],
});

/** For what otherwise happens in all campaigns of the person. */
export const oneCampaignId = field({
	...campaignId,
	in: 'query',
	required: false,
	description: 'Only in this campaign instead of in all of them',
});

/** What all lead operations say when the person is not in lemlist. */
export const leadIdOrEmailNotFound = { thing: 'Lead', param: 'leadIdOrEmail' };
export const leadIdNotFound = { thing: 'Lead', param: 'leadId' };

/** What lemlist keeps of every person; custom variables come beside it. */
export const personFields = [
	text('companyDomain', 'Company Domain', 'Website domain of the employer', 'example.com'),
	text('companyName', 'Company Name', 'Employer of the person', 'Example Ltd'),
	text('firstName', 'First Name', 'Given name, for {{firstName}} in messages', 'Nathan'),
	text(
		'icebreaker',
		'Icebreaker',
		'Personal opening, for {{icebreaker}} in messages',
		'Congratulations on the new shop',
	),
	text('jobTitle', 'Job Title', 'Position in the company', 'Head of Sales'),
	text('lastName', 'Last Name', 'Family name, for {{lastName}} in messages', 'Martin'),
	text(
		'linkedinUrl',
		'LinkedIn URL',
		'Profile that LinkedIn steps need',
		'https://linkedin.com/in/nathan-example',
	),
	text('phone', 'Phone', 'Number with country code, which call steps need', '+33612345678'),
	text('picture', 'Picture', 'Web address of a portrait', 'https://example.com/nathan.png'),
	{ ...timezone, description: 'Where the person is, for sending at their hours: an IANA name' },
] as const;
