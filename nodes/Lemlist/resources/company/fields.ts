/** What most people want to know of a company. */
export const companySummary = [
	'_id',
	'name',
	'fields.name',
	'domain',
	'industry',
	'fields.industry',
	'size',
	'fields.size',
	'location',
	'fields.location',
	'ownerId',
	'createdAt',
	'fieldRejections',
];

/** What company operations say when lemlist has no such company. */
export const companyNotFound = { thing: 'Company', param: 'companyId' };
