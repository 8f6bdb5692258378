import { request } from '../../definition/operation';
import { leadId, leadIdNotFound } from '../lead/fields';
import { someVariable, variables } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create lead variables',
	description: 'Add variables that the lead does not have yet. Others are refused; Set takes both.',
	request: 'POST /leads/{leadId}/variables',
	fields: [leadId, ...variables('leave out')],
	check: someVariable,
	notFound: leadIdNotFound,
});
