import { field } from '../definition/field';
import { choices } from '../definition/picker';
import type { Picker } from '../definition/picker';

const crmSyncStatuses = choices('CrmSyncStatuses', [
	{ name: 'Any Sync Issue', value: 'error' },
	{ name: 'LinkedIn URL Taken', value: 'company_already_exists_with_linkedin_url' },
	{ name: 'Name Taken', value: 'company_already_exists_with_name' },
	{ name: 'Not Found in CRM', value: 'not_found' },
	{ name: 'Not in CRM', value: 'not_synced' },
	{ name: 'Not Unique in CRM', value: 'unique_index_error_company' },
	{ name: 'Property Missing in CRM', value: 'property_doesnt_exist' },
	{ name: 'Required Field Missing', value: 'required_field_missing' },
	{ name: 'Searching in CRM', value: 'searching' },
	{ name: 'Synced', value: 'synced' },
]);

const companyRejectionReasons = choices('CompanyRejectionReasons', [
	{ name: 'Company Not Found', value: 'crm_sync_company_not_found' },
	{ name: 'Duplicate Company', value: 'crm_sync_duplicate_company' },
	{ name: 'Duplicate LinkedIn URL', value: 'crm_sync_duplicate_linkedin_url' },
	{ name: 'Incompatible Value', value: 'crm_sync_value_incompatible' },
	{ name: 'Invalid Domain', value: 'crm_sync_invalid_domain' },
	{ name: 'Invalid LinkedIn URL', value: 'crm_sync_invalid_linkedin_url' },
	{ name: 'Oscillating Value', value: 'crm_sync_value_oscillating' },
	{ name: 'Owner Sync Loop', value: 'crm_sync_owner_sync_loop' },
	{ name: 'Unknown', value: 'crm_sync_unknown_error' },
	{ name: 'Unmapped User', value: 'crm_sync_unmapped_user' },
	{ name: 'Update Refused', value: 'crm_sync_update_failed' },
]);

const contactRejectionReasons = choices('ContactRejectionReasons', [
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
]);

/** How far a company has come in syncing with the CRM. */
export const crmSyncStatus = field({
	displayName: 'CRM Sync Status',
	name: 'crmSyncStatus',
	type: 'options',
	default: '',
	description: 'Only companies in this state of sync, e.g. not_synced. Refused without a connected CRM.',
	in: 'query',
	load: crmSyncStatuses,
});

const reason = (description: string, load: Picker) =>
	field({
		displayName: 'Field Rejection Reason',
		name: 'fieldRejectionReason',
		type: 'options',
		default: '',
		description,
		in: 'query',
		load,
	});

export const companyRejectionReason = reason(
	'Only companies with a value refused for this reason in CRM sync',
	companyRejectionReasons,
);

export const contactRejectionReason = reason(
	'Only people with a value refused for this reason, in enrichment or CRM sync',
	contactRejectionReasons,
);
