import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/operation';

/** The time zones that this n8n knows, by their IANA names, which are lemlist's too. */
async function loadTimezones(): Promise<INodePropertyOptions[]> {
	// Node leaves UTC out of its list.
	const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
	return [...names].sort().map((name) => ({ name, value: name }));
}

/** A time zone in the body; spread it to say what it is for. */
export const timezone: Field = {
	displayName: 'Time Zone',
	name: 'timezone',
	type: 'options',
	default: '',
	description: 'IANA name, e.g. Europe/Paris',
	in: 'body',
	load: loadTimezones,
};
