import { activities } from './activities.ts';
import { calls } from './calls.ts';
import { campaigns } from './campaigns.ts';
import { companies } from './companies.ts';
import { contactSourcing } from './contactSourcing.ts';
import { contacts } from './contacts.ts';
import { database } from './database.ts';
import { deliverability } from './deliverability.ts';
import { emailAccounts } from './emailAccounts.ts';
import { enrich } from './enrich.ts';
import { enrichmentProviders } from './enrichmentProviders.ts';
import { enrichmentWaterfalls } from './enrichmentWaterfalls.ts';
import { fields } from './fields.ts';
import { inbox } from './inbox.ts';
import { leads } from './leads.ts';
import { lemwarm } from './lemwarm.ts';
import { schedules } from './schedules.ts';
import { senders } from './senders.ts';
import { sequences } from './sequences.ts';
import { signalAgents } from './signalAgents.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';
import { unsubscribes } from './unsubscribes.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';
/** lemlist's API as of November 2026: all of its endpoints, with what is known to differ from lemlist's own document. */
export const api = {
	...activities,
	...calls,
	...campaigns,
	...companies,
	...contactSourcing,
	...contacts,
	...database,
	...deliverability,
	...emailAccounts,
	...enrich,
	...enrichmentProviders,
	...enrichmentWaterfalls,
	...fields,
	...inbox,
	...leads,
	...lemwarm,
	...schedules,
	...senders,
	...sequences,
	...signalAgents,
	...tasks,
	...team,
	...unsubscribes,
	...users,
	...webhooks,
};
