import { DOCUMENT, between, endpoints, flag, integer, ok, thing } from './statement.ts';

// The bounds stand in the prose of the document only, which says 0 where lemlist takes 1.
export const lemwarm = endpoints({
	'POST /lemwarm/{userMailboxId}/start': {
		answers: ok,
		refuses: [400, 401, 405],
		effects: ['sends'],
		source: DOCUMENT,
	},
	'POST /lemwarm/{userMailboxId}/pause': {
		answers: ok,
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
	'GET /lemwarm/{userMailboxId}/settings': {
		answers: thing(
			'warmEmailMax',
			'warmEmailRampup',
			'activeAt',
			'active',
			'dailyLimit',
			'warmupTemplate',
			'warmDailyVarianceEnabled',
			'deliverability',
		),
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
	'PATCH /lemwarm/{userMailboxId}/settings': {
		body: {
			warmEmailMax: between(integer, 1, 40),
			warmEmailRampup: between(integer, 1, 40),
			internalCommunicationPercent: between(integer, 0, 100),
			answerPercentage: between(integer, 0, 100),
			warmUsePlaintext: flag,
			warmDailyVarianceEnabled: flag,
		},
		answers: ok,
		refuses: [400, 401, 405],
		repeatable: 'the same values again change nothing',
		source: DOCUMENT,
	},
});
