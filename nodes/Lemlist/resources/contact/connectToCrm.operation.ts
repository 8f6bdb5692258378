import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const connectToCrm = batch({
	value: 'connectToCrm',
	name: 'Connect to CRM',
	action: 'Connect contacts to CRM',
	aside: 'can change CRM records',
	description:
		'Link contacts, or all of a list, to their CRM records, which sync and may change; creates none. lemlist goes on afterwards.',
	request: ['POST /contacts/crm/search-and-connect'],
	fields: forCrm,
	...toCrm<'POST /contacts/crm/search-and-connect'>(
		KEY,
		async ({ send }, body) => await send('POST /contacts/crm/search-and-connect', { body }),
	),
});
