import { request } from '../../definition/operation';
import { value, valueNotFound } from './fields';

export const remove = request({
	value: 'remove',
	name: 'Remove',
	action: 'Remove unsubscribe',
	aside: 'lets campaigns write again',
	description:
		'Let campaigns write to a blocked value again. Only with the person’s consent: the law may forbid it. Refused for people who unsubscribed themselves or complained.',
	request: 'DELETE /v2/unsubscribes/variables/{value}',
	fields: [value],
	notFound: valueNotFound,
});
