import { batch } from '../../definition/operation';
import { companyIds, membership } from './membership';
import { listId } from './picker';

export const removeCompanies = batch({
	value: 'removeCompanies',
	name: 'Remove Companies',
	action: 'Remove companies from company list',
	description: 'Take companies out of a static list; they stay in lemlist. An item for each input item.',
	request: ['POST /companies/lists/{listId}/entities'],
	fields: [listId, companyIds],
	...membership({ action: 'remove' }),
});
