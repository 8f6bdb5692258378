import { between, email, file, flag, integer, oneOf, required, scalar, text } from './statement';
import type { Statements } from './statement';

export const leads: Statements = {
	'GET /leads': {
		query: { id: text, email: text, version: oneOf('v2') },
		answers: 'object',
	},
	'GET /leads/{email}': {
		path: { email: email },
		query: { version: required(oneOf('v2')) },
		answers: 'array',
		differs: 'Without version=v2 lemlist answers with one campaign as an object.',
	},
	'GET /campaigns/{campaignId}/leads/': {
		query: { state: required(text), limit: between(integer, 1, 500) },
		answers: ['array', 'empty'],
		differs: 'Without a state the answer was seen empty, and with no match there was no body at all.',
	},
	'POST /campaigns/{campaignId}/leads/': {
		query: {
			deduplicate: flag,
			linkedinEnrichment: flag,
			findEmail: flag,
			verifyEmail: flag,
			findPhone: flag,
		},
		body: {
			email: text,
			firstName: text,
			lastName: text,
			companyName: text,
			jobTitle: text,
			linkedinUrl: text,
			picture: text,
			phone: text,
			companyDomain: text,
			icebreaker: text,
			timezone: text,
			contactOwner: text,
			contactId: text,
			'*': scalar,
		},
		answers: ['object', 'empty'],
		differs:
			'The document leaves out contactId. An unknown campaign was seen answered with 200 and no body.',
	},
	'DELETE /campaigns/{campaignId}/leads/': { answers: 'object' },
	'PATCH /campaigns/{campaignId}/leads/{leadId}': {
		query: { updateStrategy: oneOf('overwrite', 'overwriteIgnoreEmpty', 'fillEmptyOnly') },
		body: {
			firstName: text,
			lastName: text,
			companyName: text,
			jobTitle: text,
			preferredContactMethod: text,
			'*': scalar,
		},
		answers: 'object',
		differs:
			'The document names five fields; every field of a lead and every custom variable is taken. The strategy comes from newer documentation.',
	},
	'DELETE /campaigns/{campaignId}/leads/{leadId}': {
		query: { action: oneOf('remove') },
		answers: 'object',
		differs:
			'Without action=remove the person is unsubscribed, and then lemlist wants an e-mail address in the path.',
	},
	'DELETE /campaigns/{campaignId}/leads/{email}': { answers: 'object' },
	'POST /leads/start/{leadId}': {
		query: { campaignId: text },
		answers: 'array',
		differs: 'campaignId is in the newer documentation only.',
	},
	'POST /leads/pause/{leadId}': {
		query: { campaignId: text },
		answers: 'array',
	},
	'POST /leads/review/{leadId}': { answers: 'object' },
	'POST /leads/interested/{leadIdOrEmail}': { answers: 'array' },
	'POST /leads/notinterested/{leadIdOrEmail}': { answers: 'array' },
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested': { answers: 'object' },
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested': { answers: 'object' },
	'POST /leads/{leadId}/variables': {
		query: { '*': text },
		answers: 'object',
		differs: 'The three names in the document are stand-ins for any variable.',
	},
	'PATCH /leads/{leadId}/variables': {
		query: { '*': text },
		answers: 'object',
		differs: 'The three names in the document are stand-ins for any variable.',
	},
	'DELETE /leads/{leadId}/variables': {
		query: { '*': text },
		answers: 'object',
		differs: 'The three names in the document are stand-ins for any variable.',
	},
	'POST /leads/audio': {
		query: { leadId: required(text), stepId: required(text) },
		form: { file: file },
		answers: 'object',
	},
	'GET /crm/filters': {
		query: { crm: required(text), userId: required(text), type: oneOf('lead', 'contact', 'report') },
		answers: 'array',
	},
	'POST /campaigns/{campaignId}/leads/import': {
		body: {
			crm: required(text),
			userId: required(text),
			filterId: required(text),
			filterType: text,
			deduplicate: flag,
		},
		answers: 'object',
	},
};
