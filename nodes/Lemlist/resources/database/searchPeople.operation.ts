import { request } from '../../definition/operation';
import { filtersJson, searchFilters } from '../../shared/searchFilters';
import { databaseFilterId } from './picker';

export const searchPeople = request({
	value: 'searchPeople',
	name: 'Search People',
	action: 'Search people in database',
	aside: 'counts as daily search',
	description:
		'Find people beyond the own contacts in lemlist’s database, 100 a request. Each request counts against the daily searches.',
	request: 'POST /database/people',
	list: true,
	fields: [
		{ ...searchFilters(databaseFilterId), alone: true },
		{
			displayName: 'Exclude Properties',
			name: 'excludes',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. experiences',
			description: 'Properties of a person that lemlist is not to send',
			in: 'body',
		},
		filtersJson,
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. sales manager Paris',
			description: 'In name, title, company and location, beside the filters',
			in: 'body',
		},
	],
	simplify: [
		'_id',
		'full_name',
		'title',
		'seniority',
		'department',
		'current_exp_company_name',
		'location',
		'country',
		'lead_linkedin_url',
		'lead_quality_score',
	],
});
