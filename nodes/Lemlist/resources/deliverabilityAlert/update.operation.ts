import { request } from '../../definition/operation';
import { alertSummary, condition, extras } from './fields';
import { alertId } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update deliverability alert',
	description:
		'Change when an alert is set off and whom it tells, or switch it off; what is not given stays',
	request: 'PATCH /deliverability/alerts/{alertId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		alertId,
		...condition,
		...extras,
		{
			displayName: 'Enabled',
			name: 'enabled',
			type: 'boolean',
			default: true,
			description: 'Whether the alert is on',
			in: 'body',
		},
	],
	simplify: alertSummary,
});
