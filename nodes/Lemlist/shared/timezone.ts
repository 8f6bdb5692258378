import { field } from '../definition/field';
import { picker } from '../definition/picker';

/** The time zones that this n8n knows, by their IANA names, which are lemlist's too. */
const timezones = picker({
	name: 'Timezones',
	request: [],
	async read() {
		// Node leaves UTC out of its list.
		const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
		return { entries: [...names].sort().map((name) => ({ name, value: name })) };
	},
});

/** A time zone in the body; spread it to say what it is for. */
export const timezone = field({
	displayName: 'Time Zone',
	name: 'timezone',
	type: 'options',
	default: '',
	description: 'IANA name, e.g. Europe/Paris',
	in: 'body',
	load: timezones,
});
