import { request } from '../../definition/operation';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markNotInterested = request({
	value: 'markNotInterested',
	name: 'Mark Not Interested',
	action: 'Mark lead as not interested',
	aside: 'in all campaigns',
	description: 'Tell every campaign with this lead that they declined. Gives a row for each campaign.',
	request: 'POST /leads/notinterested/{leadIdOrEmail}',
	fields: [leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
});
