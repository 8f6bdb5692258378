import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker, picker } from '../../definition/picker';

const entry = ({ _id, name, dynamic }: JsonObject) => ({
	name: `${String(name)} (${dynamic === true ? 'dynamic' : 'static'})`,
	value: String(_id),
});

/** Contact lists by name, with their kind in the label. */
const contactLists = listPicker({
	name: 'ContactLists',
	request: 'GET /contacts/lists',
	entry,
	none: 'This team has no contact lists yet. Contact List > Create makes one.',
});

/** The same with an entry for everybody, which only the export takes. */
const exportableLists = picker({
	name: 'ExportableLists',
	request: ['GET /contacts/lists'],
	async read({ send }) {
		const { rows } = await send('GET /contacts/lists');
		return { entries: [{ name: 'All', value: 'all' }, ...rows.map(entry)] };
	},
});

/** The contact list an operation is about. */
export const listId = locator({
	displayName: 'Contact List',
	name: 'listId',
	description: 'ID starts with clt_',
	in: 'path',
	required: true,
	prefix: 'clt',
	search: contactLists,
});

/** The contact list to export, or everybody. */
export const exportedListId = locator({
	displayName: 'Contact List',
	name: 'listId',
	description: 'List ID, starts with clt_; all for everybody, in a list or not',
	in: 'query',
	required: true,
	prefix: 'clt',
	search: exportableLists,
});

/** The list to fill, which can be made while it is chosen. */
export const listToFill = {
	...listId,
	search: picker({
		...contactLists,
		name: 'ContactListsToFill',
		request: ['GET /contacts/lists', 'POST /contacts/lists'],
		none: undefined,
		async make({ send }, name) {
			const { body } = await send('POST /contacts/lists', { body: { name } });
			return textAt(body, '_id') ?? textAt(body, 'id');
		},
	}),
};
