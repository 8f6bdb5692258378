import { request } from '../../definition/operation';
import { ofStep } from './fields';

export const getSender = request({
	value: 'getSender',
	name: 'Get Sender',
	action: 'Get sender of sequence step',
	description: 'Read who sends a step; without sender, it follows the campaign. Needs the Email Pro plan.',
	request: 'GET /sequences/{sequenceId}/steps/{stepId}/sender',
	fields: ofStep,
});
