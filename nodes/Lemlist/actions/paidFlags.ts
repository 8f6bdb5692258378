import type { Field } from '../engine/operation';

function flag(displayName: string, name: string, description: string): Field {
	return {
		displayName,
		name,
		type: 'boolean',
		default: false,
		description,
		in: 'query',
		// Only what is wanted is asked for.
		send: (wanted) => wanted === true || undefined,
	};
}

/** What lemlist can find out about a person. In the query: in a body they would become variables of the lead. */
export const paidFlags: readonly Field[] = [
	flag('Find Email', 'findEmail', 'Whether to look for a verified e-mail address. Spends credits.'),
	flag('Find Phone', 'findPhone', 'Whether to look for a phone number. Spends credits.'),
	flag(
		'LinkedIn Enrichment',
		'linkedinEnrichment',
		'Whether to read the LinkedIn profile. Spends credits.',
	),
	flag('Verify Email', 'verifyEmail', 'Whether to check that mail would arrive. Spends credits.'),
];
