import type { Operation } from '../../engine/operation';
import { companyRejectionReason } from '../../locators/rejectionReason';
import { lookUp } from '../lookUp';
import { sortBy, sortOrder } from '../sort';
import { companySummary } from './fields';

const companies = { rows: 'data', by: 'offset', size: 'limit', max: 500 } as const;

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many companies',
	description:
		'List or look up the companies of the team, oldest first unless sorted otherwise. By IDs or Domains the other filters do not count.',
	request: ['GET /companies'],
	list: companies,
	fields: [
		{
			displayName: 'CRM Sync Status',
			name: 'crmSyncStatus',
			type: 'options',
			options: [
				{ name: 'Any Sync Issue', value: 'error' },
				{ name: 'LinkedIn URL Taken', value: 'company_already_exists_with_linkedin_url' },
				{ name: 'Name Taken', value: 'company_already_exists_with_name' },
				{ name: 'Not in CRM', value: 'not_synced' },
				{ name: 'Not Unique in CRM', value: 'unique_index_error_company' },
				{ name: 'Property Missing in CRM', value: 'property_doesnt_exist' },
				{ name: 'Required Field Missing', value: 'required_field_missing' },
				{ name: 'Synced', value: 'synced' },
			],
			default: 'error',
			description: 'Only companies in this state of sync. Refused without a connected CRM.',
			in: 'query',
		},
		companyRejectionReason,
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field' },
			default: [],
			placeholder: 'e.g. fields.name',
			description:
				'Give only these values, by dotted paths: _id, domain, fields.name. Turn Simplify off to see unusual ones.',
			in: 'query',
			send: (paths) => (paths as string[]).join(','),
		},
		{
			displayName: 'IDs or Domains',
			name: 'idsOrDomains',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add ID or Domain' },
			default: [],
			placeholder: 'e.g. example.com',
			description:
				'Exactly these: IDs, which start with cpn_, domains or web addresses. An entry may hold a list; unknown ones are left out.',
			in: 'query',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example Ltd',
			description: 'Only names with this in them, in capitals or not',
			in: 'query',
		},
		sortBy,
		sortOrder,
	],
	simplify: companySummary,
	run: async (context) => await lookUp(context, 'GET /companies', companies, 'idsOrDomains'),
};
