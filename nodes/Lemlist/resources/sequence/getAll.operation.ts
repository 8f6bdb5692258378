import { isObject } from '../../api/json.ts';
import { flow } from '../../definition/operation';
import { campaignId } from '../campaign/picker';

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many sequences',
	description: 'List the sequences of a campaign with their steps: the main one, and one for each branch',
	request: ['GET /campaigns/{campaignId}/sequences'],
	list: true,
	fields: [campaignId],
	async run({ send, wanted }) {
		// An object with the sequences under their IDs, not an array.
		const { body } = await send('GET /campaigns/{campaignId}/sequences');
		return Object.values(body).filter(isObject).slice(0, wanted);
	},
});
