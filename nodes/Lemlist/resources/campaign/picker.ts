import { field } from '../../definition/field';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Campaigns by name, newest first, with their status in the label. */
export const campaigns = listPicker({
	name: 'Campaigns',
	request: 'GET /campaigns',
	parts: () => ({ query: { version: 'v2', sortBy: 'createdAt', sortOrder: 'desc' } }),
	entry: ({ _id, name, status }) => ({ name: `${String(name)} (${String(status)})`, value: String(_id) }),
	none: 'There is no campaign in lemlist yet',
});

/** The campaign an operation is about. */
export const campaignId = locator({
	displayName: 'Campaign',
	name: 'campaignId',
	description: 'ID starts with cam_',
	in: 'path',
	required: true,
	prefix: 'cam',
	search: campaigns,
	byUrl: { placeholder: 'e.g. https://app.lemlist.com/…/cam_…' },
});

/** Several campaigns. */
export const campaignIds = field({
	displayName: 'Campaigns',
	name: 'campaignIds',
	type: 'multiOptions',
	default: [],
	required: true,
	description: 'IDs start with cam_; an expression gives one or a list',
	load: campaigns,
});
