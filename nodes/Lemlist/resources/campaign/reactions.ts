import { field } from '../../definition/field';
import { choices } from '../../definition/picker';

/** Where a setting lies in the body (`tracking.trackOpens`), and the name it has in the panel. */
function at<const As extends string>(as: As) {
	const name = as
		.replace(/^(aiFeatures|tracking)\./, '')
		.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
	return { name, in: 'body', as } as const;
}

/** A setting to switch on or off. */
function flag<const As extends string>(as: As, displayName: string, description: string) {
	return field({ type: 'boolean', default: false, displayName, description, ...at(as) });
}

/** What lemlist's AI does about a reply of one kind. */
function afterReply<const Section extends string>(section: Section, kind: string, words: string) {
	return [
		flag(
			`${section}.enabled`,
			`On ${kind} Reply: Enabled`,
			`Whether the AI acts on replies of people who are ${words}`,
		),
		flag(
			`${section}.pauseAllCampaignsForCompany`,
			`On ${kind} Reply: Pause All for Company`,
			'Whether to pause all campaigns for the company',
		),
		flag(
			`${section}.pauseAllCampaignsForLead`,
			`On ${kind} Reply: Pause All for Lead`,
			'Whether to pause all campaigns for the person',
		),
		flag(
			`${section}.pauseCampaignForCompany`,
			`On ${kind} Reply: Pause for Company`,
			'Whether to pause this campaign for the company',
		),
	] as const;
}

/** What becomes of the lead, and of others in their company. */
function progress<const Section extends string>(section: Section, title: string) {
	return [
		field({
			type: 'options',
			default: 'stop',
			displayName: `${title}: Campaign Progress`,
			options: [
				{ name: 'Continue', value: 'continue' },
				{ name: 'Pause', value: 'pause' },
				{ name: 'Stop', value: 'stop' },
			],
			description: 'How it goes on for the lead',
			...at(`${section}.campaignProgress`),
		}),
		flag(
			`${section}.propagateProgressToCompany`,
			`${title}: Same for Company`,
			'Whether the same goes for other leads of the company',
		),
	] as const;
}

function newTask<const Section extends string>(section: Section, title: string) {
	return flag(
		`${section}.createNewTask`,
		`${title}: Create Task`,
		'Whether a task is created for the team',
	);
}

/** How a campaign follows its leads and what it makes of what they do. */
export const reactions = [
	flag('tracking.trackClicks', 'Track Clicks', 'Whether clicks on links are recorded'),
	flag('tracking.trackOpens', 'Track Opens', 'Whether opened e-mails are recorded'),
	flag('tracking.trackReplies', 'Track Replies', 'Whether replies are recorded'),
	flag('aiFeatures.scoreReplies', 'Score Replies', 'Whether the AI rates the interest in replies'),
	...afterReply('aiFeatures.onInterestedReply', 'Interested', 'interested'),
	...afterReply('aiFeatures.onNotInterestedReply', 'Not Interested', 'not interested'),
	newTask('onReplied', 'On Reply'),
	...progress('onReplied', 'On Reply'),
	flag(
		'onReplied.disableOutOfOffice',
		'On Reply: Disable Out-of-Office Detection',
		'Whether automatic answers count as replies',
	),
	newTask('onLinkClicked', 'On Click'),
	...progress('onLinkClicked', 'On Click'),
	field({
		type: 'string',
		default: [],
		displayName: 'On Click: Specific Links',
		typeOptions: { multipleValues: true },
		placeholder: 'e.g. https://example.com/pricing',
		description: 'Only clicks on these addresses count; if emptied, any click',
		...at('onLinkClicked.specificLinks'),
	}),
	...progress('onMeetingBooked', 'On Meeting'),
	flag('leadsPausedByInterest', 'Pause Leads by Interest', 'Whether leads are paused by their interest'),
	flag('autoLeadInterest', 'Detect Lead Interest', 'Whether lemlist finds out who is interested'),
] as const;

const LEGACY = [
	'disableOutOfOffice',
	'disableTrackClick',
	'disableTrackOpen',
	'disableTrackReply',
	'opportunityClicked',
	'opportunityReplied',
	'stopOnEmailReplied',
	'stopOnLinkClicked',
	'stopOnMeetingBooked',
];

// Loaded, as few need them and everybody loads the node's description.
const legacySettings = choices(
	'LegacySettings',
	LEGACY.map((value) => ({ name: titled(value), value })),
);

const legacyName = field({
	displayName: 'Name',
	name: 'name',
	type: 'options',
	default: '',
	description: 'Setting to switch, e.g. stopOnEmailReplied',
	load: legacySettings,
});

/** lemlist's older spelling of settings above, for workflows that bring it along. */
export const legacy = [
	field(
		{
			displayName: 'Legacy Settings',
			name: 'legacySettings',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Setting',
			default: {},
			description: 'Older names; the other fields say the same more exactly',
			options: [
				{
					displayName: 'Setting',
					name: 'setting',
					values: [
						legacyName,
						{
							displayName: 'Enabled',
							name: 'enabled',
							type: 'boolean',
							default: false,
							description: 'Whether to switch it on',
						},
					],
				},
			],
			in: 'body',
			as: '',
		},
		({ setting: settings = [] }) =>
			Object.fromEntries(
				settings.flatMap(({ name, enabled }) =>
					name ? [[name, String(enabled) === 'true'] as const] : [],
				),
			),
	),
	{
		displayName: 'Legacy Link Filter',
		name: 'stopOnLinkClickedFilter',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/pricing',
		description: 'Which clicks stop the campaign; older spelling of On Click: Specific Links',
		in: 'body',
	},
] as const;

/** `stopOnLinkClicked` as a title. */
function titled(value: string): string {
	const words = value.replace(/[A-Z]/g, ' $&').replace(/ On /, ' on ').replace(/ Of /, ' of ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
