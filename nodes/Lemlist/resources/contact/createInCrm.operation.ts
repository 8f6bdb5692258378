import { batch } from '../../definition/operation';
import { toCrm } from '../../shared/toCrm';
import { KEY, forCrm } from './crm';

export const createInCrm = batch({
	value: 'createInCrm',
	name: 'Create in CRM',
	action: 'Create contacts in CRM',
	aside: '',
	description:
		'Link contacts, or all of a list, to their CRM records, and create those it lacks. lemlist goes on afterwards.',
	request: ['POST /contacts/crm/create'],
	fields: [
		...forCrm,
		{
			displayName: 'As Lead',
			name: 'asLead',
			type: 'boolean',
			default: false,
			description: 'Whether to create leads of the CRM instead of contacts',
			in: 'body',
		},
	],
	...toCrm<'POST /contacts/crm/create'>(
		KEY,
		async ({ send }, body) => await send('POST /contacts/crm/create', { body }),
	),
});
