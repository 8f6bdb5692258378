import { request } from '../../definition/operation';
import { emoji, filters, filtersJson, name, persona, signalProcessingType } from './fields';
import { signalType } from './signalType';
import { taskTemplate } from './taskTemplate';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create signal agent',
	aside: 'can spend credits',
	description:
		'Create an agent that watches for events at people or companies, as a draft or at once. At work it spends credits.',
	request: 'POST /watchlist',
	fields: [
		{ ...name, required: true },
		{
			...signalType,
			required: true,
			description: 'What to watch for. It cannot be changed later.',
			in: 'body',
		},
		{ ...filters, alone: true },
		{
			displayName: 'Activate',
			name: 'activate',
			type: 'boolean',
			default: false,
			description:
				'Whether to watch at once, which spends credits. Needs Segment and Signal Processing.',
			in: 'body',
		},
		emoji,
		filtersJson,
		persona,
		{
			displayName: 'Segment',
			name: 'segmentType',
			type: 'options',
			options: [{ name: 'All', value: 'all' }],
			default: 'all',
			description: 'Whom to watch',
			in: 'body',
		},
		signalProcessingType,
		...taskTemplate,
	],
});
