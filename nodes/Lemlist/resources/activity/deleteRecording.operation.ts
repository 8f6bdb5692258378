import { request } from '../../definition/operation';

export const deleteRecording = request({
	value: 'deleteRecording',
	name: 'Delete Recording',
	action: 'Delete recording of activity',
	description: 'Remove recording and transcript of a call for good. The activity stays.',
	request: 'DELETE /activities/{activityId}/recording-transcript',
	gives: 'deleted',
	fields: [
		{
			displayName: 'Activity ID',
			name: 'activityId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. act_A1B2C3D4',
			description: 'Starts with act_; from Activity > Get Many or the trigger',
			in: 'path',
			idOf: ['act'],
		},
	],
	notFound: { thing: 'Activity', param: 'activityId' },
});
