import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Schedules by name; as every campaign starts with a "Default schedule", hours and time zone tell them apart. */
const schedules = listPicker({
	name: 'Schedules',
	request: 'GET /schedules',
	parts: () => ({ query: { sortBy: 'createdAt', sortOrder: 'desc' } }),
	entry: ({ _id, name, start, end, timezone }) => ({
		name: `${String(name)} (${String(start)}-${String(end)}, ${String(timezone)})`,
		value: String(_id),
	}),
	none: 'There is no schedule in lemlist yet',
});

/** The schedule an operation is about. */
export const scheduleId = locator({
	displayName: 'Schedule',
	name: 'scheduleId',
	description: 'ID starts with skd_',
	in: 'path',
	required: true,
	prefix: 'skd',
	search: schedules,
});
