import { request } from '../../definition/operation';
import { ofStep, variant } from './fields';

export const selectAbWinner = request({
	value: 'selectAbWinner',
	name: 'Select A/B Winner',
	action: 'Select A/B winner of sequence step',
	aside: 'sends it to all leads',
	description:
		'Decide an A/B test of a step once and for all: the winner is sent to all leads still to come. Needs the Email Pro plan.',
	request: 'POST /sequences/{sequenceId}/steps/{stepId}/ab-test/winner',
	fields: [
		...ofStep,
		{
			...variant,
			required: true,
			description: 'The one to go on with. A second choice is refused.',
			in: 'body',
		},
	],
});
