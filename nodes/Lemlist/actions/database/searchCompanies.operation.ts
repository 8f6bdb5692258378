import type { Operation } from '../../engine/operation';
import { databaseFilterId } from '../../locators/databaseFilter';
import { filtersJson, searchFilters } from '../searchFilters';

export const searchCompanies: Operation = {
	value: 'searchCompanies',
	name: 'Search Companies',
	action: 'Search companies in database',
	description:
		'Find companies beyond the own ones, 500 a request. Each request counts against the daily searches.',
	request: 'POST /database/companies',
	repeatable: true,
	list: { rows: 'results', by: 'page', size: 'size', max: 500, in: 'body' },
	fields: [{ ...searchFilters(databaseFilterId), alone: true }, filtersJson],
	simplify: [
		'_id',
		'company_name',
		'company_domain',
		'company_website_url',
		'company_linkedin_url',
		'company_industry',
		'company_size',
		'company_employee_count',
		'company_location',
		'company_quality_score',
	],
};
