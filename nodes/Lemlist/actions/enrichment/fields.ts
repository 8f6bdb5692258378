import type { Field } from '../../engine/operation';
import { text } from '../crmRecord';
import { paidFlags } from '../paidFlags';

/** What is known of the person, in the body. Which of it is needed depends on what is looked for. */
export const personFields: readonly Field[] = [
	text('companyDomain', 'Company Domain', 'Website domain of the employer', 'example.com'),
	text('companyName', 'Company Name', 'Employer of the person', 'Example Ltd'),
	text('email', 'Email', 'Needed to verify it', 'nathan@example.com'),
	text('firstName', 'First Name', 'Given name of the person'),
	text('jobTitle', 'Job Title', 'A hint that helps to find the right person'),
	text('lastName', 'Last Name', 'Family name of the person'),
	text(
		'linkedinUrl',
		'LinkedIn URL',
		'Needed for a phone number; for e-mail it stands in for name and company',
		'https://linkedin.com/in/nathan-example',
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
	description: 'Where lemlist sends the result, such as a Wait node. The calls carry no proof of origin.',
	in: 'query',
};

export const waitForResult: Field = {
	displayName: 'Wait for Result',
	name: 'waitForResult',
	type: 'boolean',
	default: false,
	description:
		'Whether to wait for the result, usually half a minute. Else, and after the time limit, there is an enrichmentId for Enrichment > Get.',
	alone: true,
};
