import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const connectToCrm = batch({
	value: 'connectToCrm',
	name: 'Connect to CRM',
	action: 'Connect companies to CRM',
	aside: 'can change CRM records',
	description:
		'Link companies, or all of a list, to their records in the connected CRM; creates none. Linked ones sync, which can change the record. lemlist goes on with it afterwards: crmSync of Get Many tells what became of each.',
	request: ['POST /companies/crm/search-and-connect'],
	fields: forCrm,
	...toCrm<'POST /companies/crm/search-and-connect'>(
		KEY,
		async ({ send }, body) => await send('POST /companies/crm/search-and-connect', { body }),
	),
});
