import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../engine/operation';
import { campaignIds } from '../../locators/campaign';
import { loadCampaignStates } from '../../locators/campaignState';
import { loadTaskTypes } from '../../locators/taskType';
import { loadUsers } from '../../locators/user';

/** Filters by something about the person: the whole value, or a pattern. */
const PERSON = ['fullName', 'email', 'phone', 'linkedin'];
/** Filters that take values and leave out values. */
const SETS = ['campaignId', 'campaignState', 'type', 'assignedTo'];

const person = (displayName: string, name: string, placeholder: string): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description: 'Exactly this, or a pattern with Match Patterns',
});

/** The two sides of a filter. */
const sides = (displayName: string, plural: string, name: string, load: Field['load']): Field[] => [
	{
		displayName,
		name,
		type: 'multiOptions',
		default: [],
		description: `Only tasks with these ${plural}`,
		load,
	},
	{
		displayName: `${displayName} to Leave Out`,
		name: `${name}Out`,
		type: 'multiOptions',
		default: [],
		description: `No tasks with these ${plural}`,
		load,
	},
];

const day = (displayName: string, name: string, description: string): Field => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
});

export const taskFilters: readonly Field[] = [
	...sides('Assigned To', 'team members', 'assignedTo', loadUsers),
	...sides('Campaigns', 'campaigns', 'campaignId', campaignIds.load),
	...sides('Campaign States', 'states of their campaign', 'campaignState', loadCampaignStates),
	day('Due From', 'dueDateFrom', 'Only tasks that are due on this day or later'),
	day('Due Until', 'dueDateTo', 'Only tasks that are due on this day or earlier'),
	person('Email', 'email', 'e.g. nathan@example.com'),
	person('Full Name', 'fullName', 'e.g. Nathan Example'),
	person('LinkedIn', 'linkedin', 'e.g. linkedin.com/in/nathan-example'),
	{
		displayName: 'Match Patterns',
		name: 'matchPatterns',
		type: 'boolean',
		default: true,
		description: 'Whether Email, Full Name, LinkedIn and Phone are regular expressions',
	},
	person('Phone', 'phone', 'e.g. +33123456789'),
	...sides('Types', 'kinds', 'type', loadTaskTypes),
];

/**
 * The filters as `GET /tasks` takes them in its `filters` parameter; each names itself and says what fits.
 * @param zone time zone of the workflow, which decides what day a date lies on
 */
export function filtersOf(values: Record<string, unknown>, zone: string): IDataObject[] {
	const given = (filterId: string, sides: Record<string, unknown>) => {
		const entries = Object.entries(sides).filter(([, value]) => value !== undefined);
		return entries.length > 0 ? [{ filterId, ...Object.fromEntries(entries) } as IDataObject] : [];
	};
	// Sweden writes dates as lemlist takes them: 2026-03-01.
	const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
	const dayOf = (date: unknown) => (date === undefined ? undefined : days.format(new Date(String(date))));
	return [
		...PERSON.flatMap((name) =>
			given(name, { [values.matchPatterns ? 'regex' : 'value']: values[name] }),
		),
		...SETS.flatMap((name) => given(name, { in: values[name], out: values[`${name}Out`] })),
		...given('dueDate', { from: dayOf(values.dueDateFrom), to: dayOf(values.dueDateTo) }),
	];
}
