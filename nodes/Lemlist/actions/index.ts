import type { Resource } from '../engine/operation';
import { campaign } from './campaign';
import { lead } from './lead';
import { schedule } from './schedule';
import { team } from './team';

/** What lemlist can do, in menu order. */
export const resources: readonly Resource[] = [campaign, lead, schedule, team];
