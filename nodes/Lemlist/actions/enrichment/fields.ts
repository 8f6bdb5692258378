import type { Field } from '../../engine/operation';
import { paidFlags } from '../paidFlags';

/** An optional text about the person that is looked for. */
function about(displayName: string, name: string, description: string, placeholder: string): Field {
	return { displayName, name, type: 'string', default: '', description, placeholder };
}

/** What is known of the person. Which of it is needed depends on what is looked for. */
export const personFields: readonly Field[] = [
	about('Company Domain', 'companyDomain', 'Domain of the employer’s website', 'e.g. example.com'),
	about('Company Name', 'companyName', 'Employer of the person', 'e.g. Example Ltd'),
	about('Email', 'email', 'Needed to verify it', 'e.g. nathan@example.com'),
	about('First Name', 'firstName', 'Given name of the person', 'e.g. Nathan'),
	about('Job Title', 'jobTitle', 'A hint that helps to find the right person', 'e.g. Head of Sales'),
	about('Last Name', 'lastName', 'Family name of the person', 'e.g. Example'),
	about(
		'LinkedIn URL',
		'linkedinUrl',
		'Needed for a phone number; for an e-mail address it stands in for name and company',
		'e.g. https://www.linkedin.com/in/nathan-example',
	),
];

/** What to look for; at least one is needed. */
export const kinds: readonly Field[] = paidFlags.map((flag) => ({ ...flag, alone: true }));

export const webhookUrl: Field = {
	displayName: 'Webhook URL',
	name: 'webhookUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $execution.resumeUrl }}',
	description:
		'Address that lemlist calls with the result, such as that of a Wait node. The calls carry no proof of where they come from.',
	in: 'query',
};

export const waitForResult: Field = {
	displayName: 'Wait for Result',
	name: 'waitForResult',
	type: 'boolean',
	default: false,
	description:
		'Whether to ask until the result is there, which usually takes half a minute. Otherwise, and after the time limit, the item has an enrichmentId for Enrichment > Get.',
	alone: true,
};
