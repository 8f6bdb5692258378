import { several } from './case';
import type { Case, Exchange, ResourceCases } from './case';
import { mapped } from './mapped';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const options = { whenNotFound: 'continue' };
const stepId = { __rl: true, mode: 'id', value: 'stp_1' };
const ofStep = { campaignId, stepId, leadIdOrEmail: 'lea_1' };
const PERSONAL = '/campaigns/cam_1/leads/lea_1/steps/stp_1/personalization';
const SKIP = 'POST /campaigns/cam_1/steps/stp_1/skip-for-leads';
/** Said to be the full content; its keys were not seen. */
const personal = { subject: 'A question', message: '<p>Hi {{firstName}}</p>', cc: [], variant: 'B' };

/** What lemlist answers to a mark, a pause and a resume: the lead as it is in one campaign. */
const row = (campaign: number) => ({
	firstName: 'Nathan',
	lastName: 'Example',
	companyName: 'Example Ltd',
	jobTitle: 'CTO',
	companyDomain: 'example.com',
	email: 'nathan@example.com',
	_id: `lea_${campaign}`,
	isPaused: false,
	campaignId: `cam_${campaign}`,
	contactId: 'ctc_1',
	emailStatus: 'deliverable',
});

/** A person that lemlist does not have, with Carry On. */
const missing = (request: string, parameters: Case['parameters'], item: Record<string, string>): Case => ({
	parameters: { ...parameters, options },
	exchanges: [{ request, status: 404, answer: 'Lead not found' }],
	items: [{ found: false, ...item }],
});

const inAllCampaigns = (path: string) => ({
	minimal: {
		parameters: { leadIdOrEmail: 'nathan@example.com' },
		exchanges: [{ request: `POST /leads/${path}/nathan%40example.com`, answer: [row(1), row(2)] }],
		items: [row(1), row(2)],
	},
	full: missing(`POST /leads/${path}/lea_1`, { leadIdOrEmail: 'lea_1' }, { leadIdOrEmail: 'lea_1' }),
});

const inOneCampaign = (path: string) => ({
	minimal: {
		parameters: { campaignId, leadIdOrEmail: 'nathan@example.com' },
		exchanges: [{ request: `POST /campaigns/cam_1/leads/nathan%40example.com/${path}`, answer: row(1) }],
		items: [row(1)],
	},
	full: missing(
		`POST /campaigns/cam_1/leads/lea_1/${path}`,
		{ campaignId, leadIdOrEmail: 'lea_1' },
		{ leadIdOrEmail: 'lea_1' },
	),
	'an unknown campaign': {
		parameters: { campaignId, leadIdOrEmail: 'lea_1', options },
		exchanges: [
			{
				request: `POST /campaigns/cam_1/leads/lea_1/${path}`,
				status: 404,
				answer: 'Campaign not found',
			},
		],
		error: 'Campaign not found',
	},
});

const inOneOrAll = (path: string) => ({
	minimal: {
		parameters: { leadId: 'lea_1' },
		exchanges: [{ request: `POST /leads/${path}/lea_1`, answer: [row(1), row(2)] }],
		items: [row(1), row(2)],
	},
	full: {
		parameters: { leadId: 'lea_1', additionalFields: { campaignId }, options },
		exchanges: [
			{ request: `POST /leads/${path}/lea_1`, query: { campaignId: 'cam_1' }, answer: [row(1)] },
		],
		items: [row(1)],
	},
	'a person lemlist does not have': missing(
		`POST /leads/${path}/lea_9`,
		{ leadId: 'lea_9' },
		{ leadId: 'lea_9' },
	),
});

const found = {
	_id: 'lea_1',
	updatedAt: '2026-03-01T09:00:00.000Z',
	isPaused: false,
	state: 'emailsReplied',
	status: 'interested',
	source: 'api',
	variables: { email: 'nathan@example.com', firstName: 'Nathan', lastName: 'Example', icebreaker: 'Hi' },
	contactId: 'ctc_1',
	enrichment: { emailStatus: 'deliverable' },
	campaign: { id: 'cam_1', name: 'Campaign 1', status: 'running' },
};

/** An address that is looked up first, and that lemlist does not have, with Carry On. */
const nobody: Case = {
	parameters: { leadIdOrEmail: 'nobody@example.com', options },
	exchanges: [
		{
			request: 'GET /leads/nobody%40example.com',
			query: { version: 'v2' },
			status: 404,
			answer: 'Lead not found',
		},
	],
	items: [{ found: false, leadIdOrEmail: 'nobody@example.com' }],
};

/** What lemlist answers to a new lead. */
const added = {
	campaignId: 'cam_1',
	campaignName: 'Campaign 1',
	email: 'nathan@example.com',
	firstName: 'Nathan',
	lastName: 'Example',
	companyName: 'Example Ltd',
	jobTitle: 'CTO',
	companyDomain: 'example.com',
	_id: 'lea_1',
	isPaused: false,
	contactId: 'ctc_1',
};

/** Every field about the person that Create and Update share, as the panel holds it. */
const person = {
	companyDomain: 'example.com',
	companyName: 'Example Ltd',
	firstName: 'Nathan',
	icebreaker: 'I liked your talk',
	jobTitle: 'CTO',
	lastName: 'Example',
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
	phone: '+33 1 23 45 67 89',
	picture: 'https://example.com/nathan.png',
	timezone: 'Europe/Paris',
};
const variables = {
	variables: mapped({ companySize: '50-100', untouched: null }),
};
const moreVariables = {
	otherVariables: {
		variable: [
			{ name: ' favoriteColor ', value: 'blue' },
			{ name: '', value: 'nameless' },
		],
	},
	variablesJson: '{"seats": 12, "trial": false, "nothing": null}',
};
const sentVariables = { companySize: '50-100', favoriteColor: 'blue', seats: '12', trial: 'false' };

const creation = (answer: unknown, status = 200): Exchange => ({
	request: 'POST /campaigns/cam_1/leads/',
	body: { email: 'nathan@example.com', firstName: 'Nathan' },
	status,
	answer,
});
/** Somebody whom lemlist does not add. */
const refused = (whenAlreadyThere: string, status: number, answer: unknown) => ({
	parameters: {
		campaignId,
		email: 'nathan@example.com',
		whenAlreadyThere,
		additionalFields: { firstName: 'Nathan' },
	},
	exchanges: [creation(answer, status)],
});
const skipped = (result: string, message: string) => ({
	result,
	message,
	campaignId: 'cam_1',
	email: 'nathan@example.com',
});
const INVALID = 'Lead email invalid or lead already unsubscribed';
const lookup: Exchange = {
	request: 'GET /leads/nathan%40example.com',
	query: { version: 'v2' },
	answer: [{ ...found, _id: 'lea_9', campaign: { id: 'cam_9' } }, found],
};

/** A line of the campaign's export, with a custom variable. */
const line = (number: number) => ({
	emailStatus: 'deliverable',
	email: `nathan${number}@example.com`,
	firstName: 'Nathan',
	lastName: 'Example',
	picture: '',
	phone: '+33123456789',
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
	timezone: 'Europe/Paris',
	companyName: 'Example Ltd',
	companyDomain: 'example.com',
	icebreaker: '',
	jobTitle: 'CTO',
	favoriteColor: 'blue',
	lastState: 'emailsSent',
	status: 'done',
	_id: `lea_${number}`,
});
const simpleLine = (number: number) => ({
	_id: `lea_${number}`,
	email: `nathan${number}@example.com`,
	firstName: 'Nathan',
	lastName: 'Example',
	companyName: 'Example Ltd',
	jobTitle: 'CTO',
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
	phone: '+33123456789',
	lastState: 'emailsSent',
	status: 'done',
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1));
const short = (number: number) => ({ _id: `lea_${number}`, contactId: `ctc_${number}`, state: 'contacted' });
const shorts = (count: number) => Array.from({ length: count }, (_, index) => short(index + 1));

const voiceMessage = {
	ok: true,
	status: {
		url: 'https://example.com/files/fil_1.m4a',
		teamId: 'tea_1',
		campaignId: 'cam_1',
		leadId: 'lea_1',
		fileName: 'hello.m4a',
	},
};

const crmUser = { crm: 'salesforce', userId: { __rl: true, mode: 'id', value: 'usr_1' } };

export const lead: ResourceCases = {
	create: {
		minimal: {
			parameters: { campaignId, email: ' nathan@example.com ' },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					body: { email: 'nathan@example.com' },
					answer: added,
				},
			],
			items: [{ result: 'created', ...added }],
		},
		full: {
			parameters: {
				campaignId,
				email: 'nathan@example.com',
				whenAlreadyThere: 'skip',
				...variables,
				additionalFields: {
					...moreVariables,
					...person,
					contactId: 'ctc_1',
					contactOwner: { __rl: true, mode: 'email', value: 'owner@example.com' },
					deduplicate: true,
					findEmail: true,
					findPhone: true,
					linkedinEnrichment: true,
					verifyEmail: true,
				},
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					query: {
						deduplicate: 'true',
						findEmail: 'true',
						findPhone: 'true',
						linkedinEnrichment: 'true',
						verifyEmail: 'true',
					},
					body: {
						email: 'nathan@example.com',
						...person,
						...sentVariables,
						contactId: 'ctc_1',
						contactOwner: 'owner@example.com',
					},
					answer: added,
				},
			],
			items: [{ result: 'created', ...added }],
		},
		'what is not wanted or left blank is not sent': {
			parameters: {
				campaignId,
				variables: mapped({ companySize: '' }),
				additionalFields: { findEmail: false, linkedinUrl: person.linkedinUrl, phone: '' },
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					body: { linkedinUrl: person.linkedinUrl },
					answer: added,
				},
			],
			items: [{ result: 'created', ...added }],
		},
		'nobody to add': {
			parameters: { campaignId, email: ' ', additionalFields: { companyName: 'Example Ltd' } },
			exchanges: [],
			error: 'Nothing says who the person is',
		},
		'a variable that is an object': {
			parameters: {
				campaignId,
				email: 'nathan@example.com',
				additionalFields: { variablesJson: '{"address": {"city": "Paris"}}' },
			},
			exchanges: [],
			error: 'The variable "address" is an object',
		},
		'variables that are no object': {
			parameters: {
				campaignId,
				email: 'nathan@example.com',
				additionalFields: { variablesJson: '["blue"]' },
			},
			exchanges: [],
			error: 'Variables (JSON) must be an object',
		},
		'an unknown or inactive campaign, answered with nothing': {
			parameters: { campaignId, email: 'nathan@example.com', whenAlreadyThere: 'skip' },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					body: { email: 'nathan@example.com' },
					answer: undefined,
				},
			],
			error: 'lemlist has not added the lead, and does not say why',
		},
		'already there: stop': {
			...refused('stop', 400, 'Lead already in the campaign'),
			error: 'Lead already in the campaign',
		},
		'already there: skip': {
			...refused('skip', 400, 'Lead already in the campaign'),
			items: [skipped('alreadyInCampaign', 'Lead already in the campaign')],
		},
		'already in another campaign, with one status': {
			...refused('skip', 409, 'Lead already in other campaign'),
			items: [skipped('alreadyInCampaign', 'Lead already in other campaign')],
		},
		'already in another campaign, with another status': {
			...refused('update', 500, 'Lead already in other campaign'),
			items: [skipped('alreadyInCampaign', 'Lead already in other campaign')],
		},
		'unsubscribed: stop': { ...refused('stop', 404, { error: INVALID }), error: INVALID },
		'unsubscribed: update': {
			...refused('update', 404, { error: INVALID }),
			items: [skipped('invalidOrUnsubscribed', INVALID)],
		},
		'another refusal': {
			...refused('skip', 404, 'Campaign not found'),
			error: 'Campaign not found',
		},
		'already there: skip, known by LinkedIn only': {
			parameters: {
				campaignId,
				whenAlreadyThere: 'skip',
				additionalFields: { linkedinUrl: person.linkedinUrl },
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					body: { linkedinUrl: person.linkedinUrl },
					status: 400,
					answer: 'Lead already in the campaign',
				},
			],
			items: [
				{
					result: 'alreadyInCampaign',
					message: 'Lead already in the campaign',
					campaignId: 'cam_1',
					linkedinUrl: person.linkedinUrl,
				},
			],
		},
		'already there: update': {
			parameters: {
				campaignId,
				email: 'nathan@example.com',
				whenAlreadyThere: 'update',
				...variables,
				additionalFields: {
					firstName: 'Nathan',
					contactOwner: { __rl: true, mode: 'list', value: 'usr_1' },
					deduplicate: true,
					findEmail: true,
				},
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					query: { deduplicate: 'true', findEmail: 'true' },
					body: {
						email: 'nathan@example.com',
						firstName: 'Nathan',
						companySize: '50-100',
						contactOwner: 'usr_1',
					},
					status: 400,
					answer: 'Lead already in the campaign',
				},
				lookup,
				{
					request: 'PATCH /campaigns/cam_1/leads/lea_1',
					body: { firstName: 'Nathan', companySize: '50-100' },
					answer: row(1),
				},
			],
			items: [{ result: 'updated', ...row(1) }],
		},
		'already there: update, without an address': {
			parameters: {
				campaignId,
				whenAlreadyThere: 'update',
				additionalFields: { linkedinUrl: person.linkedinUrl },
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/',
					body: { linkedinUrl: person.linkedinUrl },
					status: 400,
					answer: 'Lead already in the campaign',
				},
			],
			error: 'Without an e-mail address the lead cannot be updated',
		},
	},
	delete: {
		minimal: {
			parameters: { campaignId, leadIdOrEmail: 'lea_1' },
			exchanges: [
				{
					request: 'DELETE /campaigns/cam_1/leads/lea_1',
					query: { action: 'remove' },
					answer: row(1),
				},
			],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { campaignId, leadIdOrEmail: 'nobody@example.com', options },
			exchanges: [
				{
					request: 'DELETE /campaigns/cam_1/leads/nobody%40example.com',
					query: { action: 'remove' },
					status: 404,
					answer: 'Lead not found',
				},
			],
			items: [{ found: false, leadIdOrEmail: 'nobody@example.com' }],
		},
	},
	get: {
		minimal: {
			parameters: { leadIdOrEmail: 'nathan@example.com' },
			exchanges: [
				{ request: 'GET /leads/nathan%40example.com', query: { version: 'v2' }, answer: [found] },
			],
			items: [
				{
					_id: 'lea_1',
					contactId: 'ctc_1',
					email: 'nathan@example.com',
					firstName: 'Nathan',
					lastName: 'Example',
					status: 'interested',
					state: 'emailsReplied',
					isPaused: false,
					campaignId: 'cam_1',
					campaignName: 'Campaign 1',
				},
			],
		},
		full: {
			parameters: { leadIdOrEmail: 'lea_1', simplify: false, options },
			exchanges: [{ request: 'GET /leads', query: { id: 'lea_1', version: 'v2' }, answer: row(1) }],
			items: [row(1)],
		},
		'a person lemlist does not have': nobody,
	},
	getAll: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'all', format: 'json' },
					answer: lines(2),
				},
			],
			items: [simpleLine(1), simpleLine(2)],
		},
		full: {
			parameters: {
				campaignId,
				includeDetails: true,
				returnAll: true,
				simplify: false,
				filters: { state: ['emailsReplied', 'interested'] },
			},
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'emailsReplied,interested', format: 'json' },
					answer: lines(1200),
				},
			],
			items: lines(1200),
		},
		'a limit': {
			parameters: { campaignId, limit: 3, simplify: false },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'all', format: 'json' },
					answer: lines(10),
				},
			],
			items: lines(3),
		},
		'without details': {
			parameters: { campaignId, includeDetails: false, limit: 500, filters: { state: ['contacted'] } },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/leads/',
					query: { state: 'contacted', limit: '500' },
					answer: shorts(500),
				},
			],
			items: shorts(500),
		},
		'without details, none there': {
			parameters: { campaignId, includeDetails: false },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/leads/',
					query: { state: 'all', limit: '50' },
					answer: undefined,
				},
			],
			items: [],
		},
		'without details, more than lemlist lists': {
			parameters: { campaignId, includeDetails: false, limit: 501 },
			exchanges: [],
			error: 'Without details lemlist lists 500 leads at most',
		},
		'without details, all of them': {
			parameters: { campaignId, includeDetails: false, returnAll: true },
			exchanges: [],
			error: 'Without details lemlist lists 500 leads at most',
		},
		'without details, several states': {
			parameters: {
				campaignId,
				includeDetails: false,
				filters: { state: ['contacted', 'interested'] },
			},
			exchanges: [],
			error: 'Without details lemlist takes one state at a time',
		},
	},
	getCrmFilters: {
		minimal: {
			parameters: { ...crmUser, crm: 'hubspot' },
			exchanges: [
				{
					request: 'GET /crm/filters',
					query: { crm: 'hubspot', userId: 'usr_1' },
					answer: [
						{ id: 16, name: 'Filter 1' },
						{ id: 17, name: 'Filter 2' },
					],
				},
			],
			items: [
				{ id: 16, name: 'Filter 1' },
				{ id: 17, name: 'Filter 2' },
			],
		},
		full: {
			parameters: { ...crmUser, filterType: 'report' },
			exchanges: [
				{
					request: 'GET /crm/filters',
					query: { crm: 'salesforce', userId: 'usr_1', type: 'report' },
					answer: [{ id: 16, name: 'Filter 1' }],
				},
			],
			items: [{ id: 16, name: 'Filter 1' }],
		},
	},
	importFromCrm: {
		minimal: {
			parameters: {
				...crmUser,
				crm: 'hubspot',
				campaignId,
				filterId: { __rl: true, mode: 'id', value: '16' },
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/import',
					body: { crm: 'hubspot', userId: 'usr_1', filterId: '16' },
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
		full: {
			parameters: {
				...crmUser,
				campaignId,
				filterType: 'contact',
				filterId: { __rl: true, mode: 'list', value: '17' },
				additionalFields: { deduplicate: true },
			},
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/leads/import',
					body: {
						crm: 'salesforce',
						userId: 'usr_1',
						filterType: 'contact',
						filterId: '17',
						deduplicate: true,
					},
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
	},
	launch: {
		minimal: {
			parameters: { leadId: 'lea_1' },
			exchanges: [{ request: 'POST /leads/review/lea_1', answer: { ok: true } }],
			items: [{ ok: true }],
		},
		full: {
			parameters: { leadId: 'lea_9', options },
			exchanges: [
				{
					request: 'POST /leads/review/lea_9',
					status: 404,
					answer: { error: 'CAMPAIGN_LEAD_REVIEW_LEAD_NOT_FOUND', message: 'Lead not found' },
				},
			],
			items: [{ found: false, leadId: 'lea_9' }],
		},
		'a lead that was launched before': {
			parameters: { leadId: 'lea_1' },
			exchanges: [
				{
					request: 'POST /leads/review/lea_1',
					status: 400,
					answer: {
						error: 'CAMPAIGN_LEAD_REVIEW_LEAD_ALREADY_LAUNCHED',
						message: 'Lead is already launched',
					},
				},
			],
			error: 'Lead is already launched',
		},
	},
	markInterested: inAllCampaigns('interested'),
	markInterestedInCampaign: inOneCampaign('interested'),
	markNotInterested: inAllCampaigns('notinterested'),
	markNotInterestedInCampaign: inOneCampaign('notinterested'),
	pause: inOneOrAll('pause'),
	resume: inOneOrAll('start'),
	stopEverywhere: {
		minimal: {
			parameters: { leadIdOrEmail: 'nathan@example.com' },
			exchanges: [
				lookup,
				{ request: 'POST /leads/pause/lea_9', answer: [row(9), row(1)] },
				{
					request: 'POST /leads/notinterested/nathan%40example.com',
					answer: [row(9), row(1)],
				},
			],
			items: [
				{
					leadIdOrEmail: 'nathan@example.com',
					campaignIds: ['cam_9', 'cam_1'],
					paused: true,
					markedNotInterested: true,
					unsubscribed: false,
				},
			],
		},
		full: {
			parameters: { leadIdOrEmail: 'lea_1', unsubscribeContact: true, options },
			exchanges: [
				{ request: 'POST /leads/pause/lea_1', answer: [row(1)] },
				{ request: 'POST /leads/notinterested/lea_1', answer: [row(1)] },
				{
					request: 'POST /v2/unsubscribes/contacts/ctc_1',
					answer: 'Contact subscription updated',
				},
			],
			items: [
				{
					leadIdOrEmail: 'lea_1',
					campaignIds: ['cam_1'],
					paused: true,
					markedNotInterested: true,
					unsubscribed: true,
					contactId: 'ctc_1',
				},
			],
		},
		'a person lemlist does not have': nobody,
		'there is no contact to unsubscribe': {
			parameters: { leadIdOrEmail: 'lea_1', unsubscribeContact: true },
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{ request: 'POST /leads/pause/lea_1', answer: [{ _id: 'lea_1', campaignId: 'cam_1' }] },
				{ request: 'POST /leads/notinterested/lea_1', answer: [row(1)] },
			],
			items: [
				{
					error: 'lemlist names no contact that could be unsubscribed',
					hint: 'Done before it stopped: paused in 1 campaigns, marked as not interested, not unsubscribed. Running it again does no harm.',
				},
			],
		},
		'it stops half-way': {
			parameters: { leadIdOrEmail: 'lea_1', unsubscribeContact: true, options },
			exchanges: [
				{ request: 'POST /leads/pause/lea_1', answer: [row(1)] },
				{ request: 'POST /leads/notinterested/lea_1', answer: [row(1)] },
				{
					request: 'POST /v2/unsubscribes/contacts/ctc_1',
					status: 500,
					answer: 'Failed to update contact subscription',
				},
			],
			error: 'Failed to update contact subscription',
		},
	},
	unsubscribe: {
		minimal: {
			parameters: { campaignId, leadIdOrEmail: 'nathan@example.com' },
			exchanges: [{ request: 'DELETE /campaigns/cam_1/leads/nathan%40example.com', answer: row(1) }],
			items: [{ unsubscribed: true, ...row(1) }],
		},
		full: {
			parameters: { campaignId, leadIdOrEmail: 'lea_1', options },
			exchanges: [
				{ request: 'GET /leads', query: { id: 'lea_1', version: 'v2' }, answer: row(1) },
				{ request: 'DELETE /campaigns/cam_1/leads/nathan%40example.com', answer: row(1) },
			],
			items: [{ unsubscribed: true, ...row(1) }],
		},
		'a lead without an address': {
			parameters: { campaignId, leadIdOrEmail: 'lea_1' },
			exchanges: [
				{
					request: 'GET /leads',
					query: { id: 'lea_1', version: 'v2' },
					answer: { ...row(1), email: '' },
				},
			],
			error: 'The lead lea_1 has no e-mail address to unsubscribe',
		},
		'a person lemlist does not have': {
			parameters: { campaignId, leadIdOrEmail: 'nobody@example.com', options },
			exchanges: [
				{
					request: 'DELETE /campaigns/cam_1/leads/nobody%40example.com',
					status: 404,
					answer: 'Lead not found',
				},
			],
			items: [{ found: false, leadIdOrEmail: 'nobody@example.com' }],
		},
	},
	update: {
		minimal: {
			parameters: { campaignId, leadIdOrEmail: 'lea_1', updateFields: { jobTitle: 'CEO' } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1/leads/lea_1',
					body: { jobTitle: 'CEO' },
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		full: {
			parameters: {
				campaignId,
				leadIdOrEmail: 'nathan@example.com',
				variables: mapped({ companySize: '50-100', untouched: null, emptied: '' }),
				updateFields: {
					...moreVariables,
					...person,
					phone: '',
					preferredContactMethod: 'linkedIn',
					updateStrategy: 'fillEmptyOnly',
				},
				options,
			},
			exchanges: [
				lookup,
				{
					request: 'PATCH /campaigns/cam_1/leads/lea_1',
					query: { updateStrategy: 'fillEmptyOnly' },
					body: {
						...person,
						...sentVariables,
						phone: '',
						emptied: '',
						preferredContactMethod: 'linkedIn',
					},
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'a person who is not in the campaign': {
			parameters: {
				campaignId: { ...campaignId, value: 'cam_2' },
				leadIdOrEmail: 'nathan@example.com',
				updateFields: { jobTitle: 'CEO' },
				options,
			},
			exchanges: [
				lookup,
				{
					request: 'PATCH /campaigns/cam_2/leads/nathan%40example.com',
					body: { jobTitle: 'CEO' },
					status: 404,
					answer: 'Lead not found',
				},
			],
			items: [{ found: false, leadIdOrEmail: 'nathan@example.com' }],
		},
	},
	uploadVoiceMessage: {
		minimal: {
			parameters: { leadId: 'lea_1', stepId: 'stp_1' },
			input: [
				{
					$binary: {
						data: {
							data: Buffer.from('sound').toString('base64'),
							mimeType: 'audio/mp4',
							fileName: 'hello.m4a',
						},
					},
				},
			],
			exchanges: [
				{
					request: 'POST /leads/audio',
					query: { leadId: 'lea_1', stepId: 'stp_1' },
					body: expect.stringMatching(
						/Content-Disposition: form-data; name="file"; filename="hello.m4a"\r\nContent-Type: audio\/mp4\r\n\r\nsound\r\n/,
					),
					answer: voiceMessage,
				},
			],
			items: [voiceMessage],
		},
		'an item without the file': {
			parameters: { leadId: 'lea_1', stepId: 'stp_1', binaryPropertyName: 'audio' },
			exchanges: [],
			error: 'audio',
		},
	},
	personalizeStep: {
		minimal: {
			parameters: { ...ofStep, message: 'Hi' },
			exchanges: [{ request: `PUT ${PERSONAL}`, body: { message: 'Hi' }, answer: personal }],
			items: [personal],
		},
		full: {
			parameters: {
				...ofStep,
				message: '<p>Hi {{firstName}}</p>',
				updateFields: {
					cc: [],
					moreFields: { plainText: true },
					subject: 'A question',
					variant: 'B',
				},
				options,
			},
			exchanges: [
				{
					request: `PUT ${PERSONAL}`,
					body: {
						cc: [],
						message: '<p>Hi {{firstName}}</p>',
						plainText: true,
						subject: 'A question',
						variant: 'B',
					},
					answer: personal,
				},
			],
			items: [personal],
		},
		'somebody to get a copy': {
			parameters: { ...ofStep, updateFields: { cc: ['sales@example.com'] } },
			exchanges: [
				{ request: `PUT ${PERSONAL}`, body: { cc: ['sales@example.com'] }, answer: personal },
			],
			items: [personal],
		},
		'a step that the lead has reached': {
			parameters: { ...ofStep, message: 'Hi' },
			exchanges: [
				{
					request: `PUT ${PERSONAL}`,
					body: { message: 'Hi' },
					status: 409,
					answer: { error: 'The lead has already reached this step' },
				},
			],
			error: 'The lead has already reached this step',
		},
		'a person lemlist does not have': {
			parameters: { ...ofStep, message: 'Hi', options },
			exchanges: [
				{
					request: `PUT ${PERSONAL}`,
					body: { message: 'Hi' },
					status: 404,
					answer: { error: 'Lead not found' },
				},
			],
			items: [{ found: false, leadIdOrEmail: 'lea_1' }],
		},
	},
	resetStep: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: `DELETE ${PERSONAL}`, answer: { reset: true } }],
			items: [{ reset: true }],
		},
		full: {
			parameters: { ...ofStep, options },
			exchanges: [{ request: `DELETE ${PERSONAL}`, status: 404, answer: { error: 'Lead not found' } }],
			items: [{ found: false, leadIdOrEmail: 'lea_1' }],
		},
		'nothing that was personalised': {
			parameters: ofStep,
			exchanges: [{ request: `DELETE ${PERSONAL}`, answer: { reset: false } }],
			items: [{ reset: false }],
		},
	},
	skipStep: {
		minimal: {
			parameters: { campaignId, stepId, leadIdOrEmail: '={{ $json.lead }}' },
			input: [{ lead: 'lea_1' }, { lead: 'nathan@example.com' }, { lead: 'lea_1' }],
			exchanges: [
				{
					request: SKIP,
					body: { leads: ['lea_1', 'nathan@example.com'] },
					answer: {
						results: [
							{ lead: 'lea_1', status: 'skipped' },
							{ lead: 'nathan@example.com', status: 'already_skipped' },
						],
					},
				},
			],
			items: [
				{ leadIdOrEmail: 'lea_1', lead: 'lea_1', status: 'skipped' },
				{
					leadIdOrEmail: 'nathan@example.com',
					lead: 'nathan@example.com',
					status: 'already_skipped',
				},
				{ leadIdOrEmail: 'lea_1', lead: 'lea_1', status: 'skipped' },
			],
		},
		full: {
			parameters: { campaignId, stepId, leadIdOrEmail: '={{ $json.lead }}', options },
			input: [{ lead: 'lea_1' }, { lead: 'nobody@example.com' }],
			exchanges: [
				{
					request: SKIP,
					body: { leads: ['lea_1', 'nobody@example.com'] },
					answer: {
						results: [
							{ lead: 'lea_1', status: 'skipped' },
							{ lead: 'nobody@example.com', status: 'not_found' },
						],
					},
				},
			],
			items: [
				{ leadIdOrEmail: 'lea_1', lead: 'lea_1', status: 'skipped' },
				{ found: false, leadIdOrEmail: 'nobody@example.com' },
			],
		},
		'one that lemlist does not have is refused, the others are not': {
			parameters: { campaignId, stepId, leadIdOrEmail: '={{ $json.lead }}' },
			input: [{ lead: 'lea_1' }, { lead: 'nobody@example.com' }],
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{
					request: SKIP,
					body: { leads: ['lea_1', 'nobody@example.com'] },
					answer: JSON.stringify([
						{ lead: 'lea_1', status: 'skipped' },
						{ lead: 'nobody@example.com', status: 'not_found' },
					]),
				},
			],
			items: [
				{ leadIdOrEmail: 'lea_1', lead: 'lea_1', status: 'skipped' },
				{
					error: 'Lead not found',
					hint: 'lemlist said this of nobody@example.com. The other leads that were sent with it have been dealt with.',
				},
			],
		},
		'errors of some, and of all': {
			parameters: {
				campaignId,
				stepId: '={{ $json.step }}',
				leadIdOrEmail: '={{ $json.lead }}',
			},
			input: [
				{ lead: 'lea_1', step: 'stp_1' },
				{ lead: 'lea_2', step: 'stp_1' },
				{ lead: 'lea_1', step: 'stp_2' },
			],
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{
					request: SKIP,
					body: { leads: ['lea_1', 'lea_2'] },
					answer: JSON.stringify({
						results: [{ lead: 'lea_1', status: 'skipped' }],
						errors: [{ lead: 'lea_2', message: 'No such step' }],
					}),
				},
				{
					request: SKIP.replace('stp_1', 'stp_2'),
					body: { leads: ['lea_1'] },
					answer: '{"errors":["No such campaign"]}',
				},
			],
			items: [
				{ leadIdOrEmail: 'lea_1', lead: 'lea_1', status: 'skipped' },
				{ error: 'No such step', hint: 'lemlist said this of lea_2.' },
				{ error: 'No such campaign', hint: 'lemlist said this of lea_1.' },
			],
		},
		'a hundred together, step by step': {
			parameters: {
				campaignId,
				stepId: { __rl: true, mode: 'id', value: '={{ $json.step }}' },
				leadIdOrEmail: '={{ $json.lead }}',
			},
			input: several(1, 110, (n) => ({ lead: `lea_${n}`, step: n === 2 ? 'stp_2' : 'stp_1' })),
			exchanges: [
				{
					request: SKIP,
					body: { leads: several(1, 100, (n) => `lea_${n}`).filter((each) => each !== 'lea_2') },
					answer: '{"queued":99}',
				},
				{
					request: SKIP,
					body: { leads: several(101, 110, (n) => `lea_${n}`) },
					answer: '{"queued":10}',
				},
				{
					request: SKIP.replace('stp_1', 'stp_2'),
					body: { leads: ['lea_2'] },
					answer: '{"queued":1}',
				},
			],
			items: several(1, 110, (n) => ({
				leadIdOrEmail: `lea_${n}`,
				queued: n === 2 ? 1 : n > 100 ? 10 : 99,
			})),
		},
		'lists of something else, and nothing': {
			parameters: { campaignId, stepId: '={{ $json.step }}', leadIdOrEmail: 'lea_1' },
			input: [{ step: 'stp_1' }, { step: 'stp_2' }],
			exchanges: [
				{ request: SKIP, body: { leads: ['lea_1'] }, answer: '[{"count":1}]' },
				{ request: SKIP.replace('stp_1', 'stp_2'), body: { leads: ['lea_1'] } },
			],
			items: [
				{ leadIdOrEmail: 'lea_1', rows: [{ count: 1 }] },
				{ leadIdOrEmail: 'lea_1', answered: false, statusCode: 200 },
			],
		},
		'a condition, of which nothing more is asked': {
			parameters: { campaignId, stepId, leadIdOrEmail: '={{ $json.lead }}' },
			input: several(1, 3, (n) => ({ lead: `lea_${n}` })),
			exchanges: [
				{
					request: SKIP,
					body: { leads: ['lea_1', 'lea_2', 'lea_3'] },
					status: 422,
					answer: { error: 'Condition steps cannot be skipped' },
				},
			],
			error: 'Condition steps cannot be skipped',
		},
	},
};
