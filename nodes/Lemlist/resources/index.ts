import type { Resource } from '../definition/operation';
import { activity } from './activity';
import { campaign } from './campaign';
import { company } from './company';
import { contact } from './contact';
import { contactList } from './contactList';
import { conversation } from './conversation';
import { customRequest } from './customRequest';
import { database } from './database';
import { deliverabilityAlert } from './deliverabilityAlert';
import { draft } from './draft';
import { emailAccount } from './emailAccount';
import { enrichment } from './enrichment';
import { field } from './field';
import { label } from './label';
import { lead } from './lead';
import { leadVariable } from './leadVariable';
import { lemwarm } from './lemwarm';
import { persona } from './persona';
import { schedule } from './schedule';
import { sequence } from './sequence';
import { sequenceStep } from './sequenceStep';
import { signalAgent } from './signalAgent';
import { task } from './task';
import { team } from './team';
import { unsubscribe } from './unsubscribe';
import { unsubscribedContact } from './unsubscribedContact';
import { user } from './user';
import { webhook } from './webhook';

/** What lemlist can do, in menu order. */
export const resources: readonly Resource[] = [
	activity,
	campaign,
	company,
	contact,
	contactList,
	conversation,
	customRequest,
	database,
	deliverabilityAlert,
	draft,
	emailAccount,
	enrichment,
	field,
	label,
	lead,
	leadVariable,
	lemwarm,
	persona,
	schedule,
	sequence,
	sequenceStep,
	signalAgent,
	task,
	team,
	unsubscribe,
	unsubscribedContact,
	user,
	webhook,
];
