import { request } from '../../definition/operation';
import { alertSummary, condition, extras } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create deliverability alert',
	description:
		'Be told when mails of the team land in spam or bounce too often. Each alert can exist once. Beta teams only.',
	request: 'POST /deliverability/alerts',
	fields: [
		{
			displayName: 'Widget',
			name: 'widget',
			type: 'options',
			options: [
				{ name: 'Outreach', value: 'outreach', description: 'Mails of campaigns' },
				{ name: 'Warm-Up', value: 'warmup', description: 'Mails of lemwarm' },
			],
			default: 'outreach',
			required: true,
			in: 'body',
		},
		{
			displayName: 'Metric',
			name: 'metric',
			type: 'options',
			options: [
				{ name: 'Bounce Rate', value: 'bounceRate', description: 'For outreach' },
				{ name: 'Delivery Rate', value: 'deliveryRate', description: 'For outreach' },
				{ name: 'Inbox Rate', value: 'inboxRate', description: 'For warm-up' },
				{ name: 'Score', value: 'score', description: 'For warm-up' },
				{ name: 'Spam Rate', value: 'spamRate', description: 'For warm-up' },
			],
			default: 'bounceRate',
			required: true,
			description: 'What is measured. Which ones there are depends on Widget.',
			in: 'body',
		},
		{
			displayName: 'Severity',
			name: 'severity',
			type: 'options',
			options: [
				{ name: 'Critical', value: 'critical' },
				{ name: 'Warning', value: 'warning' },
			],
			default: 'warning',
			required: true,
			description: 'How grave it is shown to be',
			in: 'body',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'options',
			options: [
				{ name: 'Domain', value: 'domain', description: 'The mailboxes of each domain together' },
				{ name: 'Global', value: 'global', description: 'All mailboxes together, for warm-up only' },
				{ name: 'Mailbox', value: 'mailbox', description: 'Each mailbox for itself' },
			],
			default: 'mailbox',
			required: true,
			in: 'body',
		},
		...condition.map((field) => ({ ...field, required: true })),
		...extras,
		{
			displayName: 'Recheck Delay (Hours)',
			name: 'recheckDelayHours',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: 12,
			description: 'How long the alert rests after it was set off',
			in: 'body',
		},
	],
	simplify: alertSummary,
});
