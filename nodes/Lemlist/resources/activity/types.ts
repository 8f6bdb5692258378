import { ACTIVITIES } from '../../api/events.ts';
import { byName } from '../../definition/order';
import { choices } from '../../definition/picker';

/** What lemlist takes as `type` of an activity, by name. */
export const activityTypes = choices(
	'ActivityTypes',
	ACTIVITIES.map(({ name, value }) => ({ name, value })).sort(byName),
);
