import { request } from '../../definition/operation';
import { ofStep } from './fields';

export const removeSender = request({
	value: 'removeSender',
	name: 'Remove Sender',
	action: 'Remove sender of sequence step',
	description:
		'Let a step follow the senders of its campaign again, instead of its own. Needs the Email Pro plan.',
	request: 'DELETE /sequences/{sequenceId}/steps/{stepId}/sender',
	fields: ofStep,
});
