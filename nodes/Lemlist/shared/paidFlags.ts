import { field } from '../definition/field';

function flag<const Name extends string>(displayName: string, name: Name, description: string) {
	return field(
		{
			displayName,
			name,
			type: 'boolean',
			default: false,
			description,
			in: 'query',
		},
		// Only what is wanted is asked for.
		(wanted: boolean) => wanted || undefined,
	);
}

/** What lemlist can find out about a person. In the query: in a body they would become variables of the lead. */
export const paidFlags = [
	flag('Find Email', 'findEmail', 'Whether to look for a verified e-mail address. Spends credits.'),
	flag('Find Phone', 'findPhone', 'Whether to look for a phone number. Spends credits.'),
	flag(
		'LinkedIn Enrichment',
		'linkedinEnrichment',
		'Whether to read the LinkedIn profile. Spends credits.',
	),
	flag('Verify Email', 'verifyEmail', 'Whether to check that mail would arrive. Spends credits.'),
] as const;
