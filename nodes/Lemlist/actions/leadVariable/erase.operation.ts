import type { Operation } from '../../engine/operation';
import { loadLeadVariables } from '../../locators/leadVariables';
import { leadId, leadIdNotFound } from '../lead/fields';

export const erase: Operation = {
	value: 'erase',
	name: 'Erase',
	action: 'Erase lead variables',
	description: 'Empty variables of one lead for good. The variables themselves stay.',
	request: 'DELETE /leads/{leadId}/variables',
	fields: [
		leadId,
		{
			displayName: 'Variable Names',
			name: 'names',
			type: 'multiOptions',
			typeOptions: { loadOptionsDependsOn: ['leadId'] },
			default: [],
			required: true,
			description: 'Which ones to empty; an expression may give any names',
			in: 'query',
			as: '',
			load: loadLeadVariables,
			send: (names) => Object.fromEntries((names as string[]).map((name) => [name, ''])),
		},
	],
	notFound: leadIdNotFound,
};
