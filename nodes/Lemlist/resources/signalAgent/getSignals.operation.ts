import { request } from '../../definition/operation';
import { sortOrder } from '../../shared/sort';
import { watchListId } from './picker';
import { signalTypes } from './signalType';

export const getSignals = request({
	value: 'getSignals',
	name: 'Get Signals',
	action: 'Get signals of signal agents',
	description: 'List the events that an agent found, with the contact and company they are about',
	request: 'GET /watchlist/signals',
	list: true,
	fields: [
		{
			displayName: 'Received After',
			name: 'receivedAtFrom',
			type: 'dateTime',
			default: '',
			description: 'Only signals that came in then or later',
			in: 'query',
		},
		{
			displayName: 'Received Before',
			name: 'receivedAtTo',
			type: 'dateTime',
			default: '',
			description: 'Only signals that came in then or earlier',
			in: 'query',
		},
		{ ...watchListId, required: false, description: 'Only signals of this signal agent' },
		{ ...signalTypes, description: 'Only signals of these types' },
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			options: [
				{ name: 'Created At', value: 'createdAt' },
				{ name: 'Received At', value: 'receivedAt' },
			],
			default: 'receivedAt',
			description: 'What to order by',
			in: 'query',
			sorts: true,
		},
		sortOrder,
		{
			displayName: 'Statuses',
			name: 'status',
			type: 'multiOptions',
			options: [
				{ name: 'Handled', value: 'handled' },
				{ name: 'Ignored', value: 'ignored' },
				{ name: 'New', value: 'new' },
				{ name: 'Old', value: 'old' },
			],
			default: [],
			description: 'Only signals with these',
			in: 'query',
		},
	],
	simplify: [
		'_id',
		'watchListId',
		'watchListName',
		'type',
		'status',
		'receivedAt',
		'contact._id',
		'contact.email',
		'company.name',
		'signalData',
	],
});
