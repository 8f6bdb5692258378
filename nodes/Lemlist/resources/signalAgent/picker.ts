import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Signal agents by name, with their status in the label. */
const signalAgents = listPicker({
	name: 'SignalAgents',
	request: 'GET /watchlist',
	entry: ({ _id, name, status }) => ({ name: `${String(name)} (${String(status)})`, value: String(_id) }),
	none: 'This team has no signal agents yet. Signal Agent > Create makes one.',
});

/** The signal agent an operation is about. */
export const watchListId = locator({
	displayName: 'Signal Agent',
	name: 'watchListId',
	description: 'Also called watch list; ID starts with wl_ or wli_',
	in: 'query',
	required: true,
	prefix: 'wli',
	anyPrefix: true,
	search: signalAgents,
});
