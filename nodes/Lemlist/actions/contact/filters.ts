import type { Field } from '../../engine/operation';

/** lemlist takes one of its filters by company at a time. */
function byCompany(name: string, displayName: string, example: string, which: string): Field {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description: `Only people of the company with this ${which}. Excludes the other filters by company.`,
		in: 'query',
	};
}

export const companyDomain = byCompany('companyDomain', 'Company Domain', 'example.com', 'domain');
export const companyLinkedinUrl = byCompany(
	'companyLinkedinUrl',
	'Company LinkedIn URL',
	'https://www.linkedin.com/company/example',
	'LinkedIn page',
);
export const companySalesnavUrl = byCompany(
	'companySalesnavUrl',
	'Company Sales Navigator URL',
	'https://www.linkedin.com/sales/company/12345678',
	'Sales Navigator page',
);

export const fieldRejectionReason: Field = {
	displayName: 'Field Rejection Reason',
	name: 'fieldRejectionReason',
	type: 'options',
	options: [
		{ name: 'CRM: Company Not in Lemlist', value: 'crm_sync_company_not_in_lemlist' },
		{ name: 'CRM: Custom Field Not Created', value: 'crm_sync_custom_field_creation_failed' },
		{ name: 'CRM: Duplicate Company Blocked', value: 'crm_sync_duplicate_company_blocked' },
		{ name: 'CRM: Duplicate Contact Blocked', value: 'crm_sync_duplicate_contact_blocked' },
		{ name: 'CRM: Duplicate LinkedIn URL', value: 'crm_sync_duplicate_linkedin_url' },
		{ name: 'CRM: Incompatible Value', value: 'crm_sync_value_incompatible' },
		{ name: 'CRM: Invalid LinkedIn URL', value: 'crm_sync_invalid_linkedin_url' },
		{ name: 'CRM: Invalid Phone', value: 'crm_sync_invalid_phone' },
		{ name: 'CRM: Oscillating Value', value: 'crm_sync_value_oscillating' },
		{ name: 'CRM: Owner Sync Loop', value: 'crm_sync_owner_sync_loop' },
		{ name: 'CRM: Unknown', value: 'crm_sync_unknown_error' },
		{ name: 'CRM: Unmapped User', value: 'crm_sync_unmapped_user' },
		{ name: 'Enrichment: Duplicate Email', value: 'enrichment_duplicate_email' },
		{ name: 'Enrichment: Duplicate LinkedIn URL', value: 'enrichment_duplicate_linkedin_url' },
	],
	default: 'enrichment_duplicate_email',
	description:
		'Only people with a value that lemlist refused for this reason, while enriching or while syncing with the CRM',
	in: 'query',
};
