import { batch } from '../../definition/operation';
import { companyIds, membership } from './membership';
import { listToFill } from './picker';

export const addCompanies = batch({
	value: 'addCompanies',
	name: 'Add Companies',
	action: 'Add companies to company list',
	description: 'Put companies into a static list, passing over those in it. An item for each input item.',
	request: ['POST /companies/lists/{listId}/entities'],
	fields: [listToFill, companyIds],
	...membership({}),
});
