import { between, flag, integer } from './statement';
import type { Statements } from './statement';

export const lemwarm: Statements = {
	'POST /lemwarm/{userMailboxId}/start': { answers: 'object' },
	'POST /lemwarm/{userMailboxId}/pause': { answers: 'object' },
	'GET /lemwarm/{userMailboxId}/settings': { answers: 'object' },
	'PATCH /lemwarm/{userMailboxId}/settings': {
		body: {
			warmEmailMax: between(integer, 1, 40),
			warmEmailRampup: between(integer, 1, 40),
			internalCommunicationPercent: between(integer, 0, 100),
			answerPercentage: between(integer, 0, 100),
			warmUsePlaintext: flag,
			warmDailyVarianceEnabled: flag,
		},
		answers: 'object',
		differs: 'The document gives the bounds in its prose only, and says 0 where lemlist takes 1.',
	},
};
