import { several } from './case';
import type { Case, ResourceCases } from './case';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const companyId = picked('cpn_1');
const eachCompany = { companyId: picked('={{ $json._id }}') };
const contacts = [
	{
		leadId: '123456789',
		role: 'decision_maker',
		fitScore: 92,
		reasoning: 'Owns the budget',
		companyName: 'Example Ltd',
	},
];
const done = (n = 1) => ({
	runId: `air_${n}`,
	companyId: `cpn_${n}`,
	status: 'completed',
	ranAt: '2026-03-02T09:00:00.000Z',
	completedAt: '2026-03-02T09:01:00.000Z',
	reasoning: 'The VP of sales decides about tools',
	contacts,
});
const running = { runId: 'air_1', companyId: 'cpn_1', status: 'running', contacts: [] };
const failed = {
	runId: 'air_1',
	companyId: 'cpn_1',
	status: 'failed',
	error: 'No people are known at this company',
	contacts: [],
};
const started = (n = 1) => ({ companyId: `cpn_${n}`, runId: `air_${n}`, status: 'started' });
const start = (companyIds: string[], answer: unknown, more: object = {}) => ({
	request: 'POST /contact-sourcing',
	body: { companyIds, ...more },
	answer,
});
const read = (answer: unknown, status = 200, query: Record<string, string> = { runId: 'air_1' }) => ({
	...{ request: 'GET /contact-sourcing', query, status, answer },
});
const onRegularOutput = { options: { node: { onError: 'continueRegularOutput' } } } as const;
const waiting = { companyId, waitForResult: true };

/** One company that could not be started beside one that was. */
const oneOfTwo: Case = {
	parameters: eachCompany,
	input: [{ _id: 'cpn_1' }, { _id: 'cpn_2' }],
	exchanges: [
		start(['cpn_1', 'cpn_2'], {
			results: [started()],
			errors: [{ companyId: 'cpn_2', error: 'The company has no domain' }],
		}),
	],
};

export const contactSourcing: ResourceCases = {
	get: {
		minimal: {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(done())],
			items: [done()],
		},
		full: {
			parameters: { runOrCompanyId: companyId, options: { whenNotFound: 'continue' } },
			exchanges: [read({ error: 'No contact sourcing run found' }, 404, { companyId: 'cpn_1' })],
			items: [{ found: false, runOrCompanyId: 'cpn_1' }],
		},
		'one that goes on has no people yet': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(running, 202)],
			items: [{ runId: 'air_1', companyId: 'cpn_1', status: 'running' }],
		},
		'one that goes on, without a word': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(undefined, 202)],
			items: [{ runId: 'air_1', status: 'running' }],
		},
		'one that failed is told by 400': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(failed, 400)],
			items: [failed],
		},
		'one that failed, where errors have an output of their own': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(failed, 400)],
			options: { node: { onError: 'continueErrorOutput' } },
			items: [],
		},
		'400 that tells of no run is a refusal': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read({ error: 'runId is malformed', code: 'BAD' }, 400)],
			error: 'runId is malformed',
		},
		'an address that lemlist does not have is no run that it does not have': {
			parameters: { runOrCompanyId: picked('air_1'), options: { whenNotFound: 'continue' } },
			exchanges: [read({ error: 'Route not found' }, 404)],
			error: 'Route not found',
		},
		'nothing at all': {
			parameters: { runOrCompanyId: picked('air_1') },
			exchanges: [read(undefined)],
			items: [{ answered: false, statusCode: 200 }],
		},
	},
	run: {
		minimal: {
			parameters: { companyId },
			exchanges: [start(['cpn_1'], { results: [started()] })],
			items: [started()],
		},
		full: {
			parameters: {
				...waiting,
				additionalFields: { moreFields: '{ "language": "fr" }', overwrite: true, timeLimit: 60 },
			},
			exchanges: [
				start(['cpn_1'], { results: [started()] }, { overwrite: true, language: 'fr' }),
				read(running, 202),
				read(done()),
			],
			items: [done()],
		},
		'many in one request, each once': {
			parameters: eachCompany,
			input: [{ _id: 'cpn_1' }, { _id: 'cpn_2' }, { _id: 'cpn_1' }],
			exchanges: [start(['cpn_1', 'cpn_2'], { results: [started(), started(2)] })],
			items: [started(), started(2), started()],
		},
		'more than lemlist takes at once': {
			parameters: eachCompany,
			input: several(1, 201, (n) => ({ _id: `cpn_${n}` })),
			exchanges: [
				start(
					several(1, 200, (n) => `cpn_${n}`),
					{ results: several(1, 200, started) },
				),
				start(['cpn_201'], { results: [started(201)] }),
			],
			items: several(1, 201, started),
		},
		'one that could not be started does not spoil the others': {
			...oneOfTwo,
			items: [started(), { companyId: 'cpn_2', error: 'The company has no domain' }],
		},
		'one that could not be started, where errors have an output of their own': {
			...oneOfTwo,
			options: { node: { onError: 'continueErrorOutput' } },
			items: [started()],
		},
		'one that lemlist says nothing of': {
			...oneOfTwo,
			exchanges: [start(['cpn_1', 'cpn_2'], { results: [started()] })],
			items: [
				started(),
				{
					companyId: 'cpn_2',
					error: 'lemlist says nothing of this company',
					hint: 'Running it again is free for companies that were done, unless Overwrite is on, which spends credits again.',
				},
			],
		},
		'a run that fails while it is waited for': {
			parameters: waiting,
			exchanges: [start(['cpn_1'], { results: [started()] }), read(failed, 400)],
			items: [failed],
		},
		'a run that nobody can ask about': {
			parameters: waiting,
			exchanges: [start(['cpn_1'], { results: [started()] }), read({ error: 'Route not found' }, 404)],
			items: [
				{
					...started(),
					error: 'Route not found',
					hint: 'The run air_1 goes on in lemlist. Contact Sourcing > Get reads its result. Running it again is free for companies that were done, unless Overwrite is on, which spends credits again.',
				},
			],
		},
		'another shape': {
			parameters: { companyId },
			exchanges: [start(['cpn_1'], { jobs: ['air_1'] })],
			items: [{ companyId: 'cpn_1', jobs: ['air_1'] }],
		},
		'nothing at all': {
			parameters: { companyId },
			exchanges: [start(['cpn_1'], undefined)],
			items: [{ companyId: 'cpn_1', answered: false, statusCode: 200 }],
		},
		'a refusal of all': {
			parameters: eachCompany,
			input: [{ _id: 'cpn_1' }, { _id: 'cpn_2' }],
			exchanges: [{ ...start(['cpn_1', 'cpn_2'], { error: 'companyIds is malformed' }), status: 400 }],
			...onRegularOutput,
			items: several(1, 2, () => ({
				error: 'companyIds is malformed',
				statusCode: 400,
				hint: 'lemlist did not accept a value. Compare the fields of this node with what lemlist says above. (POST /contact-sourcing, status 400)',
			})),
		},
	},
};
