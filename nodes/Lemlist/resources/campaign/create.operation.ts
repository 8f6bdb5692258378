import { request } from '../../definition/operation';
import { timezone } from '../../shared/timezone';
import { autoReview, autoReviewConditions, name } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create campaign',
	description: 'Set up a draft campaign, with an empty sequence and a schedule of its own',
	request: 'POST /campaigns',
	fields: [
		{ ...name, required: true },
		{
			...timezone,
			description: 'Zone of the hours of the schedule; left out, Europe/Paris',
		},
		autoReview,
		autoReviewConditions,
	],
	// Without `state`: it says running, while the campaign is a draft.
	simplify: [
		'_id',
		'name',
		'emoji',
		'sequenceId',
		'scheduleIds',
		'createdAt',
		'createdBy',
		'teamId',
		'stopOnEmailReplied',
		'unsubscribe',
	],
});
