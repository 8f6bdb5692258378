import type { Seeding } from '../kind.mts';
import type { Endpoints, ResourceFile } from '../resource.mts';
import * as activities from './activities.mts';
import * as campaigns from './campaigns.mts';
import * as contacts from './contacts.mts';
import * as leads from './leads.mts';
import * as schedules from './schedules.mts';
import * as team from './team.mts';
import * as users from './users.mts';
import * as webhooks from './webhooks.mts';

const files: readonly ResourceFile[] = [
	activities,
	campaigns,
	contacts,
	leads,
	schedules,
	team,
	users,
	webhooks,
];

/** Who answers what. */
export const endpoints: Endpoints = Object.assign({}, ...files.map((file) => file.endpoints));

/** Collections of a fresh team; those that others are made from come to be before them. */
export const kinds = files.flatMap((file) => file.kinds ?? []);

/** Has happen what happened before the start. */
export function begin(seeding: Seeding): void {
	for (const file of files) file.begin?.(seeding);
}

/** What becomes of jobs once their time is over, by name. */
export const due: NonNullable<ResourceFile['due']> = Object.assign({}, ...files.map((file) => file.due));

/** Doubtful forms that can be switched on, by name, in words. */
export const forms: NonNullable<ResourceFile['forms']> = Object.assign(
	{},
	...files.map((file) => file.forms),
);
