import { request } from '../../definition/operation';

export const getSignalTypes = request({
	value: 'getSignalTypes',
	name: 'Get Signal Types',
	action: 'Get signal types of signal agents',
	description: 'List what an agent can watch for, each with an explanation',
	request: 'GET /watchlist/library',
	fields: [],
});
