import { BadValue } from '../../definition/failure';
import { email, knownBy, linkedinUrl } from './fields';

/** The parameters that say who a person is. */
type Person = { readonly [Name in (typeof knownBy)[number]['name']]?: string };

/** Refuses a request about nobody. @throws BadValue */
export function someone(values: Person): void {
	if (knownBy.some(({ name }) => values[name] !== undefined)) return;
	throw new BadValue(
		linkedinUrl,
		'Nothing is known of the person',
		'Fill in LinkedIn URL, Email, or name and company, or check their expressions.',
	);
}

/**
 * Refuses a person of whom too little is known for what is looked for, before anything is sent: lemlist could refuse all
 * others of the request with them.
 * Source: what each enrichment needs, on lemlist's page about bulk enrichment.
 * @throws BadValue
 */
export function checkInputs({
	values,
}: {
	values: Person & { readonly enrichmentRequests: readonly string[] };
}): void {
	someone(values);
	const isNamed = Boolean(
		values.firstName && values.lastName && (values.companyName ?? values.companyDomain),
	);
	const looksFor = (kind: string) => values.enrichmentRequests.includes(kind);
	if (looksFor('verify') && !values.email) {
		throw new BadValue(email, 'Email is empty', 'Verify Email needs it.');
	}
	if (looksFor('find_phone') && !values.linkedinUrl) {
		throw new BadValue(linkedinUrl, 'LinkedIn URL is empty', 'Find Phone needs it.');
	}
	if (looksFor('find_email') && !values.linkedinUrl && !isNamed) {
		throw new BadValue(
			linkedinUrl,
			'Too little is known of the person to find an e-mail address',
			'Find Email needs LinkedIn URL, or First Name, Last Name, Company Name and Company Domain.',
		);
	}
	if (looksFor('linkedin_enrichment') && !values.linkedinUrl && !values.email && !isNamed) {
		throw new BadValue(
			linkedinUrl,
			'Too little is known of the person to find the LinkedIn profile',
			'LinkedIn Enrichment needs LinkedIn URL, Email, or First Name, Last Name and the company.',
		);
	}
}
