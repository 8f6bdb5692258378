import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { companyRejectionReason, crmSyncStatus } from '../../shared/crmSync';
import { lookUp } from '../../shared/lookUp';
import { sortBy, sortOrder } from '../../shared/sort';
import { listId } from '../companyList/picker';
import { companySummary } from './fields';

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many companies',
	description:
		'List or look up the companies of the team, by default oldest first. With IDs or Domains no other filter counts.',
	request: ['GET /companies'],
	list: true,
	fields: [
		crmSyncStatus,
		{ ...listId, in: 'query', required: false, description: 'Only companies in this list (clt_…)' },
		companyRejectionReason,
		field(
			{
				displayName: 'Fields',
				name: 'fields',
				type: 'string',
				typeOptions: { multipleValues: true },
				default: [],
				placeholder: 'e.g. fields.name',
				description:
					'Give only these values, by dotted paths: _id, domain, fields.name. Turn Simplify off to see unusual ones.',
				in: 'query',
			},
			(paths) => paths.join(','),
		),
		{
			displayName: 'IDs or Domains',
			name: 'idsOrDomains',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. example.com',
			description:
				'Exactly these: IDs (cpn_…), domains or web addresses. An entry may hold a list; unknown ones are left out.',
			in: 'query',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example Ltd',
			description: 'Only names with this in them',
			in: 'query',
		},
		sortBy,
		sortOrder,
	],
	simplify: companySummary,
	async run(context) {
		return await lookUp(context, 'GET /companies', 'idsOrDomains', context.values.idsOrDomains);
	},
});
