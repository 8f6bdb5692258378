import type { Resource } from '../../engine/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { pause } from './pause.operation';
import { start } from './start.operation';

export const campaign: Resource = {
	value: 'campaign',
	name: 'Campaign',
	operations: [get, getAll, pause, start],
};
