import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const createInCrm = batch({
	value: 'createInCrm',
	name: 'Create in CRM',
	action: 'Create companies in CRM',
	aside: '',
	description:
		'Link companies, or all of a list, to their CRM records, and create those it lacks. In Get Many, crmSync tells the outcome.',
	request: ['POST /companies/crm/create'],
	fields: forCrm,
	...toCrm<'POST /companies/crm/create'>(
		KEY,
		async ({ send }, body) => await send('POST /companies/crm/create', { body }),
	),
});
