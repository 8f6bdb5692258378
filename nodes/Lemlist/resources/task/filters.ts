import { field } from '../../definition/field';
import type { Values } from '../../definition/field';
import type { Picker } from '../../definition/picker';
import { campaignIds } from '../campaign/picker';
import { campaignStates } from '../campaign/states';
import { users } from '../../shared/user';
import { taskTypes } from './types';

/** Filters by something about the person: the whole value, or a pattern. */
const PERSON = ['fullName', 'email', 'phone', 'linkedin'] as const;
/** Filters that take values and leave out values. */
const SETS = ['campaignId', 'campaignState', 'type', 'assignedTo'] as const;

function person<const Name extends string>(displayName: string, name: Name, placeholder: string) {
	return field({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description: 'Exactly this, or a pattern with Match Patterns',
	});
}

/** The two sides of a filter. */
function sides<const Name extends string>(displayName: string, plural: string, name: Name, load: Picker) {
	const out: `${Name}Out` = `${name}Out`;
	return [
		field({
			displayName,
			name,
			type: 'multiOptions',
			default: [],
			description: `Only tasks with these ${plural}`,
			load,
		}),
		field({
			displayName: `${displayName} to Leave Out`,
			name: out,
			type: 'multiOptions',
			default: [],
			description: `No tasks with these ${plural}`,
			load,
		}),
	] as const;
}

function day<const Name extends string>(displayName: string, name: Name, description: string) {
	return field({ displayName, name, type: 'dateTime', default: '', description });
}

/** What tasks can be looked for by. */
export const taskFilters = [
	...sides('Assigned To', 'team members', 'assignedTo', users),
	...sides('Campaigns', 'campaigns', 'campaignId', campaignIds.load),
	...sides('Campaign States', 'states of their campaign', 'campaignState', campaignStates),
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
	...sides('Types', 'kinds', 'type', taskTypes),
] as const;

/**
 * The filters as `GET /tasks` takes them in its `filters` parameter; each names itself and says what fits.
 * @param zone time zone of the workflow, which decides what day a date lies on
 */
export function filtersOf(values: Values<typeof taskFilters>, zone: string): object[] {
	const given = (filterId: string, sides: Record<string, unknown>) => {
		const entries = Object.entries(sides).filter(([, value]) => value !== undefined);
		return entries.length > 0 ? [{ filterId, ...Object.fromEntries(entries) }] : [];
	};
	// Sweden writes dates as lemlist takes them: 2026-03-01.
	const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
	const dayOf = (date?: string) => (date === undefined ? undefined : days.format(new Date(date)));
	return [
		...PERSON.flatMap((name) =>
			given(name, { [values.matchPatterns ? 'regex' : 'value']: values[name] }),
		),
		...SETS.flatMap((name) => given(name, { in: values[name], out: values[`${name}Out` as const] })),
		...given('dueDate', { from: dayOf(values.dueDateFrom), to: dayOf(values.dueDateTo) }),
	];
}
