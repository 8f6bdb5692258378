import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteSignalAgent } from './delete.operation';
import { getAll } from './getAll.operation';
import { getFilters } from './getFilters.operation';
import { getFilterValues } from './getFilterValues.operation';
import { getHistory } from './getHistory.operation';
import { getSignals } from './getSignals.operation';
import { getSignalTypes } from './getSignalTypes.operation';
import { pushSignal } from './pushSignal.operation';
import { setWatchedLists } from './setWatchedLists.operation';
import { update } from './update.operation';

export const signalAgent: Resource = {
	value: 'signalAgent',
	name: 'Signal Agent',
	description: 'Watches for buying signals',
	operations: [
		create,
		deleteSignalAgent,
		getAll,
		getFilters,
		getFilterValues,
		getHistory,
		getSignals,
		getSignalTypes,
		pushSignal,
		setWatchedLists,
		update,
	],
	defaultOperation: getSignals.value,
};
