import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../engine/operation';

/** A setting inside a section: `tracking.trackOpens`. */
function setting(as: string, field: Pick<Field, 'displayName' | 'description'> & Partial<Field>): Field {
	const name = as
		.replace(/^(aiFeatures|tracking)\./, '')
		.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
	return { type: 'boolean', default: false, ...field, name, in: 'body', as };
}

/** What lemlist's AI does about a reply of one kind. */
const afterReply = (kind: string, words: string): Field[] => {
	const section = `aiFeatures.on${kind.replace(' ', '')}Reply`;
	return [
		setting(`${section}.enabled`, {
			displayName: `On ${kind} Reply: Enabled`,
			description: `Whether the AI acts on replies of people who are ${words}`,
		}),
		setting(`${section}.pauseAllCampaignsForCompany`, {
			displayName: `On ${kind} Reply: Pause All for Company`,
			description: 'Whether to pause all campaigns for the company',
		}),
		setting(`${section}.pauseAllCampaignsForLead`, {
			displayName: `On ${kind} Reply: Pause All for Lead`,
			description: 'Whether to pause all campaigns for the person',
		}),
		setting(`${section}.pauseCampaignForCompany`, {
			displayName: `On ${kind} Reply: Pause for Company`,
			description: 'Whether to pause this campaign for the company',
		}),
	];
};

/** What becomes of the lead, and of others in their company. */
const progress = (section: string, title: string): Field[] => [
	setting(`${section}.campaignProgress`, {
		displayName: `${title}: Campaign Progress`,
		type: 'options',
		options: [
			{ name: 'Continue', value: 'continue' },
			{ name: 'Pause', value: 'pause' },
			{ name: 'Stop', value: 'stop' },
		],
		default: 'stop',
		description: 'How it goes on for the lead',
	}),
	setting(`${section}.propagateProgressToCompany`, {
		displayName: `${title}: Same for Company`,
		description: 'Whether the same goes for other leads of the company',
	}),
];

const newTask = (section: string, title: string): Field =>
	setting(`${section}.createNewTask`, {
		displayName: `${title}: Create Task`,
		description: 'Whether a task is created for the team',
	});

/** How a campaign follows its leads and what it makes of what they do. */
export const reactions: readonly Field[] = [
	setting('tracking.trackClicks', {
		displayName: 'Track Clicks',
		description: 'Whether clicks on links are recorded',
	}),
	setting('tracking.trackOpens', {
		displayName: 'Track Opens',
		description: 'Whether opened e-mails are recorded',
	}),
	setting('tracking.trackReplies', {
		displayName: 'Track Replies',
		description: 'Whether replies are recorded',
	}),
	setting('aiFeatures.scoreReplies', {
		displayName: 'Score Replies',
		description: 'Whether the AI rates the interest in replies',
	}),
	...afterReply('Interested', 'interested'),
	...afterReply('Not Interested', 'not interested'),
	newTask('onReplied', 'On Reply'),
	...progress('onReplied', 'On Reply'),
	setting('onReplied.disableOutOfOffice', {
		displayName: 'On Reply: Disable Out-of-Office Detection',
		description: 'Whether automatic answers count as replies',
	}),
	newTask('onLinkClicked', 'On Click'),
	...progress('onLinkClicked', 'On Click'),
	setting('onLinkClicked.specificLinks', {
		displayName: 'On Click: Specific Links',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. https://example.com/pricing',
		description: 'Only clicks on these addresses count; if emptied, any click',
	}),
	...progress('onMeetingBooked', 'On Meeting'),
	setting('leadsPausedByInterest', {
		displayName: 'Pause Leads by Interest',
		description: 'Whether leads are paused by their interest',
	}),
	setting('autoLeadInterest', {
		displayName: 'Detect Lead Interest',
		description: 'Whether lemlist finds out who is interested',
	}),
];

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
async function loadLegacySettings(): Promise<INodePropertyOptions[]> {
	return LEGACY.map((value) => ({ name: titled(value), value }));
}

const legacyName: Field = {
	displayName: 'Name',
	name: 'name',
	type: 'options',
	default: '',
	description: 'Setting to switch, e.g. stopOnEmailReplied',
	load: loadLegacySettings,
};

/** lemlist's older spelling of settings above, for workflows that bring it along. */
export const legacy: readonly Field[] = [
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
		send: (value) => {
			const { setting: settings = [] } = value as { setting?: IDataObject[] };
			return Object.fromEntries(
				settings.flatMap(({ name, enabled }) => (name ? [[name, String(enabled) === 'true']] : [])),
			);
		},
	},
	{
		displayName: 'Legacy Link Filter',
		name: 'stopOnLinkClickedFilter',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/pricing',
		description: 'Which clicks stop the campaign; older spelling of On Click: Specific Links',
		in: 'body',
	},
];

/** `stopOnLinkClicked` as a title. */
function titled(value: string): string {
	const words = value.replace(/[A-Z]/g, ' $&').replace(/ On /, ' on ').replace(/ Of /, ' of ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
