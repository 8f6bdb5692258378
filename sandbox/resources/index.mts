import type { Answer } from '../answer.mts';
import type { Seeding } from '../kind.mts';
import type { Endpoints, ResourceFile } from '../resource.mts';
import type { Store } from '../store.mts';
import * as activities from './activities.mts';
import * as calls from './calls.mts';
import * as campaigns from './campaigns.mts';
import * as companies from './companies.mts';
import * as contacts from './contacts.mts';
import * as contactSourcing from './contactSourcing.mts';
import * as database from './database.mts';
import * as deliverability from './deliverability.mts';
import * as emailAccounts from './emailAccounts.mts';
import * as inbox from './inbox.mts';
import * as enrich from './enrich.mts';
import * as enrichmentProviders from './enrichmentProviders.mts';
import * as enrichmentWaterfalls from './enrichmentWaterfalls.mts';
import * as fields from './fields.mts';
import * as leads from './leads.mts';
import * as lemwarm from './lemwarm.mts';
import * as schedules from './schedules.mts';
import * as tasks from './tasks.mts';
import * as senders from './senders.mts';
import * as sequences from './sequences.mts';
import * as signalAgents from './signalAgents.mts';
import * as team from './team.mts';
import * as unsubscribes from './unsubscribes.mts';
import * as users from './users.mts';
import * as webhooks from './webhooks.mts';

/** By what they are named after: the files of `nodes/Lemlist/api`. */
export const files: readonly ResourceFile[] = [
	activities,
	campaigns,
	companies,
	contacts,
	contactSourcing,
	database,
	deliverability,
	emailAccounts,
	inbox,
	enrich,
	enrichmentProviders,
	enrichmentWaterfalls,
	fields,
	leads,
	lemwarm,
	schedules,
	tasks,
	calls,
	senders,
	sequences,
	signalAgents,
	team,
	unsubscribes,
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

/** A file that an answer linked to. @param path below the API */
export function fileAt(store: Store, path: string): Answer | undefined {
	return files.map(({ file }) => file?.(store, path)).find((each) => each !== undefined);
}

/** What becomes of jobs once their time is over, by name. */
export const due: NonNullable<ResourceFile['due']> = Object.assign({}, ...files.map((file) => file.due));

/** Doubtful forms that can be switched on, by name, in words. */
export const forms: NonNullable<ResourceFile['forms']> = Object.assign(
	{},
	...files.map((file) => file.forms),
);
