import { campaign } from './campaign.cases';
import type { ResourceCases } from './case';
import { lead } from './lead.cases';
import { schedule } from './schedule.cases';
import { team } from './team.cases';

/** The cases of all operations, by resource value. The tests fail when an operation has none. */
export const cases: Record<string, ResourceCases> = { campaign, lead, schedule, team };
