import { request } from '../../definition/operation';
import { callId, callNotFound } from './fields';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get call',
	description: 'Read any call of the team, whichever dialer it was made with',
	request: 'GET /calls/{id}',
	fields: [callId],
	notFound: callNotFound,
});
