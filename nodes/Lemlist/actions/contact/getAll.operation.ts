import type { ItemRequest, Operation } from '../../engine/operation';
import { BadValue } from '../../engine/values';
import { companyId } from '../../locators/company';
import { listId } from '../../locators/contactList';
import { contactRejectionReason } from '../../locators/crmSync';
import { lookUp } from '../lookUp';
import { contactSummary } from './fields';
import { companyDomain, companyLinkedinUrl, companySalesnavUrl } from './filters';

const contacts = { rows: 'data', by: 'offset', size: 'limit', max: 500 } as const;

const COMPANY = [companyId, companyDomain, companyLinkedinUrl, companySalesnavUrl];

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description:
		'List, search or look up the contacts of the team. With IDs or Emails no other filter counts.',
	request: ['GET /contacts'],
	list: contacts,
	fields: [
		companyDomain,
		{
			...companyId,
			in: 'query',
			required: false,
			description: 'Only people of this company (cpn_…). Excludes other company filters.',
		},
		companyLinkedinUrl,
		companySalesnavUrl,
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Only the person with exactly this address',
			in: 'query',
		},
		contactRejectionReason,
		{
			displayName: 'IDs or Emails',
			name: 'idsOrEmails',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. nathan@example.com',
			description:
				'Exactly these: IDs, which start with ctc_, or e-mail addresses. An entry may hold a list; unknown ones are left out.',
			in: 'query',
		},
		{ ...listId, in: 'query', required: false, description: 'Only people in this list' },
		{
			displayName: 'Not in Any Campaign',
			name: 'notInAnyCampaign',
			type: 'boolean',
			default: true,
			description: 'Whether to give only people who are in no campaign',
			in: 'query',
			send: (only) => only === true || undefined,
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Nathan',
			description: 'In names or other texts, two characters at least',
			in: 'query',
		},
	],
	check({ values }: ItemRequest) {
		const given = COMPANY.filter(({ name }) => values[name] !== undefined);
		if (given.length < 2) return;
		const names = given.map(({ displayName }) => displayName).join(' and ');
		throw new BadValue('Filters', `${names} exclude each other`, 'Keep one of them.');
	},
	simplify: contactSummary,
	run: async (context) => await lookUp(context, 'GET /contacts', contacts, 'idsOrEmails'),
};
