import { campaign } from './campaign.cases';
import type { ResourceCases } from './case';
import { emailAccount } from './emailAccount.cases';
import { lead } from './lead.cases';
import { lemwarm } from './lemwarm.cases';
import { schedule } from './schedule.cases';
import { sequence } from './sequence.cases';
import { sequenceStep } from './sequenceStep.cases';
import { team } from './team.cases';
import { user } from './user.cases';
import { webhook } from './webhook.cases';

/** The cases of all operations, by resource value. The tests fail when an operation has none. */
export const cases: Record<string, ResourceCases> = {
	campaign,
	emailAccount,
	lead,
	lemwarm,
	schedule,
	sequence,
	sequenceStep,
	team,
	user,
	webhook,
};
