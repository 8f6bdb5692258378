import type { EventFamily } from '../../nodes/Lemlist/api/events.ts';
import { table } from './table';

/** What the triggers can listen to, as Markdown: a row a family. */
export function eventTable(families: readonly EventFamily[]): string {
	const rows = families.map(({ name, events }) => {
		const [first] = name.split(' ');
		// What stands in the first column need not be said again.
		const own = new RegExp(`^(${name}|${first}) `);
		return [name, events.map((each) => each.name.replace(own, '').toLowerCase()).join(', ')];
	});
	return table([['Family', 'Events'], ...rows]);
}
