import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { locator } from './locator';
import { wholeList } from './search';

/** Labels of inbox conversations, by name. */
async function searchLabels(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/inbox/labels',
		entry: ({ _id, name }) => ({ name: String(name), value: String(_id) }),
		none: 'This team has no labels yet. Label > Create makes one.',
	});
}

/** The same for dropdowns that take several. */
async function loadLabels(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchLabels.call(this)).results;
}

/** The label an operation is about. */
export const labelId = locator({
	displayName: 'Label',
	name: 'labelId',
	description: 'Label ID, starts with lbl_',
	in: 'path',
	required: true,
	prefix: 'lbl',
	search: searchLabels,
});

/** Several labels, in the body; spread it to say what for. */
export const labelIds: Field = {
	displayName: 'Labels',
	name: 'labelIds',
	type: 'multiOptions',
	default: [],
	description: 'Inbox labels; an expression gives IDs that start with lbl_',
	in: 'body',
	load: loadLabels,
};
