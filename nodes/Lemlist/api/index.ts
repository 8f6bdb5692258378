import { activities } from './activities.ts';
import { campaigns } from './campaigns.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { database } from './database.ts';
import { deliverability } from './deliverability.ts';
import { emailAccounts } from './emailAccounts.ts';
import { enrich } from './enrich.ts';
import { fields } from './fields.ts';
import { inbox } from './inbox.ts';
import { leads } from './leads.ts';
import { lemwarm } from './lemwarm.ts';
import { schedules } from './schedules.ts';
import { sequences } from './sequences.ts';
import { signalAgents } from './signalAgents.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';
import { unsubscribes } from './unsubscribes.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';

/** lemlist's API as of August 2026: all of its endpoints, with what is known to differ from lemlist's own document. */
export const api = {
	...activities,
	...campaigns,
	...companies,
	...contacts,
	...database,
	...deliverability,
	...emailAccounts,
	...enrich,
	...fields,
	...inbox,
	...leads,
	...lemwarm,
	...schedules,
	...sequences,
	...signalAgents,
	...tasks,
	...team,
	...unsubscribes,
	...users,
	...webhooks,
};
