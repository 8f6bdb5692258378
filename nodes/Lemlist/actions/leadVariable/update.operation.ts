import type { Operation } from '../../engine/operation';
import { leadId, leadIdNotFound } from '../lead/fields';
import { leadVariables } from '../leadVariables';
import { someVariable } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update lead variables',
	description: 'Change values of variables that the lead has. Others are refused; Set takes both.',
	request: 'PATCH /leads/{leadId}/variables',
	repeatable: true,
	fields: [leadId, ...leadVariables('query', 'send')],
	check: someVariable,
	notFound: leadIdNotFound,
};
