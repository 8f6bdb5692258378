import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { newestFirst } from './search';

/** Schedules by name; as every campaign starts with a "Default schedule", hours and time zone tell them apart. */
async function searchSchedules(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const list = {
		path: '/schedules',
		rows: 'schedules',
		entry: ({ _id, name, start, end, timezone }: IDataObject) => ({
			name: `${String(name)} (${String(start)}-${String(end)}, ${String(timezone)})`,
			value: String(_id),
		}),
		none: 'There is no schedule in lemlist yet',
	};
	return await newestFirst(this, list, filter, paginationToken);
}

/** The schedule an operation is about. */
export const scheduleId = locator({
	displayName: 'Schedule',
	name: 'scheduleId',
	description: 'Schedule ID, starts with skd_',
	in: 'path',
	required: true,
	prefix: 'skd',
	search: searchSchedules,
});
