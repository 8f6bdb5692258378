import type { Resource } from '../../definition/operation';
import { addSignalAgent } from './addSignalAgent.operation';
import { create } from './create.operation';
import { duplicate } from './duplicate.operation';
import { emailStatsExport } from './emailStatsExport.operation';
import { exportLeads } from './exportLeads.operation';
import { exportStats } from './exportStats.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getLaunchChecks } from './getLaunchChecks.operation';
import { getReports } from './getReports.operation';
import { getSettings } from './getSettings.operation';
import { getStats } from './getStats.operation';
import { getStatsExport } from './getStatsExport.operation';
import { getStatsForMany } from './getStatsForMany.operation';
import { pause } from './pause.operation';
import { removeSignalAgent } from './removeSignalAgent.operation';
import { skipStepForEveryone } from './skipStepForEveryone.operation';
import { start } from './start.operation';
import { startStatsExport } from './startStatsExport.operation';
import { update } from './update.operation';
import { updateSettings } from './updateSettings.operation';

export const campaign: Resource = {
	value: 'campaign',
	name: 'Campaign',
	description: 'Messages to leads, step by step',
	operations: [
		addSignalAgent,
		create,
		duplicate,
		emailStatsExport,
		exportLeads,
		exportStats,
		get,
		getAll,
		getLaunchChecks,
		getReports,
		getSettings,
		getStats,
		getStatsExport,
		getStatsForMany,
		pause,
		removeSignalAgent,
		skipStepForEveryone,
		start,
		startStatsExport,
		update,
		updateSettings,
	],
	defaultOperation: getAll.value,
};
