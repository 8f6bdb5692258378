import { rowsAt } from '../api/json.ts';
import { locator } from '../definition/locator';
import { picker } from '../definition/picker';

/** Members of the team, by name and login address. */
export const users = picker({
	name: 'Users',
	request: ['GET /team'],
	async read({ send }) {
		// Without it the answer has the IDs of the members, but neither name nor address.
		const { body } = await send('GET /team', { query: { version: 'v2' } });
		const entries = rowsAt(body, 'users').map(({ userId, name, email }) => ({
			name: name ? `${String(name)} (${String(email)})` : String(email),
			value: String(userId),
		}));
		return { entries };
	},
	none: 'lemlist lists no member of this team',
});

/** A member of the team. */
export const userId = locator({
	displayName: 'User',
	name: 'userId',
	description: 'Team member; ID starts with usr_',
	in: 'path',
	required: true,
	prefix: 'usr',
	search: users,
});
