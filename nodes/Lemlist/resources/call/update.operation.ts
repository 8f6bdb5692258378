import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { callId, callNotFound, duration, note, recordingUrl } from './fields';
import { callStatus } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update call',
	description: 'Complete a call that was logged by Call > Log, here and in the CRM; others are refused',
	request: 'PATCH /calls/{id}',
	optional: 'Update Fields',
	fields: [
		callId,
		callStatus,
		duration,
		note,
		recordingUrl,
		{
			displayName: 'Transcript (JSON)',
			name: 'transcript',
			type: 'json',
			default: '{}',
			description: 'Word for word; a text needs double quotes. Its form is not documented.',
			in: 'body',
		},
		moreFields,
	],
	notFound: callNotFound,
});
