import { request } from '../../definition/operation';
import { ofStep } from './fields';

export const getAbVariant = request({
	value: 'getAbVariant',
	name: 'Get A/B Variant',
	action: 'Get A/B variant of sequence step',
	description: 'Read the content of variant B of an e-mail step. Needs the Email Pro plan.',
	request: 'GET /sequences/{sequenceId}/steps/{stepId}/ab-test',
	fields: ofStep,
});
