import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { duplicate } from './duplicate.operation';
import { emailStatsExport } from './emailStatsExport.operation';
import { exportLeads } from './exportLeads.operation';
import { exportStats } from './exportStats.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getLaunchChecks } from './getLaunchChecks.operation';
import { getReports } from './getReports.operation';
import { getStats } from './getStats.operation';
import { getStatsExport } from './getStatsExport.operation';
import { getStatsForMany } from './getStatsForMany.operation';
import { pause } from './pause.operation';
import { start } from './start.operation';
import { startStatsExport } from './startStatsExport.operation';
import { update } from './update.operation';

export const campaign: Resource = {
	value: 'campaign',
	name: 'Campaign',
	operations: [
		create,
		duplicate,
		emailStatsExport,
		exportLeads,
		exportStats,
		get,
		getAll,
		getLaunchChecks,
		getReports,
		getStats,
		getStatsExport,
		getStatsForMany,
		pause,
		start,
		startStatsExport,
		update,
	],
	defaultOperation: getAll.value,
};
