import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { leadVariableNames } from '../../shared/leadVariableNames';
import { leadId, leadIdNotFound } from '../lead/fields';

export const erase = request({
	value: 'erase',
	name: 'Erase',
	action: 'Erase lead variables',
	description: 'Empty variables of one lead for good. The variables themselves stay.',
	request: 'DELETE /leads/{leadId}/variables',
	fields: [
		leadId,
		field(
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
				load: leadVariableNames,
			},
			(names) => Object.fromEntries(names.map((name) => [name, ''])),
		),
	],
	notFound: leadIdNotFound,
});
