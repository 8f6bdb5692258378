import { request } from '../../definition/operation';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markInterested = request({
	value: 'markInterested',
	name: 'Mark Interested',
	action: 'Mark lead as interested',
	aside: 'in all campaigns',
	description:
		'Tell every campaign with this lead that they want to know more. Gives a row for each campaign.',
	request: 'POST /leads/interested/{leadIdOrEmail}',
	fields: [leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
});
