import { field } from '../../definition/field';
import { senders } from '../emailAccount/picker';

/** What most people want to know of an alert. */
export const alertSummary = [
	'_id',
	'widget',
	'metric',
	'severity',
	'scope',
	'comparisonOperator',
	'threshold',
	'periodDays',
	'enabled',
	'lastTriggeredAt',
];

/** What sets the alert off. */
export const condition = [
	field({
		displayName: 'Comparison',
		name: 'comparisonOperator',
		type: 'options',
		options: [
			{ name: 'Above', value: 'above' },
			{ name: 'Below', value: 'below' },
			{ name: 'Equal', value: 'equal' },
		],
		default: 'above',
		description: 'Which side of Threshold sets it off',
		in: 'body',
	}),
	field({
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 5,
		description: 'Compared with the metric, 0 to 100; rates in percent',
		in: 'body',
	}),
	field({
		displayName: 'Period (Days)',
		name: 'periodDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 30, numberPrecision: 0 },
		default: 1,
		description: 'Days to look at, 1 to 30',
		in: 'body',
	}),
	field({
		displayName: 'Period Mode',
		name: 'periodMode',
		type: 'options',
		options: [
			{
				name: 'Consecutive',
				value: 'consecutive',
				description: 'The condition must hold on each day of the period',
			},
			{ name: 'Rolling', value: 'rolling', description: 'The average of the period counts' },
		],
		default: 'rolling',
		in: 'body',
	}),
] as const;

function channel<const Name extends string>(displayName: string, name: Name, description: string) {
	return field({
		displayName: `Alert by ${displayName}`,
		name: `${name}Enabled`,
		type: 'boolean',
		default: true,
		description,
		in: 'body',
		as: `channelConfig.${name}.enabled`,
	});
}

/** How people learn of the alert, and what it watches. */
export const extras = [
	channel('Email', 'email', 'Whether to send an email to Email Addresses'),
	channel('Slack', 'slack', 'Whether to write in the connected Slack'),
	channel('Webhook', 'webhook', 'Whether to call webhooks for Deliverability Alert Triggered'),
	channel('App', 'inapp', 'Whether to show it in lemlist; so without any way'),
	{
		displayName: 'Email Addresses',
		name: 'emailAddresses',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. nathan@example.com',
		description: 'Needed for Alert by Email',
		in: 'body',
		as: 'channelConfig.email.addresses',
	},
	{
		displayName: 'Mailbox or Domain Names or IDs',
		name: 'scopeEntities',
		type: 'multiOptions',
		default: [],
		description:
			'What to watch, in line with Scope; left out, all. By expression: usr_…|nathan@example.com|usm_… or example.com.',
		in: 'body',
		load: senders,
	},
] as const;
