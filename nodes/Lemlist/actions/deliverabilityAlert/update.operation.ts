import type { Operation } from '../../engine/operation';
import { alertId } from '../../locators/deliverabilityAlert';
import { condition, extras } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update deliverability alert',
	description:
		'Change when an alert is set off and whom it tells, or switch it off; what is not given stays',
	request: 'PATCH /deliverability/alerts/{alertId}',
	repeatable: true,
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
};
