import { BadValue } from '../../definition/failure';
import { request } from '../../definition/operation';
import { owner, source, text, upserted } from '../../shared/crmRecord';
import { contactCustomFields } from '../../shared/customFields';
import { timezone } from '../../shared/timezone';
import { companyId } from '../company/picker';
import { contactId } from './picker';

/** lemlist recognises a contact by any of these and needs one. */
const IDENTIFIERS = ['contactId', 'email', 'linkedinUrl', 'linkedinUrlSalesNav'] as const;

const email = {
	...text(
		'email',
		'Email',
		'Recognises the person. Needed unless a LinkedIn address or Contact is given below.',
		'nathan@example.com',
	),
	alone: true,
} as const;

export const createOrUpdate = request({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update contact',
	description:
		'Add a contact, or fill in the one with the same e-mail or LinkedIn address; empty values change nothing. Says whether created. Lead > Create adds to a campaign.',
	request: 'POST /contacts',
	fields: [
		email,
		...contactCustomFields,
		{
			displayName: 'Additional Emails',
			name: 'additionalEmails',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. nathan@example.org',
			description: 'Further addresses of the person',
			in: 'body',
		},
		text(
			'companyDomain',
			'Company Domain',
			'Links to the company with it, if lemlist has it',
			'example.com',
		),
		{
			...companyId,
			in: 'body',
			required: false,
			description: 'Links to this company before any domain or LinkedIn address. ID starts with cpn_.',
		},
		text(
			'companyLinkedinUrl',
			'Company LinkedIn URL',
			'Links to the company with it, if lemlist has it and no domain is given',
			'https://linkedin.com/company/example',
		),
		{
			...contactId,
			in: 'body',
			required: false,
			description: 'Update exactly this one, whatever the address. ID starts with ctc_.',
		},
		owner('contactOwner', 'Contact Owner'),
		text('firstName', 'First Name', 'Given name, for {{firstName}}', 'Nathan'),
		text('industry', 'Industry', 'Sector the person works in', 'Retail'),
		text(
			'jobDescription',
			'Job Description',
			'What the person does at the linked company',
			'Buys for all shops',
		),
		text('jobTitle', 'Job Title', 'Position at the linked company', 'Head of Sales'),
		text('languages', 'Languages', 'Languages the person speaks', 'French, English'),
		text('lastName', 'Last Name', 'Family name, for {{lastName}}', 'Martin'),
		text(
			'linkedinUrl',
			'LinkedIn URL',
			'Recognises the person as well',
			'https://linkedin.com/in/nathan-example',
		),
		text(
			'linkedinUrlSalesNav',
			'LinkedIn Sales Navigator URL',
			'In Sales Navigator; recognises the person as well',
			'https://www.linkedin.com/sales/lead/12345678',
		),
		text('location', 'Location', 'Place or region', 'Paris, France'),
		text('phone', 'Phone', 'Number with country code', '+33612345678'),
		text('picture', 'Picture', 'URL of a portrait', 'https://example.com/nathan.png'),
		text('skills', 'Skills', 'What the person is good at', 'Negotiation'),
		source,
		text('summary', 'Summary', 'Biography in a few sentences', 'Twenty years in retail'),
		text('tagline', 'Tagline', 'Headline of the profile', 'Head of Sales at Example'),
		{ ...timezone, description: 'Where the person lives, as an IANA name such as Europe/Paris' },
	],
	check({ values }) {
		if (IDENTIFIERS.some((name) => values[name] !== undefined)) return;
		throw new BadValue(
			email,
			'Nothing tells which person is meant',
			'Fill in Email, a LinkedIn address, or choose an existing contact under Contact.',
		);
	},
	rows: upserted,
	simplify: [
		'_id',
		'created',
		'updated',
		'emails',
		'fields.firstName',
		'fields.lastName',
		'linkedinUrl',
		'companyId',
		'companyLinked',
		'warnings',
	],
});
