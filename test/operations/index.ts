import { campaign } from './campaign.cases';
import type { ResourceCases } from './case';
import { conversation } from './conversation.cases';
import { draft } from './draft.cases';
import { emailAccount } from './emailAccount.cases';
import { lead } from './lead.cases';
import { lemwarm } from './lemwarm.cases';
import { schedule } from './schedule.cases';
import { sequence } from './sequence.cases';
import { sequenceStep } from './sequenceStep.cases';
import { task } from './task.cases';
import { team } from './team.cases';
import { user } from './user.cases';
import { webhook } from './webhook.cases';

/** The cases of all operations, by resource value. The tests fail when an operation has none. */
export const cases: Record<string, ResourceCases> = {
	campaign,
	conversation,
	draft,
	emailAccount,
	lead,
	lemwarm,
	schedule,
	sequence,
	sequenceStep,
	task,
	team,
	user,
	webhook,
};
