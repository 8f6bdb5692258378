import { request } from '../../definition/operation';
import { leadId, leadIdNotFound } from './fields';

export const launch = request({
	value: 'launch',
	name: 'Launch',
	action: 'Launch lead',
	description:
		'Let a lead that waits for review start its sequence: messages are sent. Needs the Email Pro plan.',
	request: 'POST /leads/review/{leadId}',
	fields: [leadId],
	notFound: leadIdNotFound,
});
