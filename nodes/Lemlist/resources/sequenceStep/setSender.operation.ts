import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { senderChannelId, senderId } from '../sender/picker';
import { ofStep } from './fields';

const channelType = field({
	displayName: 'Channel',
	name: 'channelType',
	type: 'options',
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'LinkedIn', value: 'linkedin' },
		{ name: 'Phone', value: 'phone' },
		{ name: 'WhatsApp', value: 'whatsapp' },
	],
	default: 'email',
	description:
		'What the step is sent by; Phone is for SMS. Leave out for call, manual, API and phone steps.',
	in: 'body',
	as: 'channel.type',
});

export const setSender = request({
	value: 'setSender',
	name: 'Set Sender',
	action: 'Set sender of sequence step',
	description:
		'Have one member send a step, whoever sends the others. May add to the senders of the campaign: senderPoolChange says so. Needs the Email Pro plan.',
	request: 'PUT /sequences/{sequenceId}/steps/{stepId}/sender',
	fields: [
		...ofStep,
		{ ...senderId, in: 'body' },
		channelType,
		{
			displayName: 'Alias',
			name: 'channelAlias',
			type: 'string',
			default: '',
			placeholder: 'e.g. sales@example.com',
			description: 'Other address of the account to send from',
			in: 'body',
			as: 'channel.alias',
		},
		{ ...senderChannelId, as: 'channel.id', description: 'Left out, the first that works' },
	],
	check({ values: { channelType: type, channelId: id, channelAlias: alias } }) {
		if ((type ?? id ?? alias) === undefined || (type && (id || !alias))) return;
		throw new BadValue(
			channelType,
			'Account needs Channel, and Alias needs both',
			'Fill in what is missing, or take the others out.',
		);
	},
});
