import type { Resource } from '../../definition/operation';
import { add } from './add.operation';
import { getAll } from './getAll.operation';
import { getCampaignPool } from './getCampaignPool.operation';
import { getExclusions } from './getExclusions.operation';
import { remove } from './remove.operation';
import { replace } from './replace.operation';
import { setExclusions } from './setExclusions.operation';
import { updateChannels } from './updateChannels.operation';

export const sender: Resource = {
	value: 'sender',
	name: 'Sender',
	description: 'Who campaigns send as',
	operations: [add, getAll, getCampaignPool, getExclusions, remove, replace, setExclusions, updateChannels],
};
