import type { Endpoint } from '../../../nodes/Lemlist/engine/operation';
import { activities } from './activities';
import { campaigns } from './campaigns';
import { companies } from './companies';
import { contacts } from './contacts';
import { database } from './database';
import { deliverability } from './deliverability';
import { emailAccounts } from './emailAccounts';
import { enrich } from './enrich';
import { fields } from './fields';
import { inbox } from './inbox';
import { leads } from './leads';
import { lemwarm } from './lemwarm';
import { schedules } from './schedules';
import { sequences } from './sequences';
import { signalAgents } from './signalAgents';
import type { Statement } from './statement';
import { tasks } from './tasks';
import { team } from './team';
import { unsubscribes } from './unsubscribes';
import { users } from './users';
import { webhooks } from './webhooks';

/** lemlist's API as of August 2026: all 143 endpoints, with what is known to differ from lemlist's own document. */
export const api = new Map<Endpoint, Statement>(
	Object.entries({
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
	}) as Array<[Endpoint, Statement]>,
);
