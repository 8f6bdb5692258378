import { field } from '../../definition/field';
import { text } from '../../shared/crmRecord';
import { paidFlags } from '../../shared/paidFlags';

/** Where LinkedIn shows the person; there is the most to find by it. */
export const linkedinUrl = text(
	'linkedinUrl',
	'LinkedIn URL',
	'Needed for a phone; for e-mail in place of name and company',
	'https://linkedin.com/in/nathan-example',
);

/** Where mail reaches the person. */
export const email = text('email', 'Email', 'Needed to verify it', 'nathan@example.com');

/** What says who is meant. Which of it is needed depends on what is looked for. */
export const knownBy = [
	linkedinUrl,
	email,
	text('firstName', 'First Name', 'Given name of the person', 'Nathan'),
	text('lastName', 'Last Name', 'Family name of the person', 'Martin'),
	text('companyName', 'Company Name', 'Employer of the person', 'Example Ltd'),
	text('companyDomain', 'Company Domain', 'Domain of the employer', 'example.com'),
] as const;

/** What is known of the person, in the body. */
export const personFields = [
	...knownBy.map((field) => ({ ...field, alone: true }) as const),
	text('jobTitle', 'Job Title', 'Helps to find the right person', 'Head of Sales'),
] as const;

/** What to look for; at least one is needed. */
export const kinds = paidFlags.map((flag) => ({ ...flag, alone: true as const }));

export const webhookUrl = field({
	displayName: 'Webhook URL',
	name: 'webhookUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $execution.resumeUrl }}',
	description: 'Where lemlist sends the result, e.g. a Wait node. The calls carry no proof of origin.',
	in: 'query',
});

export const waitForResult = field({
	displayName: 'Wait for Result',
	name: 'waitForResult',
	type: 'boolean',
	default: false,
	description:
		'Whether to wait for the result, usually half a minute. Else Enrichment > Get reads it by enrichmentId.',
	alone: true,
});
