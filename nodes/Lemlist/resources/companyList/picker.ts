import { textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker, picker } from '../../definition/picker';

/** Company lists by name, with their kind in the label. */
const companyLists = listPicker({
	name: 'CompanyLists',
	request: 'GET /companies/lists',
	entry: ({ _id, name, dynamic }) => ({
		name: `${String(name)} (${dynamic === true ? 'dynamic' : 'static'})`,
		value: String(_id),
	}),
	none: 'This team has no company lists yet. Company List > Create makes one.',
});

/** The company list an operation is about. */
export const listId = locator({
	displayName: 'Company List',
	name: 'listId',
	description: 'ID starts with clt_',
	in: 'path',
	required: true,
	prefix: 'clt',
	search: companyLists,
});

/** The list to fill, which can be made while it is chosen. */
export const listToFill = {
	...listId,
	search: picker({
		...companyLists,
		name: 'CompanyListsToFill',
		request: ['GET /companies/lists', 'POST /companies/lists'],
		none: undefined,
		async make({ send }, name) {
			const { body } = await send('POST /companies/lists', { body: { name } });
			return textAt(body, '_id') ?? textAt(body, 'id');
		},
	}),
};
