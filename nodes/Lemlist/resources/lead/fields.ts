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
	description: 'ID (lea_…) or e-mail address',
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
	description: 'Starts with lea_; Lead > Get finds it by e-mail',
	in: 'path',
	idOf: ['lea'],
});

/** For what otherwise happens in all campaigns of the person. */
export const oneCampaignId = field({
	...campaignId,
	in: 'query',
	required: false,
	description: 'Only in this campaign, not in all',
});

/** What all lead operations say when the person is not in lemlist. */
export const leadIdOrEmailNotFound = { thing: 'Lead', param: 'leadIdOrEmail' };
export const leadIdNotFound = { thing: 'Lead', param: 'leadId' };

/** What lemlist keeps of every person; custom variables come beside it. */
export const personFields = [
	text('companyDomain', 'Company Domain', 'Domain of the employer', 'example.com'),
	text('companyName', 'Company Name', 'Employer of the person', 'Example Ltd'),
	text('firstName', 'First Name', 'Given name, for {{firstName}}', 'Nathan'),
	text('icebreaker', 'Icebreaker', 'Opening, for {{icebreaker}}', 'Congratulations on the new shop'),
	text('jobTitle', 'Job Title', 'Position in the company', 'Head of Sales'),
	text('lastName', 'Last Name', 'Family name, for {{lastName}}', 'Martin'),
	text('linkedinUrl', 'LinkedIn URL', 'For LinkedIn steps', 'https://linkedin.com/in/nathan-example'),
	text('phone', 'Phone', 'With country code; for call steps', '+33612345678'),
	text('picture', 'Picture', 'URL of a portrait', 'https://example.com/nathan.png'),
	{ ...timezone, description: 'IANA name; messages go out at hours there' },
] as const;
