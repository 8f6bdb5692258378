import type { Field } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { timezone } from '../../locators/timezone';

/** One person in one campaign (`lea_`), or the person's e-mail address. */
export const leadIdOrEmail: Field = {
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
};

export const leadId: Field = {
	displayName: 'Lead ID',
	name: 'leadId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. lea_A1B2C3D4E5F6G7H8I9',
	description:
		'ID of the lead, starts with lea_. An e-mail address is not taken here; Lead > Get finds the ID.',
	in: 'path',
	idOf: ['lea'],
};

/** For what otherwise happens in all campaigns of the person. */
export const oneCampaignId: Field = {
	...campaignId,
	in: 'query',
	required: false,
	description: 'Only in this campaign instead of in all of them',
};

/** What all lead operations say when the person is not in lemlist. */
export const leadIdOrEmailNotFound = { thing: 'Lead', param: 'leadIdOrEmail' };
export const leadIdNotFound = { thing: 'Lead', param: 'leadId' };

/** An optional text about the person, in the body. */
function about(displayName: string, name: string, description: string, placeholder?: string): Field {
	return { displayName, name, type: 'string', default: '', placeholder, description, in: 'body' };
}

/** What lemlist keeps of every person; custom variables come beside it. */
export const personFields: readonly Field[] = [
	about('Company Domain', 'companyDomain', 'Domain of the employer’s website', 'e.g. example.com'),
	about('Company Name', 'companyName', 'Employer of the person', 'e.g. Example Ltd'),
	about('First Name', 'firstName', 'Given name, for {{firstName}} in messages', 'e.g. Nathan'),
	about('Icebreaker', 'icebreaker', 'Personal opening, for {{icebreaker}} in messages'),
	about('Job Title', 'jobTitle', 'Position in the company', 'e.g. Head of Sales'),
	about('Last Name', 'lastName', 'Family name, for {{lastName}} in messages', 'e.g. Example'),
	about(
		'LinkedIn URL',
		'linkedinUrl',
		'Profile of the person, which LinkedIn steps need',
		'e.g. https://www.linkedin.com/in/nathan-example',
	),
	about('Phone', 'phone', 'Number with country code, which call steps need', 'e.g. +33 1 23 45 67 89'),
	about('Picture', 'picture', 'Address of a portrait on the web', 'e.g. https://example.com/nathan.png'),
	{ ...timezone, description: 'Where the person is, for sending at their time of day: an IANA name' },
];
