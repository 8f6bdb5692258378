import { request } from '../../definition/operation';
import { emoji, filters, filtersJson, name, persona, signalProcessingType } from './fields';
import { watchListId } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update signal agent',
	description:
		'Change name, filters or processing of an agent; what is not given stays. Given filters replace all it has.',
	request: 'PATCH /watchlist',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		{ ...watchListId, in: 'body' },
		emoji,
		filters,
		filtersJson,
		name,
		persona,
		signalProcessingType,
	],
});
