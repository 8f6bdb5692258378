import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { contactRejectionReason } from '../../shared/crmSync';
import { lookUp } from '../../shared/lookUp';
import { companyId } from '../company/picker';
import { listId } from '../contactList/picker';
import { contactSummary } from './fields';
import { companyDomain, companyLinkedinUrl, companySalesnavUrl } from './filters';

const COMPANY = [companyId, companyDomain, companyLinkedinUrl, companySalesnavUrl];

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description:
		'List, search or look up the contacts of the team. With IDs or Emails no other filter counts.',
	request: ['GET /contacts'],
	list: true,
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
				'Exactly these: IDs (ctc_…) or e-mail addresses. An entry may hold a list; unknown ones are left out.',
			in: 'query',
		},
		{ ...listId, in: 'query', required: false, description: 'Only people in this list' },
		field(
			{
				displayName: 'Not in Any Campaign',
				name: 'notInAnyCampaign',
				type: 'boolean',
				default: true,
				description: 'Whether to give only people who are in no campaign',
				in: 'query',
			},
			(only) => only || undefined,
		),
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
	check({ values }) {
		const given = COMPANY.filter(({ name }) => values[name] !== undefined);
		if (given.length < 2) return;
		const names = given.map(({ displayName }) => displayName).join(' and ');
		throw new BadValue({ displayName: 'Filters' }, `${names} exclude each other`, 'Keep one of them.');
	},
	simplify: contactSummary,
	async run(context) {
		return await lookUp(context, 'GET /contacts', 'idsOrEmails', context.values.idsOrEmails);
	},
});
