import { PAGES, anything, endpoints, flag, text, thing, unseen, upTo } from './statement.ts';

export const contactSourcing = endpoints({
	'POST /contact-sourcing': {
		body: { 'companyIds[]': upTo(200, text), overwrite: flag, '*': anything },
		answers: unseen,
		data: ['errors'],
		refuses: [400, 401],
		effects: ['spends'],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /contact-sourcing': {
		query: { runId: text, companyId: text },
		answers: unseen,
		failed: thing('runId', 'companyId'),
		refuses: [400, 401, 404],
		certainty: 'inferred',
		source: PAGES,
	},
});
