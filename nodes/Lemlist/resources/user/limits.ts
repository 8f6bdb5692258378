import { field } from '../../definition/field';

/** How many LinkedIn actions of a kind go out on a day. */
function daily<const Name extends string>(displayName: string, name: Name, description: string) {
	return field({
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 0,
		description,
		in: 'body',
	});
}

export const linkedinLimits = [
	daily('InMail Limit', 'inMailLimit', 'Most InMails a day'),
	daily('Invite Limit', 'inviteLimit', 'Most invitations a day'),
	daily('Invite Ramp-Up', 'inviteRampUp', 'How many more invitations each day until the limit'),
	daily('Message Limit', 'sendLimit', 'Most messages a day'),
	daily('Visit Limit', 'visitLimit', 'Most visits of profiles a day'),
] as const;
