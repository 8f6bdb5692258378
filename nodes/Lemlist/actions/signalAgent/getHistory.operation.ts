import type { Operation } from '../../engine/operation';
import { watchListId } from '../../locators/signalAgent';

export const getHistory: Operation = {
	value: 'getHistory',
	name: 'Get History',
	action: 'Get history of signal agent',
	description: 'List settings over time, and how many signals were found with each',
	request: 'GET /watchlist/history',
	list: { rows: 'data', by: 'page', size: 'limit', max: 100 },
	fields: [watchListId],
	simplify: [
		'_id',
		'name',
		'type',
		'entity',
		'startDate',
		'endDate',
		'createdBy',
		'signalProcessingType',
		'filters',
		'stats',
	],
};
