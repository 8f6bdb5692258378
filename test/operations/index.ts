import { activity } from './activity.cases';
import { campaign } from './campaign.cases';
import type { ResourceCases } from './case';
import { company } from './company.cases';
import { contact } from './contact.cases';
import { contactList } from './contactList.cases';
import { conversation } from './conversation.cases';
import { customRequest } from './customRequest.cases';
import { database } from './database.cases';
import { deliverabilityAlert } from './deliverabilityAlert.cases';
import { draft } from './draft.cases';
import { emailAccount } from './emailAccount.cases';
import { enrichment } from './enrichment.cases';
import { field } from './field.cases';
import { label } from './label.cases';
import { lead } from './lead.cases';
import { leadVariable } from './leadVariable.cases';
import { lemwarm } from './lemwarm.cases';
import { persona } from './persona.cases';
import { schedule } from './schedule.cases';
import { sequence } from './sequence.cases';
import { sequenceStep } from './sequenceStep.cases';
import { signalAgent } from './signalAgent.cases';
import { task } from './task.cases';
import { team } from './team.cases';
import { unsubscribe } from './unsubscribe.cases';
import { unsubscribedContact } from './unsubscribedContact.cases';
import { user } from './user.cases';
import { webhook } from './webhook.cases';

/** The cases of all operations, by resource value. The tests fail when an operation has none. */
export const cases: Record<string, ResourceCases> = {
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
};
