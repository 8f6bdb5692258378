import { request } from '../../definition/operation';
import { watchListId } from './picker';

export const getHistory = request({
	value: 'getHistory',
	name: 'Get History',
	action: 'Get history of signal agent',
	description: 'List the settings of an agent over time, and how many signals were found with each',
	request: 'GET /watchlist/history',
	list: true,
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
});
