import type { Case, ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const options = { whenNotFound: 'continue' };

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

export const lead: ResourceCases = {
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
		'a person lemlist does not have': {
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
		},
	},
	markInterested: inAllCampaigns('interested'),
	markInterestedInCampaign: inOneCampaign('interested'),
	markNotInterested: inAllCampaigns('notinterested'),
	markNotInterestedInCampaign: inOneCampaign('notinterested'),
	pause: inOneOrAll('pause'),
	resume: inOneOrAll('start'),
};
