import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

/** Members of the team, by name and login address. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/team',
		// Without it the answer has the IDs of the members, but neither name nor address.
		query: { version: 'v2' },
		rows: 'users',
		entry: ({ userId, name, email }) => ({
			name: name ? `${String(name)} (${String(email)})` : String(email),
			value: String(userId),
		}),
		none: 'lemlist lists no member of this team',
	});
}

/** The same for dropdowns that take several. */
export async function loadUsers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return (await searchUsers.call(this)).results;
}

/** A member of the team. */
export const userId = locator({
	displayName: 'User',
	name: 'userId',
	description: 'Team member; ID starts with usr_',
	in: 'path',
	required: true,
	prefix: 'usr',
	search: searchUsers,
});
