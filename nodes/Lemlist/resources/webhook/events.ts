import { EVENT_FAMILIES } from '../../api/events.ts';
import { choices } from '../../definition/picker';

/** What lemlist reports to webhooks, family by family. */
export const events = choices(
	'Events',
	EVENT_FAMILIES.flatMap(({ name: family, events: of }) =>
		of.map(({ name, value }) => ({ name, value, description: `${family}: ${value}` })),
	),
);
