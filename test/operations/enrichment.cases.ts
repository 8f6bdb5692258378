import type { Case, Exchange, ResourceCases } from './case';

const options = { whenNotFound: 'continue' };

/** What is known of the person, as the panel holds it. */
const person = {
	companyDomain: 'example.com',
	companyName: 'Example Ltd',
	email: 'nathan@example.com',
	firstName: 'Nathan',
	jobTitle: 'CTO',
	lastName: 'Example',
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
};
const { jobTitle, ...knownBy } = person;
const all = { findEmail: true, findPhone: true, linkedinEnrichment: true, verifyEmail: true };
const allSent = { findEmail: 'true', findPhone: 'true', linkedinEnrichment: 'true', verifyEmail: 'true' };
const webhookUrl = 'https://n8n.example.com/webhook-waiting/1';

const running = (number: number) => ({ enrichmentId: `enr_${number}`, enrichmentStatus: 'inProgress' });
const result = (number: number) => ({
	enrichmentId: `enr_${number}`,
	enrichmentStatus: 'done',
	input: { linkedinUrl: person.linkedinUrl },
	data: { email: { email: `nathan${number}@example.com`, notFound: false } },
});
const asked = (number: number, answer?: unknown): Exchange => ({
	request: `GET /enrich/enr_${number}`,
	status: answer === undefined ? 202 : 200,
	answer,
});
const balance = (credits: number): Exchange => ({
	request: 'GET /team/credits',
	answer: { credits, details: { remaining: { total: credits } } },
});

/** Enrich Person by LinkedIn URL. */
const start = (number: number): Exchange => ({
	request: 'POST /enrich',
	query: { findEmail: 'true', linkedinUrl: `https://www.linkedin.com/in/nathan-${number}` },
	answer: { id: `enr_${number}` },
});
const each = (others: Case['parameters'] = {}) => ({
	findEmail: true,
	linkedinUrl: '=https://www.linkedin.com/in/nathan-{{ $json.number }}',
	...others,
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 1 }));
const continueOnFail = { node: { onError: 'continueRegularOutput' as const } };

/** Enrich Many by e-mail address: input items 0 to count - 1. */
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ email: `p${index}@example.com` }));
const verifying = {
	enrichmentRequests: ['verify'],
	email: '={{ $json.email }}',
};
const bulkOf = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => ({
		input: { email: `p${from + index}@example.com` },
		enrichmentRequests: ['verify'],
		metadata: String(from + index),
	}));
const idsOf = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => ({
		id: `enr_${from + index}`,
		metadata: String(from + index),
	}));

export const enrichment: ResourceCases = {
	enrichLead: {
		minimal: {
			parameters: { leadId: 'lea_1', findEmail: true },
			exchanges: [
				{
					request: 'POST /leads/lea_1/enrich',
					query: { findEmail: 'true' },
					answer: { id: 'enr_1' },
				},
			],
			items: [running(1)],
		},
		full: {
			parameters: {
				leadId: 'lea_1',
				...all,
				waitForResult: true,
				additionalFields: { force: true, maxCredits: 10, timeLimit: 60, webhookUrl },
				options,
			},
			exchanges: [
				balance(100),
				{
					request: 'POST /leads/lea_1/enrich',
					query: { ...allSent, force: 'true', webhookUrl },
					answer: { id: 'enr_1' },
				},
				asked(1),
				asked(1, result(1)),
			],
			items: [result(1)],
		},
		'nothing to look for': {
			parameters: { leadId: 'lea_1', additionalFields: { force: true } },
			exchanges: [],
			error: 'Nothing to look for is chosen',
		},
		'a lead lemlist does not have': {
			parameters: { leadId: 'lea_9', findPhone: true, options },
			exchanges: [
				{
					request: 'POST /leads/lea_9/enrich',
					query: { findPhone: 'true' },
					status: 404,
					answer: { error: 'Lead not found', code: 'LEAD_NOT_FOUND' },
				},
			],
			items: [{ found: false, leadId: 'lea_9' }],
		},
		'a lead that has it all': {
			parameters: { leadId: 'lea_1', findEmail: true },
			exchanges: [
				{
					request: 'POST /leads/lea_1/enrich',
					query: { findEmail: 'true' },
					status: 409,
					answer: {
						error: 'Enrichment skipped: contact already has the requested data or was recently enriched',
						code: 'ALREADY_ENRICHED',
					},
				},
			],
			error: 'Enrichment skipped: contact already has the requested data',
		},
	},
	enrichMany: {
		minimal: {
			parameters: {
				enrichmentRequests: ['find_email'],
				linkedinUrl: person.linkedinUrl,
			},
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: [
						{
							input: { linkedinUrl: person.linkedinUrl },
							enrichmentRequests: ['find_email'],
							metadata: '0',
						},
					],
					answer: [{ id: 'enr_1', metadata: '0' }],
				},
			],
			items: [running(1)],
		},
		full: {
			parameters: {
				enrichmentRequests: ['find_email', 'find_phone', 'linkedin_enrichment', 'verify'],
				waitForResult: true,
				...knownBy,
				additionalFields: { jobTitle, maxCredits: 10, timeLimit: 60, webhookUrl },
			},
			exchanges: [
				balance(100),
				{
					request: 'POST /v2/enrichments/bulk',
					query: { webhookUrl },
					body: [
						{
							input: person,
							enrichmentRequests: ['find_email', 'find_phone', 'linkedin_enrichment', 'verify'],
							metadata: '0',
						},
					],
					answer: [{ id: 'enr_1', metadata: '0' }],
				},
				asked(1),
				asked(1, result(1)),
			],
			items: [result(1)],
		},
		'1,200 people in three requests, told apart by what lemlist hands back': {
			parameters: verifying,
			input: people(1200),
			exchanges: [
				{ request: 'POST /v2/enrichments/bulk', body: bulkOf(0, 500), answer: idsOf(0, 500) },
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(500, 1000),
					answer: idsOf(500, 1000).reverse(),
				},
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(1000, 1200),
					answer: idsOf(1000, 1200),
				},
			],
			items: Array.from({ length: 1200 }, (_, index) => running(index)),
		},
		'some are refused': {
			parameters: verifying,
			input: [{ email: 'p0@example.com' }, { email: 'nobody' }, { email: 'p2@example.com' }],
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: [
						...bulkOf(0, 1),
						{ input: { email: 'nobody' }, enrichmentRequests: ['verify'], metadata: '1' },
						...bulkOf(2, 3),
					],
					answer: [
						{ id: 'enr_0', metadata: '0' },
						{ error: 'MISSING_EMAIL', metadata: '1' },
						{ id: 'enr_2', metadata: '2' },
					],
				},
			],
			items: [
				running(0),
				{
					error: 'lemlist refused this person: MISSING_EMAIL',
					code: 'MISSING_EMAIL',
					hint: 'Verify Email needs Email. No enrichment was started for this item.',
				},
				running(2),
			],
		},
		'somebody of whom nothing is known is not sent': {
			parameters: verifying,
			input: [{ email: '' }, { email: 'p1@example.com' }],
			options: continueOnFail,
			exchanges: [{ request: 'POST /v2/enrichments/bulk', body: bulkOf(1, 2), answer: idsOf(1, 2) }],
			items: [
				{
					error: 'Nothing is known of the person',
					hint: 'Fill in LinkedIn URL, Email, or name and company, or check their expressions. Nothing was sent for this item.',
				},
				running(1),
			],
		},
		'somebody of whom nothing is known keeps all from being sent': {
			parameters: verifying,
			input: [{ email: 'p0@example.com' }, { email: '' }],
			exchanges: [],
			error: 'Nothing is known of the person',
		},
		'one is missing in the answer': {
			parameters: verifying,
			input: people(2),
			exchanges: [{ request: 'POST /v2/enrichments/bulk', body: bulkOf(0, 2), answer: idsOf(0, 1) }],
			items: [
				running(0),
				{
					error: 'lemlist does not say whether it started an enrichment for this person',
					hint: 'Check in lemlist before running it again, which may spend credits again.',
				},
			],
		},
		'metadata comes back as a number': {
			parameters: verifying,
			input: people(2),
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(0, 2),
					answer: [
						{ id: 'enr_1', metadata: 1 },
						{ id: 'enr_0', metadata: 0 },
					],
				},
			],
			items: [running(0), running(1)],
		},
		'metadata does not come back: the order tells': {
			parameters: verifying,
			input: people(2),
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(0, 2),
					answer: [{ id: 'enr_0' }, { id: 'enr_1' }],
				},
			],
			items: [running(0), running(1)],
		},
		'nobody can be told for whom: the IDs are listed': {
			parameters: verifying,
			input: people(2),
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(0, 2),
					answer: [{ id: 'enr_7' }, { id: 'enr_8' }, { id: 'enr_9' }],
				},
			],
			items: [0, 1].map(() => ({
				error: 'lemlist does not say whether it started an enrichment for this person',
				hint: 'Check in lemlist before running it again, which may spend credits again. It does not say for whom it started enr_7, enr_8, enr_9.',
			})),
		},
		'the waiting for one is refused: the others are there': {
			parameters: { ...verifying, waitForResult: true },
			input: people(2),
			exchanges: [
				{ request: 'POST /v2/enrichments/bulk', body: bulkOf(0, 2), answer: idsOf(0, 2) },
				{ request: 'GET /enrich/enr_0', status: 400, answer: 'Bad team' },
				asked(1, result(1)),
			],
			items: [
				{
					...running(0),
					error: 'Bad team',
					hint: 'The enrichment enr_0 was started and goes on in lemlist. Enrichment > Get reads its result; starting it again spends credits again.',
				},
				result(1),
			],
		},
		'the second request is refused: the IDs of the first are in the message': {
			parameters: verifying,
			input: people(501),
			exchanges: [
				{ request: 'POST /v2/enrichments/bulk', body: bulkOf(0, 500), answer: idsOf(0, 500) },
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(500, 501),
					status: 402,
					answer: 'Not enough credits',
				},
			],
			error: 'Not enough credits',
			hint: `${Array.from({ length: 500 }, (_, index) => `enr_${index}`).join(', ')}. Enrichment > Get`,
		},
		'too little is known for what is looked for': {
			parameters: {
				enrichmentRequests: '={{ [$json.kind] }}',
				companyName: 'Example Ltd',
			},
			input: ['verify', 'find_phone', 'find_email', 'linkedin_enrichment'].map((kind) => ({ kind })),
			options: continueOnFail,
			exchanges: [],
			items: [
				['Email is empty', 'Verify Email needs it.'],
				['LinkedIn URL is empty', 'Find Phone needs it.'],
				[
					'Too little is known of the person to find an e-mail address',
					'Find Email needs LinkedIn URL, or First Name, Last Name, Company Name and Company Domain.',
				],
				[
					'Too little is known of the person to find the LinkedIn profile',
					'LinkedIn Enrichment needs LinkedIn URL, Email, or First Name, Last Name and the company.',
				],
			].map(([error, hint]) => ({ error, hint: `${hint} Nothing was sent for this item.` })),
		},
		'all are refused': {
			parameters: { enrichmentRequests: ['verify'], email: 'p0@example.com' },
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: bulkOf(0, 1),
					status: 400,
					answer: { error: 'WRONG_INPUT_FORMAT' },
				},
			],
			error: 'WRONG_INPUT_FORMAT',
		},
		'a request for each webhook address': {
			parameters: { ...verifying, additionalFields: { webhookUrl: '={{ $json.hook }}' } },
			input: people(3).map((one, index) => ({ ...one, hook: `${webhookUrl}?n=${index % 2}` })),
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					query: { webhookUrl: `${webhookUrl}?n=0` },
					body: [...bulkOf(0, 1), ...bulkOf(2, 3)],
					answer: [...idsOf(0, 1), ...idsOf(2, 3)],
				},
				{
					request: 'POST /v2/enrichments/bulk',
					query: { webhookUrl: `${webhookUrl}?n=1` },
					body: bulkOf(1, 2),
					answer: idsOf(1, 2),
				},
			],
			items: [running(0), running(1), running(2)],
		},
		'nothing to look for': {
			parameters: { enrichmentRequests: '={{ [] }}', email: 'p0@example.com' },
			exchanges: [],
			error: 'Look For is empty',
		},
	},
	enrichPerson: {
		minimal: {
			parameters: { verifyEmail: true, email: 'nathan@example.com' },
			exchanges: [
				{
					request: 'POST /enrich',
					query: { verifyEmail: 'true', email: 'nathan@example.com' },
					answer: { id: 'enr_1' },
				},
			],
			items: [running(1)],
		},
		full: {
			parameters: {
				...all,
				waitForResult: true,
				...knownBy,
				additionalFields: { jobTitle, maxCredits: 10, timeLimit: 60, webhookUrl },
			},
			exchanges: [
				balance(100),
				{
					request: 'POST /enrich',
					query: { ...allSent, ...person, webhookUrl },
					answer: { id: 'enr_1' },
				},
				asked(1),
				asked(1),
				asked(1, result(1)),
			],
			items: [result(1)],
		},
		'done is said a moment before the data is there': {
			parameters: each({ waitForResult: true }),
			input: numbers(1),
			exchanges: [start(1), asked(1, { ...result(1), data: {} }), asked(1, result(1))],
			items: [result(1)],
		},
		'done without any data': {
			parameters: each({ waitForResult: true }),
			input: numbers(1),
			exchanges: [start(1), asked(1, { ...result(1), data: {} }), asked(1, { ...result(1), data: {} })],
			items: [{ ...result(1), data: {} }],
		},
		'the waiting is refused': {
			parameters: each({ waitForResult: true }),
			input: numbers(1),
			options: continueOnFail,
			exchanges: [start(1), { request: 'GET /enrich/enr_1', status: 400, answer: 'Bad team' }],
			items: [
				{
					error: 'Bad team',
					hint: 'The enrichment enr_1 was started and goes on in lemlist. Enrichment > Get reads its result; starting it again spends credits again.',
				},
			],
		},
		'nothing to look for': {
			parameters: { findEmail: false, ...knownBy },
			exchanges: [],
			error: 'Nothing to look for is chosen',
		},
		'nobody to look for': {
			parameters: { findEmail: true, additionalFields: { jobTitle } },
			exchanges: [],
			error: 'Nothing is known of the person',
			hint: 'Fill in LinkedIn URL, Email, or name and company',
		},
		'a limit that is reached': {
			parameters: each({ additionalFields: { maxCredits: 10 } }),
			input: numbers(3),
			options: continueOnFail,
			exchanges: [balance(100), start(1), balance(95), start(2), balance(88)],
			items: [
				running(1),
				running(2),
				{
					error: 'Max Credits is reached: 12 of 10 are spent',
					hint: 'No credits were spent on this item.',
				},
			],
		},
		'a limit of nothing': {
			parameters: each({ additionalFields: { maxCredits: 0 } }),
			input: numbers(1),
			exchanges: [balance(100)],
			error: 'Max Credits is reached: 0 of 0 are spent',
		},
		'with a limit, nothing is spent after a refusal': {
			parameters: each({ additionalFields: { maxCredits: 10 } }),
			input: numbers(3),
			exchanges: [
				balance(100),
				start(1),
				balance(95),
				{ ...start(2), status: 400, answer: 'Bad request' },
			],
			error: 'Bad request',
		},
		'with a limit, each is waited for before the next': {
			parameters: each({ waitForResult: true, additionalFields: { maxCredits: 10 } }),
			input: numbers(2),
			exchanges: [
				balance(100),
				start(1),
				asked(1),
				asked(1, result(1)),
				balance(95),
				start(2),
				asked(2, result(2)),
			],
			items: [result(1), result(2)],
		},
	},
	get: {
		minimal: {
			parameters: { enrichId: 'enr_1' },
			exchanges: [asked(1, result(1))],
			items: [result(1)],
		},
		full: {
			parameters: { enrichId: 'enr_9', options },
			exchanges: [{ request: 'GET /enrich/enr_9', status: 404, answer: 'Enrichment not found' }],
			items: [{ found: false, enrichId: 'enr_9' }],
		},
		'in progress': {
			parameters: { enrichId: 'enr_1' },
			exchanges: [asked(1)],
			items: [running(1)],
		},
		'not there, without words': {
			parameters: { enrichId: 'enr_9', options },
			exchanges: [
				{ request: 'GET /enrich/enr_9', status: 404, answer: { enrichmentStatus: 'not-found' } },
			],
			items: [{ found: false, enrichId: 'enr_9' }],
		},
	},
};
