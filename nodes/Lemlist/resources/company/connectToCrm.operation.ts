import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const connectToCrm = batch({
	value: 'connectToCrm',
	name: 'Connect to CRM',
	action: 'Connect companies to CRM',
	aside: 'can change CRM records',
	description:
		'Link companies, or all of a list, to their CRM records, which sync and may change; creates none. In Get Many, crmSync tells the outcome.',
	request: ['POST /companies/crm/search-and-connect'],
	fields: forCrm,
	...toCrm<'POST /companies/crm/search-and-connect'>(
		KEY,
		async ({ send }, body) => await send('POST /companies/crm/search-and-connect', { body }),
	),
});
