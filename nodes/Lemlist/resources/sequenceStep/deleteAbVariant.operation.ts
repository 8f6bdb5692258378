import { request } from '../../definition/operation';
import { ofStep, variant } from './fields';

export const deleteAbVariant = request({
	value: 'deleteAbVariant',
	name: 'Delete A/B Variant',
	action: 'Delete A/B variant of sequence step',
	description:
		'End an A/B test of a step by removing one variant for good. Refused while the campaign runs. Needs the Email Pro plan.',
	request: 'DELETE /sequences/{sequenceId}/steps/{stepId}/ab-test',
	gives: 'deleted',
	fields: [
		...ofStep,
		{
			...variant,
			description: 'Which one to remove; left out, B. Without A, B takes its place.',
			in: 'query',
		},
	],
});
