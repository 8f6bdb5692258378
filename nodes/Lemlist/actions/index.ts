import type { Resource } from '../engine/operation';
import { campaign } from './campaign';
import { conversation } from './conversation';
import { draft } from './draft';
import { emailAccount } from './emailAccount';
import { lead } from './lead';
import { lemwarm } from './lemwarm';
import { schedule } from './schedule';
import { sequence } from './sequence';
import { sequenceStep } from './sequenceStep';
import { task } from './task';
import { team } from './team';
import { user } from './user';
import { webhook } from './webhook';

/** What lemlist can do, in menu order. */
export const resources: readonly Resource[] = [
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
];
