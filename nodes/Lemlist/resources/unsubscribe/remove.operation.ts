import { request } from '../../definition/operation';
import { value, valueNotFound } from './fields';

export const remove = request({
	value: 'remove',
	name: 'Remove',
	action: 'Remove unsubscribe',
	aside: 'lets campaigns write again',
	description:
		'Let campaigns write to an unsubscribed value again. Only with consent: the law may forbid it. Refused where people unsubscribed themselves or complained.',
	request: 'DELETE /v2/unsubscribes/variables/{value}',
	fields: [value],
	notFound: valueNotFound,
});
