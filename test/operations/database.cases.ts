import { several } from './case';
import type { ResourceCases } from './case';

const countries = {
	filterId: 'country',
	description: 'Filter by country',
	mode: ['leads', 'companies'],
	type: 'text',
	helper: 'Use free text search',
};
const filters = {
	filter: [
		{ filterId: 'country', in: ['France', 'Spain'], out: ['India'] },
		{ filterId: 'department', in: ['Sales'] },
	],
};
const sentFilters = [
	{ filterId: 'country', in: ['France', 'Spain'], out: ['India'] },
	{ filterId: 'department', in: ['Sales'], out: [] },
];

const person = (number: number) => ({
	lead_id: number,
	canonical_shorthand_name: 'nathan-example',
	connections_count: 500,
	country: 'France',
	full_name: 'Nathan Example',
	education: [],
	experience_count: 1,
	experiences: [{ company_name: 'Example Ltd', title: 'CTO' }],
	lead_linkedin_url: 'https://www.linkedin.com/in/nathan-example',
	title: 'CTO',
	seniority: 'C-level',
	department: 'Engineering',
	location: 'Paris, France',
	lead_quality_score: 3,
	current_exp_company_name: 'Example Ltd',
	_score: 21.2,
	_id: String(number),
});
const simplePerson = (number: number) => ({
	_id: String(number),
	full_name: 'Nathan Example',
	title: 'CTO',
	seniority: 'C-level',
	department: 'Engineering',
	current_exp_company_name: 'Example Ltd',
	location: 'Paris, France',
	country: 'France',
	lead_linkedin_url: 'https://www.linkedin.com/in/nathan-example',
	lead_quality_score: 3,
});
const company = (number: number) => ({
	company_id: String(number),
	company_website_url: 'https://example.com',
	company_name: 'Example Ltd',
	company_linkedin_url: 'https://www.linkedin.com/company/example',
	company_description: 'Makes examples',
	company_employee_count: '31',
	company_size: '11-50',
	company_domain: 'example.com',
	techno_used_array: ['WordPress'],
	company_quality_score: '3',
	company_industry: 'Software',
	company_location: 'Paris',
	_score: 10,
	_id: String(number),
});
const found = (results: object[], page: number, total: number) => ({
	results,
	total,
	took: 24,
	page,
	size: 100,
	search: 'lsh_1',
	limitation: 1999,
	team: 'tea_1',
});

/** What it looks like was not seen. */
const schema = { type: 'object', properties: { full_name: { type: 'string' } } };
const ofCompanies = { type: 'object', properties: { company_name: { type: 'string' } } };

export const database: ResourceCases = {
	getFilters: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /database/filters', answer: [countries] }],
			items: [countries],
		},
	},
	getSchema: {
		minimal: {
			parameters: { entity: 'people' },
			exchanges: [{ request: 'GET /schema/people', answer: schema }],
			items: [schema],
		},
		companies: {
			parameters: { entity: 'companies' },
			exchanges: [{ request: 'GET /schema/companies', answer: ofCompanies }],
			items: [ofCompanies],
		},
		'a list, another shape': {
			parameters: { entity: 'people' },
			exchanges: [{ request: 'GET /schema/people', answer: [{ name: 'full_name' }] }],
			items: [{ name: 'full_name' }],
		},
	},
	searchCompanies: {
		minimal: {
			parameters: { filters },
			exchanges: [
				{
					request: 'POST /database/companies',
					body: { filters: sentFilters, page: 1, size: 50 },
					answer: found([company(1)], 1, 1),
				},
			],
			items: [
				{
					_id: '1',
					company_name: 'Example Ltd',
					company_domain: 'example.com',
					company_website_url: 'https://example.com',
					company_linkedin_url: 'https://www.linkedin.com/company/example',
					company_industry: 'Software',
					company_size: '11-50',
					company_employee_count: '31',
					company_location: 'Paris',
					company_quality_score: '3',
				},
			],
		},
		full: {
			parameters: {
				filters,
				returnAll: true,
				simplify: false,
				additionalFields: {
					filtersJson:
						'[{ "filterId": "currentCompanyTechnologies", "in": ["Postman"], "out": ["Haskell"] }]',
				},
			},
			exchanges: [1, 2].map((page) => ({
				request: 'POST /database/companies',
				body: {
					filters: [{ filterId: 'currentCompanyTechnologies', in: ['Postman'], out: ['Haskell'] }],
					page,
					size: 500,
				},
				answer: found(several(page * 500 - 499, Math.min(page * 500, 620), company), page, 620),
			})),
			items: several(1, 620, company),
		},
	},
	searchPeople: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'POST /database/people',
					body: { filters: [], page: 1, size: 50 },
					status: 400,
					answer: 'Parameter filters is invalid',
				},
			],
			error: 'Parameter filters is invalid',
		},
		'a search': {
			parameters: { filters, limit: 2 },
			exchanges: [
				{
					request: 'POST /database/people',
					body: { filters: sentFilters, page: 1, size: 2 },
					answer: found(several(1, 2, person), 1, 91),
				},
			],
			items: several(1, 2, simplePerson),
		},
		full: {
			parameters: {
				filters,
				returnAll: true,
				simplify: false,
				additionalFields: {
					excludes: ['experiences', 'education'],
					filtersJson: '={{ [{ filterId: "country", in: ["France"], out: [] }] }}',
					search: 'sales manager',
				},
			},
			exchanges: [1, 2].map((page) => ({
				request: 'POST /database/people',
				body: {
					filters: [{ filterId: 'country', in: ['France'], out: [] }],
					excludes: ['experiences', 'education'],
					search: 'sales manager',
					page,
					size: 100,
				},
				answer: found(several(page * 100 - 99, Math.min(page * 100, 130), person), page, 130),
			})),
			items: several(1, 130, person),
		},
		'values from one expression, numbers among them': {
			parameters: {
				filters: {
					filter: [{ filterId: 'country', in: ['={{ $json.countries }}', ''], out: ['={{ 42 }}'] }],
				},
			},
			input: [{ countries: ['France', 'Spain'] }],
			exchanges: [
				{
					request: 'POST /database/people',
					body: {
						filters: [{ filterId: 'country', in: ['France', 'Spain'], out: ['42'] }],
						page: 1,
						size: 50,
					},
					answer: found([], 1, 0),
				},
			],
			items: [],
		},
		'a filter that names nothing': {
			parameters: { filters: { filter: [{ filterId: '', in: ['France'] }] } },
			exchanges: [],
			error: 'A filter has no Filter',
		},
		'a search is sent again where a gateway was away': {
			parameters: { filters },
			exchanges: [
				{
					request: 'POST /database/people',
					body: { filters: sentFilters, page: 1, size: 50 },
					status: 502,
				},
				{
					request: 'POST /database/people',
					body: { filters: sentFilters, page: 1, size: 50 },
					answer: found([person(1)], 1, 1),
				},
			],
			items: [simplePerson(1)],
		},
	},
};
