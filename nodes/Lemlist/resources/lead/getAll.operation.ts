import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { leadStates } from './states';

/** Most rows that lemlist lists without details; there is no next page. */
const MAX = 500;

const includeDetails = field({
	displayName: 'Include Details',
	name: 'includeDetails',
	type: 'boolean',
	default: true,
	description:
		'Whether to give names, addresses and variables, from an export of the campaign. Else ID, contact ID and state, of the 500 newest leads.',
	alone: true,
});

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many leads of campaign',
	description: 'List the leads of one campaign, with their variables and what happened last',
	request: ['GET /campaigns/{campaignId}/export/leads', 'GET /campaigns/{campaignId}/leads/'],
	fields: [campaignId, includeDetails, leadStates],
	list: true,
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
	async run({ values, wanted, list }) {
		// Without a state lemlist was seen to answer with an empty list.
		const state = values.state?.join(',') ?? 'all';
		if (values.includeDetails !== false) {
			const query = { state, format: 'json' };
			return await list('GET /campaigns/{campaignId}/export/leads', { query });
		}
		if (wanted > MAX) {
			throw new BadValue(
				includeDetails,
				`Without details lemlist lists ${MAX} leads at most`,
				'Turn Include Details on, or set a Limit of 500 or less.',
			);
		}
		if (state.includes(',')) {
			throw new BadValue(
				leadStates,
				'Without details lemlist takes one state at a time',
				'Turn Include Details on, or choose one state.',
			);
		}
		return await list('GET /campaigns/{campaignId}/leads/', { query: { state } });
	},
});
