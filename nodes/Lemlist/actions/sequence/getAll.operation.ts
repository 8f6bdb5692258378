import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many sequences',
	description: 'List the sequences of a campaign with their steps: the main one, and one for each branch',
	request: ['GET /campaigns/{campaignId}/sequences'],
	list: {},
	fields: [campaignId],
	async run({ send, wanted }) {
		// An object with the sequences under their IDs, not an array.
		const { body } = await send('GET /campaigns/{campaignId}/sequences');
		return Object.values((body ?? {}) as Record<string, IDataObject>).slice(0, wanted);
	},
};
