import { anything, between, commas, flag, integer, matching, oneOf, required, text } from './statement';
import type { Statements } from './statement';

const FIELD_REJECTIONS = [
	'crm_sync_duplicate_company',
	'crm_sync_invalid_domain',
	'crm_sync_company_not_found',
	'crm_sync_update_failed',
	'crm_sync_duplicate_linkedin_url',
	'crm_sync_invalid_linkedin_url',
	'crm_sync_value_oscillating',
	'crm_sync_owner_sync_loop',
	'crm_sync_unmapped_user',
	'crm_sync_value_incompatible',
	'crm_sync_unknown_error',
] as const;

export const companies: Statements = {
	'GET /companies': {
		query: {
			idsOrDomains: commas(text, 100),
			offset: between(integer, 0, Infinity),
			sortBy: oneOf('createdAt'),
			sortOrder: oneOf('asc', 'desc'),
			search: text,
			fields: commas(text),
			limit: between(integer, 1, 500),
			crmSyncStatus: oneOf(
				'synced',
				'not_synced',
				'error',
				'unique_index_error_company',
				'property_doesnt_exist',
				'required_field_missing',
				'company_already_exists_with_name',
				'company_already_exists_with_linkedin_url',
			),
			fieldRejectionReason: oneOf(...FIELD_REJECTIONS),
		},
		answers: 'object',
		rows: 'data',
	},
	'POST /companies': {
		body: {
			companyId: text,
			name: text,
			domain: text,
			linkedinUrl: text,
			linkedinUrlSalesNav: text,
			companyOwner: text,
			industry: text,
			location: text,
			size: text,
			specialties: text,
			tagline: text,
			type: text,
			description: text,
			foundedOn: text,
			headquarters: text,
			picture: text,
			source: text,
			'*': anything,
		},
		answers: 'object',
	},
	'DELETE /companies/{companyId}': {
		path: { companyId: matching(/^cpn_[a-zA-Z0-9]+$/) },
		query: { force: flag },
		answers: 'object',
	},
	'GET /companies/{companyId}/notes': {
		query: {
			limit: between(integer, 1, 100),
			page: between(integer, 1, Infinity),
			sortBy: oneOf('createdAt'),
			sortOrder: oneOf('asc', 'desc'),
		},
		answers: 'object',
		rows: 'data',
	},
	'POST /companies/{companyId}/notes': {
		body: { note: required(text) },
		answers: 'object',
	},
};
