import { request } from '../../definition/operation';
import { value, valueNotFound } from './fields';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get unsubscribe',
	description:
		'See whether a value is unsubscribed, and by whom: api, user, lead, bounced or abuse. Otherwise it is not found.',
	request: 'GET /v2/unsubscribes/variables/{value}',
	fields: [value],
	notFound: valueNotFound,
});
