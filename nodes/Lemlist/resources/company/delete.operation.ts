import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { companyNotFound } from './fields';
import { companyId } from './picker';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete company',
	description:
		'Remove a company for good; a connected CRM keeps its own. Refused while it has contacts, unless Force is on.',
	request: 'DELETE /companies/{companyId}',
	gives: 'deleted',
	fields: [
		companyId,
		field(
			{
				displayName: 'Force',
				name: 'force',
				type: 'boolean',
				default: true,
				description: 'Whether to detach its contacts first, which stay in lemlist',
				in: 'query',
			},
			(force) => force || undefined,
		),
	],
	notFound: companyNotFound,
});
