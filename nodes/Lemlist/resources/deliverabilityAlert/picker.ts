import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Alerts have no names, so they are shown by what sets them off. */
const deliverabilityAlerts = listPicker({
	name: 'DeliverabilityAlerts',
	request: 'GET /deliverability/alerts',
	entry: ({ _id, widget, metric, comparisonOperator, threshold, severity, enabled }) => ({
		name: `${[widget, metric, comparisonOperator, threshold].join(' ')} (${String(severity)}${enabled === false ? ', off' : ''})`,
		value: String(_id),
	}),
	none: 'This team has no deliverability alerts yet. Deliverability Alert > Create makes one.',
});

/** The alert an operation is about. */
export const alertId = locator({
	displayName: 'Alert',
	name: 'alertId',
	description: 'ID starts with dac_',
	in: 'path',
	required: true,
	prefix: 'dac',
	search: deliverabilityAlerts,
});
