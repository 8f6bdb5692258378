import { request } from '../../definition/operation';
import { filtersJson, searchFilters } from '../../shared/searchFilters';
import { databaseFilterId } from './picker';

export const searchCompanies = request({
	value: 'searchCompanies',
	name: 'Search Companies',
	action: 'Search companies in database',
	aside: 'counts as daily search',
	description:
		'Find companies beyond the own ones in lemlist’s database, 500 a request. Each request counts against the daily searches.',
	request: 'POST /database/companies',
	list: true,
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
});
