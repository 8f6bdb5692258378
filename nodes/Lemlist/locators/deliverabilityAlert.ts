import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

/** Alerts have no names, so they are shown by what sets them off. */
async function searchDeliverabilityAlerts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/deliverability/alerts',
		rows: 'alerts',
		entry: ({ _id, widget, metric, comparisonOperator, threshold, severity, enabled }) => ({
			name: `${[widget, metric, comparisonOperator, threshold].join(' ')} (${String(severity)}${enabled === false ? ', off' : ''})`,
			value: String(_id),
		}),
		none: 'This team has no deliverability alerts yet. Deliverability Alert > Create makes one.',
	});
}

/** The alert an operation is about. */
export const alertId = locator({
	displayName: 'Alert',
	name: 'alertId',
	description: 'Alert ID, starts with dac_',
	in: 'path',
	required: true,
	prefix: 'dac',
	search: searchDeliverabilityAlerts,
});
