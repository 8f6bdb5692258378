import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ACTIVITIES, EVENT_FAMILIES } from '../api/events.ts';
import { loadMethod, methods as methodsOf } from '../engine/pickers';
import { campaignIds, campaigns } from '../resources/campaign/picker';
import { ALL } from './settings';

/** Every event, family by family; names lead with the family, so that typing it finds them all. */
const events: INodePropertyOptions[] = EVENT_FAMILIES.flatMap(({ name: family, events }) =>
	events.map(({ value, name, says }) => ({
		name: name.startsWith(family) ? name : `${family}: ${name}`,
		value,
		description: says,
	})),
);

const ALL_EVENTS = 'All Events';

/** What stands below a trigger on the canvas: the event's name, or how many there are. n8n has only the stored values there. */
export const subtitle = `={{ ((events) => events.length > 1 ? events.length + " events" : (${JSON.stringify({
	[ALL]: ALL_EVENTS,
	...Object.fromEntries(
		EVENT_FAMILIES.flatMap(({ events }) => events.map(({ value, name }) => [value, name])),
	),
})})[events[0]] ?? events[0] ?? "")([$parameter["events"]].flat()) }}`;

const recorded = new Set<string>(ACTIVITIES.map(({ value }) => value));

const ignoreBots: INodeProperties = {
	displayName: 'Ignore Bots',
	name: 'ignoreBots',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out what lemlist believes was done by a program, such as a mail scanner that opens and clicks',
};

const firstTimeOnly: INodeProperties = {
	displayName: 'First Time Only',
	name: 'firstTimeOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to report only the first event of its kind for each lead, such as the first opening of an email',
};

function otherEvents(description: string): INodeProperties {
	return {
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		default: '',
		placeholder: 'e.g. contactSourcingDone',
		description,
	};
}

/** When a mark, a reply and so on also changes the state of the lead, lemlist reports both. */
const foldLeadStates: INodeProperties = {
	displayName: 'Fold Lead States',
	name: 'foldLeadStates',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out a change of the lead state (Lead State: …) that comes with an event reported anyway, such as Lead Warmed with Email Replied',
};

const since: INodeProperties = {
	displayName: 'Report Since',
	name: 'since',
	type: 'dateTime',
	default: '',
	description:
		'Where the very first poll begins. Without it, only what happens after activation is reported.',
};

/** Parameters of a trigger that offers these events. */
function fields(offered: INodePropertyOptions[], options: INodeProperties[]): INodeProperties[] {
	return [
		{
			displayName: 'Trigger On',
			name: 'events',
			type: 'multiOptions',
			options: [
				{ name: ALL_EVENTS, value: ALL, description: 'Also those that lemlist adds one day' },
				...offered,
			],
			default: [],
			description: 'Events of lemlist that start the workflow',
		},
		{
			displayName: 'Campaign Names or IDs',
			name: 'campaignIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: loadMethod(campaigns) },
			default: [],
			description:
				'Campaigns to report on; none means all. Events that belong to no campaign, such as Connection Issue, come only without a choice here. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the event instead of the raw data',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options,
		},
	];
}

/** Parameters of the trigger that lemlist calls. */
export const webhookFields = fields(events, [
	firstTimeOnly,
	foldLeadStates,
	ignoreBots,
	otherEvents('Names of further events, separated by commas, as lemlist spells them'),
]);

/** Parameters of the trigger that asks lemlist; it offers what leaves an activity behind. */
export const pollingFields = fields(
	events.filter(({ value }) => recorded.has(String(value))),
	[
		firstTimeOnly,
		ignoreBots,
		otherEvents('Names of further types of activities, separated by commas, as lemlist spells them'),
		since,
	],
);

/** What the fields call while they are filled in. */
export const methods = methodsOf([campaignIds]);
