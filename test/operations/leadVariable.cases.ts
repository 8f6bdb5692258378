import type { Case, Exchange, ResourceCases } from './case';
import { mapped } from './mapped';

const options = { whenNotFound: 'continue' };
const ok = { ok: true };

const variables = mapped({ companySize: '50-100', untouched: null });
const otherVariables = { variable: [{ name: 'favoriteColor', value: 'blue' }] };
const variablesJson = '{"seats": 12}';
const sent = { companySize: '50-100', favoriteColor: 'blue', seats: '12' };

const request = (method: string, query: Record<string, string>): Exchange => ({
	request: `${method} /leads/lea_1/variables`,
	query,
	answer: ok,
});
const unknown = (query: Record<string, string>): Exchange => ({
	...request('PATCH', query),
	status: 400,
	answer: 'Variable not found',
});

const nothing: Case = {
	parameters: { leadId: 'lea_1', variables: mapped({ untouched: null }) },
	exchanges: [],
	error: 'No variable is given',
};

export const leadVariable: ResourceCases = {
	create: {
		minimal: {
			parameters: { leadId: 'lea_1', variables: mapped({ companySize: '50-100', blank: '' }) },
			exchanges: [request('POST', { companySize: '50-100' })],
			items: [ok],
		},
		full: {
			parameters: {
				leadId: 'lea_1',
				variables,
				otherVariables,
				additionalFields: { variablesJson },
				options,
			},
			exchanges: [request('POST', sent)],
			items: [ok],
		},
		nothing,
		'one that the lead has already': {
			parameters: { leadId: 'lea_1', variables, options },
			exchanges: [
				{
					...request('POST', { companySize: '50-100' }),
					status: 400,
					answer: 'Variable already exists',
				},
			],
			error: 'Variable already exists',
		},
	},
	erase: {
		minimal: {
			parameters: { leadId: 'lea_1', names: ['companySize', 'favorite color'] },
			exchanges: [request('DELETE', { companySize: '', 'favorite color': '' })],
			items: [ok],
		},
		full: {
			parameters: { leadId: 'lea_9', names: ['companySize'], options },
			exchanges: [
				{
					request: 'DELETE /leads/lea_9/variables',
					query: { companySize: '' },
					status: 404,
					answer: 'Lead not found',
				},
			],
			items: [{ found: false, leadId: 'lea_9' }],
		},
		'no names': {
			parameters: { leadId: 'lea_1', names: '={{ [] }}' },
			exchanges: [],
			error: 'Variable Names is empty',
		},
	},
	set: {
		minimal: {
			parameters: { leadId: 'lea_1', variables },
			exchanges: [request('PATCH', { companySize: '50-100' })],
			items: [{ ok: true, updated: ['companySize'], created: [] }],
		},
		full: {
			parameters: {
				leadId: 'lea_1',
				variables,
				otherVariables,
				additionalFields: { variablesJson },
				options,
			},
			exchanges: [
				unknown(sent),
				request('PATCH', { companySize: '50-100' }),
				unknown({ favoriteColor: 'blue' }),
				request('POST', { favoriteColor: 'blue' }),
				request('PATCH', { seats: '12' }),
			],
			items: [{ ok: true, updated: ['companySize', 'seats'], created: ['favoriteColor'] }],
		},
		'one that the lead does not have': {
			parameters: { leadId: 'lea_1', variables },
			exchanges: [unknown({ companySize: '50-100' }), request('POST', { companySize: '50-100' })],
			items: [{ ok: true, updated: [], created: ['companySize'] }],
		},
		'a lead that lemlist does not have': {
			parameters: { leadId: 'lea_1', variables, options },
			exchanges: [
				{ ...request('PATCH', { companySize: '50-100' }), status: 404, answer: 'Lead not found' },
			],
			items: [{ found: false, leadId: 'lea_1' }],
		},
		'it stops half-way': {
			parameters: { leadId: 'lea_1', variables: mapped({ first: '1', second: '2' }) },
			exchanges: [
				unknown({ first: '1', second: '2' }),
				request('PATCH', { first: '1' }),
				{ ...request('PATCH', { second: '2' }), status: 400, answer: 'Bad team' },
			],
			error: 'Bad team',
		},
		nothing,
	},
	update: {
		minimal: {
			parameters: { leadId: 'lea_1', variables: mapped({ companySize: '50-100', emptied: '' }) },
			exchanges: [request('PATCH', { companySize: '50-100', emptied: '' })],
			items: [ok],
		},
		full: {
			parameters: {
				leadId: 'lea_1',
				variables,
				otherVariables,
				updateFields: { variablesJson },
				options,
			},
			exchanges: [request('PATCH', sent)],
			items: [ok],
		},
		nothing,
	},
};
