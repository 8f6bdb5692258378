import { request } from '../../definition/operation';
import { mailboxId } from '../emailAccount/picker';

const upTo = (maxValue: number) => ({ minValue: 0, maxValue, numberPrecision: 0 });

export const updateSettings = request({
	value: 'updateSettings',
	name: 'Update Settings',
	action: 'Update lemwarm settings',
	description: 'Change how lemwarm warms up a mailbox; what is not given stays',
	request: 'PATCH /lemwarm/{userMailboxId}/settings',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		mailboxId,
		{
			displayName: 'Answer Percentage',
			name: 'answerPercentage',
			type: 'number',
			typeOptions: upTo(100),
			default: 30,
			description: 'Share of warm-up mails that get an answer, in percent',
			in: 'body',
		},
		{
			displayName: 'Daily Variance',
			name: 'warmDailyVarianceEnabled',
			type: 'boolean',
			default: true,
			description: 'Whether the number differs a little from day to day',
			in: 'body',
		},
		{
			displayName: 'Internal Percentage',
			name: 'internalCommunicationPercent',
			type: 'number',
			typeOptions: upTo(100),
			default: 0,
			description: 'Share of warm-up mails to mailboxes of the own team, in percent',
			in: 'body',
		},
		{
			displayName: 'Mails per Day',
			name: 'warmEmailMax',
			type: 'number',
			typeOptions: upTo(40),
			default: 40,
			description: 'Most warm-up mails a day, 1 to 40; 0 for beta teams only',
			in: 'body',
		},
		{
			displayName: 'Plain Text',
			name: 'warmUsePlaintext',
			type: 'boolean',
			default: false,
			description: 'Whether warm-up mails go out without HTML',
			in: 'body',
		},
		{
			displayName: 'Ramp-Up',
			name: 'warmEmailRampup',
			type: 'number',
			typeOptions: upTo(40),
			default: 5,
			description: 'How many more each day, 1 to 40; 0 for beta teams only',
			in: 'body',
		},
	],
});
