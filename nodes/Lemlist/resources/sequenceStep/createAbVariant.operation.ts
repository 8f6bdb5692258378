import { request } from '../../definition/operation';
import { ofStep } from './fields';

export const createAbVariant = request({
	value: 'createAbVariant',
	name: 'Create A/B Variant',
	action: 'Create A/B variant of sequence step',
	description:
		'Start an A/B test on an e-mail step: B begins as a copy of A, and leads then get one or the other. Needs the Email Pro plan.',
	request: 'POST /sequences/{sequenceId}/steps/{stepId}/ab-test',
	fields: ofStep,
});
