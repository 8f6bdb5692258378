import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const connectToCrm = batch({
	value: 'connectToCrm',
	name: 'Connect to CRM',
	action: 'Connect contacts to CRM',
	aside: 'can change CRM records',
	description:
		'Link people, or all of a list, to their records in the connected CRM; creates none. Linked ones sync, which can change the record. lemlist goes on with it afterwards.',
	request: ['POST /contacts/crm/search-and-connect'],
	fields: forCrm,
	...toCrm<'POST /contacts/crm/search-and-connect'>(
		KEY,
		async ({ send }, body) => await send('POST /contacts/crm/search-and-connect', { body }),
	),
});
