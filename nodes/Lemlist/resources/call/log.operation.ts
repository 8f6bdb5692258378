import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { userId } from '../../shared/user';
import { contactId } from '../contact/picker';
import { duration, note, recordingUrl } from './fields';
import { callStatus } from './picker';

export const log = request({
	value: 'log',
	name: 'Log',
	action: 'Log call',
	description:
		'Record a call that was made with another dialer, in lemlist and the CRM. An External ID is logged once only.',
	request: 'POST /calls',
	fields: [
		{
			displayName: 'External ID',
			name: 'externalId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. dialer-8f2c1',
			description: 'ID of the call in the dialer',
			in: 'body',
		},
		{ ...userId, description: 'Who was on our side; ID starts with usr_', in: 'body' },
		{
			displayName: 'Direction',
			name: 'direction',
			type: 'options',
			options: [
				{ name: 'Inbound', value: 'inbound' },
				{ name: 'Outbound', value: 'outbound' },
			],
			default: 'outbound',
			required: true,
			description: 'Who called whom',
			in: 'body',
		},
		{
			displayName: 'Started At',
			name: 'startedAt',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the call began',
			in: 'body',
		},
		callStatus,
		{
			...contactId,
			required: false,
			description: 'Who the call was with; ID starts with ctc_. Not needed with Task ID.',
			in: 'body',
		},
		duration,
		{
			displayName: 'From',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. +33199001234',
			description: 'Number that called',
			in: 'body',
		},
		note,
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'string',
			default: '',
			placeholder: 'e.g. Aircall',
			description: 'Name of the dialer',
			in: 'body',
		},
		recordingUrl,
		{
			displayName: 'Task ID',
			name: 'taskId',
			type: 'string',
			default: '',
			placeholder: 'e.g. opp_A1B2C3D4',
			description: 'Call task that this was; starts with opp_',
			in: 'body',
			idOf: ['opp'],
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'string',
			default: '',
			placeholder: 'e.g. +33199005678',
			description: 'Number that was called',
			in: 'body',
		},
		moreFields,
	],
});
