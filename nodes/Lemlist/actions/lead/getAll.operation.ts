import type { Operation } from '../../engine/operation';
import { BadValue } from '../../engine/values';
import { campaignId } from '../../locators/campaign';
import { leadStates } from '../../locators/leadStates';

/** Most rows that lemlist lists without details; there is no next page. */
const MOST = 500;

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many leads of campaign',
	description: 'List the leads of one campaign, with their variables and what happened last',
	request: ['GET /campaigns/{campaignId}/export/leads', 'GET /campaigns/{campaignId}/leads/'],
	fields: [
		campaignId,
		{
			displayName: 'Include Details',
			name: 'includeDetails',
			type: 'boolean',
			default: true,
			description:
				'Whether to give names, addresses and variables, from an export of the whole campaign. Else only ID, contact ID and state, of the 500 newest leads.',
			alone: true,
		},
		leadStates,
	],
	list: {},
	simplify: [
		'_id',
		'contactId',
		'email',
		'firstName',
		'lastName',
		'companyName',
		'jobTitle',
		'linkedinUrl',
		'phone',
		'state',
		'lastState',
		'status',
	],
	async run({ values, parts, wanted, list }) {
		// Without a state lemlist was seen to answer with an empty list.
		const state = parts.query.state ?? 'all';
		if (values.includeDetails !== false) {
			const query = { state, format: 'json' };
			return await list('GET /campaigns/{campaignId}/export/leads', {}, { query });
		}
		if (wanted > MOST) {
			throw new BadValue(
				'Include Details',
				`Without details lemlist lists ${MOST} leads at most`,
				'Turn Include Details on, or set a Limit of 500 or less.',
			);
		}
		if (String(state).includes(',')) {
			throw new BadValue(
				'States',
				'Without details lemlist takes one state at a time',
				'Turn Include Details on, or choose one state.',
			);
		}
		const shape = { size: 'limit', max: MOST } as const;
		return await list('GET /campaigns/{campaignId}/leads/', shape, { query: { state } });
	},
};
