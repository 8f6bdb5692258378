import type { Operation } from '../../engine/operation';
import { companyId } from '../../locators/company';
import { companyNotFound } from './fields';

export const deleteOperation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete company',
	description:
		'Remove a company for good; a connected CRM keeps its own. Refused while it has contacts, unless Force is on.',
	request: 'DELETE /companies/{companyId}',
	fields: [
		companyId,
		{
			displayName: 'Force',
			name: 'force',
			type: 'boolean',
			default: true,
			description: 'Whether to detach its contacts first, which stay in lemlist',
			in: 'query',
			send: (force) => force === true || undefined,
		},
	],
	notFound: companyNotFound,
};
