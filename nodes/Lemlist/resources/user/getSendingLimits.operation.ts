import { field } from '../../definition/field';
import { request } from '../../definition/operation';

export const getSendingLimits = request({
	value: 'getSendingLimits',
	name: 'Get Sending Limits',
	action: 'Get sending limits of user',
	description:
		'List how many e-mails a day each mailbox may send, of the user of the API key or of the team',
	request: 'GET /user/sending-settings',
	fields: [
		field(
			{
				displayName: 'Scope',
				name: 'scope',
				type: 'options',
				options: [
					{ name: 'Own', value: 'own', description: 'Mailboxes of the user behind the API key' },
					{ name: 'Team', value: 'team', description: 'Mailboxes of every member' },
				],
				default: 'own',
				required: true,
				in: 'query',
			},
			(scope) => (scope === 'team' ? scope : undefined),
		),
	],
});
