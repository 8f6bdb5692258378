import { field } from '../../definition/field';
import { byList, named } from '../../shared/toCrm';
import { listId } from '../companyList/picker';

/** Key of a body that names companies. */
export const KEY = 'idsOrDomains';

/** Companies by ID, domain or list. */
export const forCrm = [
	field({
		displayName: 'Companies',
		name: 'by',
		type: 'options',
		options: [
			{ name: 'Company List', value: 'list' },
			{ name: 'IDs or Domains', value: 'ids' },
		],
		default: 'ids',
		required: true,
		description: 'All in a list, or those named',
	}),
	named(KEY, 'IDs or Domains', 'example.com', 'IDs (cpn_…) or domains'),
	field({ ...listId, in: 'body', displayOptions: byList }),
] as const;
