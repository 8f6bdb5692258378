import { anything, flag, object, oneOf, required, text, upTo } from './statement';
import type { Statements } from './statement';

export const enrich: Statements = {
	'GET /enrich/{enrichId}': { answers: ['object', 'empty'] },
	'POST /enrich': {
		query: {
			findEmail: flag,
			verifyEmail: flag,
			linkedinEnrichment: flag,
			email: text,
			linkedinUrl: text,
			firstName: text,
			lastName: text,
			companyDomain: text,
			companyName: text,
			jobTitle: text,
			findPhone: flag,
			webhookUrl: text,
		},
		answers: 'object',
	},
	'POST /v2/enrichments/bulk': {
		query: { webhookUrl: text },
		body: {
			'[]': required(upTo(500, object)),
			'[].input.linkedinUrl': text,
			'[].input.email': text,
			'[].input.companyName': text,
			'[].input.companyDomain': text,
			'[].input.firstName': text,
			'[].input.lastName': text,
			'[].input.jobTitle': text,
			'[].enrichmentRequests[]': required(
				oneOf('find_email', 'find_phone', 'verify', 'linkedin_enrichment'),
			),
			'[].metadata': anything,
		},
		answers: 'array',
	},
	'POST /leads/{leadId}/enrich': {
		query: {
			findEmail: flag,
			verifyEmail: flag,
			linkedinEnrichment: flag,
			findPhone: flag,
			webhookUrl: text,
			force: flag,
		},
		answers: 'object',
	},
};
