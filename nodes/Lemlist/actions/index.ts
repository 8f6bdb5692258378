import type { Resource } from '../engine/operation';
import { campaign } from './campaign';
import { emailAccount } from './emailAccount';
import { lead } from './lead';
import { lemwarm } from './lemwarm';
import { schedule } from './schedule';
import { sequence } from './sequence';
import { sequenceStep } from './sequenceStep';
import { team } from './team';
import { user } from './user';
import { webhook } from './webhook';

/** What lemlist can do, in menu order. */
export const resources: readonly Resource[] = [
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
];
