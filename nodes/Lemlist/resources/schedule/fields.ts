import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { timezone as anyTimezone } from '../../shared/timezone';

/** What most people want to know of a schedule. */
export const scheduleSummary = [
	'_id',
	'name',
	'timezone',
	'start',
	'end',
	'weekdays',
	'secondsToWait',
	'public',
	'createdAt',
	'createdBy',
];

export const name = field({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: 'Default schedule',
	placeholder: 'e.g. Office hours in Paris',
	description: 'Its name in lemlist',
	in: 'body',
});

export const timezone = field({
	...anyTimezone,
	default: 'Europe/Paris',
	description: 'IANA name, for Start and End',
});

export const start = field(
	{
		displayName: 'Start',
		name: 'start',
		type: 'string',
		default: '09:00',
		placeholder: 'e.g. 09:00',
		description: 'Nothing goes before, 00:00 to 23:59',
		in: 'body',
	},
	timeOfDay('Start'),
);

export const end = field(
	{
		displayName: 'End',
		name: 'end',
		type: 'string',
		default: '18:00',
		placeholder: 'e.g. 18:00',
		description: 'Nothing goes after, 00:00 to 23:59',
		in: 'body',
	},
	timeOfDay('End'),
);

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const weekdays = field(
	{
		displayName: 'Weekdays',
		name: 'weekdays',
		type: 'multiOptions',
		options: DAYS.map((day, index) => ({ name: day, value: index + 1 })),
		default: [1, 2, 3, 4, 5],
		description: 'When messages go out: 1 is Monday, 7 is Sunday',
		in: 'body',
	},
	// The panel gives numbers, a tool text.
	(days) => days.map(Number),
);

export const secondsToWait = field({
	displayName: 'Seconds to Wait',
	name: 'secondsToWait',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 1200,
	description: 'Between two actions, in seconds',
	in: 'body',
});

export const isPublic = field({
	displayName: 'Public',
	name: 'public',
	type: 'boolean',
	default: false,
	description: 'Whether the team can use the schedule as a template',
	in: 'body',
});

/** lemlist takes two digits for the hour and says nothing helpful about one. */
function timeOfDay(displayName: string) {
	return (value: string) => {
		const time = value.trim().padStart(5, '0');
		if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
		throw new BadValue(
			{ displayName },
			`${displayName} "${time}" is not a time of day`,
			'It goes from 00:00 to 23:59.',
		);
	};
}
