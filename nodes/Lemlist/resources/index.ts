import type { Resource } from '../definition/operation';
import { activity } from './activity';
import { call } from './call';
import { campaign } from './campaign';
import { company } from './company';
import { companyList } from './companyList';
import { conditionBranch } from './conditionBranch';
import { contact } from './contact';
import { contactList } from './contactList';
import { contactSourcing } from './contactSourcing';
import { conversation } from './conversation';
import { customRequest } from './customRequest';
import { database } from './database';
import { deliverabilityAlert } from './deliverabilityAlert';
import { draft } from './draft';
import { emailAccount } from './emailAccount';
import { enrichment } from './enrichment';
import { enrichmentProvider } from './enrichmentProvider';
import { enrichmentWaterfall } from './enrichmentWaterfall';
import { field } from './field';
import { label } from './label';
import { lead } from './lead';
import { leadVariable } from './leadVariable';
import { lemwarm } from './lemwarm';
import { persona } from './persona';
import { schedule } from './schedule';
import { sender } from './sender';
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
	call,
	campaign,
	company,
	companyList,
	conditionBranch,
	contact,
	contactList,
	contactSourcing,
	conversation,
	customRequest,
	database,
	deliverabilityAlert,
	draft,
	emailAccount,
	enrichment,
	enrichmentProvider,
	enrichmentWaterfall,
	field,
	label,
	lead,
	leadVariable,
	lemwarm,
	persona,
	schedule,
	sender,
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
