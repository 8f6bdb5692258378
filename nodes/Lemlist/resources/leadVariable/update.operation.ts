import { request } from '../../definition/operation';
import { leadId, leadIdNotFound } from '../lead/fields';
import { someVariable, variables } from './fields';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update lead variables',
	description: 'Change values of variables that the lead has. Others are refused; Set takes both.',
	request: 'PATCH /leads/{leadId}/variables',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [leadId, ...variables('send')],
	check: someVariable,
	notFound: leadIdNotFound,
});
