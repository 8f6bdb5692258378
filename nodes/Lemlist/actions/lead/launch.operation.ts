import type { Operation } from '../../engine/operation';
import { leadId, leadIdNotFound } from './fields';

export const launch: Operation = {
	value: 'launch',
	name: 'Launch',
	action: 'Launch lead',
	description:
		'Let a lead that waits for review start its sequence: messages are sent. Needs the Email Pro plan.',
	request: 'POST /leads/review/{leadId}',
	fields: [leadId],
	notFound: leadIdNotFound,
};
