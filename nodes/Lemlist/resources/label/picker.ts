import { field } from '../../definition/field';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Labels of inbox conversations, by name. */
const labels = listPicker({
	name: 'Labels',
	request: 'GET /inbox/labels',
	entry: ({ _id, name }) => ({ name: String(name), value: String(_id) }),
	none: 'This team has no labels yet. Label > Create makes one.',
});

/** The label an operation is about. */
export const labelId = locator({
	displayName: 'Label',
	name: 'labelId',
	description: 'Label ID, starts with lbl_',
	in: 'path',
	required: true,
	prefix: 'lbl',
	search: labels,
});

/** Several labels, in the body; spread it to say what for. */
export const labelIds = field({
	displayName: 'Labels',
	name: 'labelIds',
	type: 'multiOptions',
	default: [],
	description: 'Inbox labels; IDs start with lbl_',
	in: 'body',
	load: labels,
});
