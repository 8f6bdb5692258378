import { field } from '../../definition/field';

/** lemlist takes one of its filters by company at a time. */
function byCompany<const Name extends string>(
	name: Name,
	displayName: string,
	example: string,
	which: string,
) {
	return field({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description: `Only people of the company with this ${which}. Excludes other company filters.`,
		in: 'query',
	});
}

export const companyDomain = byCompany('companyDomain', 'Company Domain', 'example.com', 'domain');
export const companyLinkedinUrl = byCompany(
	'companyLinkedinUrl',
	'Company LinkedIn URL',
	'https://linkedin.com/company/example',
	'LinkedIn page',
);
export const companySalesnavUrl = byCompany(
	'companySalesnavUrl',
	'Company Sales Navigator URL',
	'https://www.linkedin.com/sales/company/12345678',
	'Sales Navigator page',
);
