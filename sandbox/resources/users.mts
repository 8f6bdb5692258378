import { USER_NAMES } from '../data.mts';
import type { Kind } from '../kind.mts';
import type { User } from '../people.mts';
import type { Endpoints } from '../resource.mts';

export const USERS: Kind<User> = {
	name: 'users',
	prefix: 'usr',
	missing: 'User not found',
	*seed() {
		for (const [n, name] of USER_NAMES.entries()) {
			const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
			yield { name, email, role: n === 0 ? 'admin' : 'member' };
		}
	},
};

export const kinds = [USERS];

export const endpoints: Endpoints = {};
