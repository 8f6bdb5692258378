import { LEAD_STATES } from '../../api/values.ts';
import { field } from '../../definition/field';
import { byName } from '../../definition/order';
import { choices } from '../../definition/picker';

/** Where a lead stands: broad states, then what happened last on a channel. */
const leadStatesByName = choices(
	'LeadStates',
	LEAD_STATES.map((value) => {
		const words = value.replace(/[A-Z]/g, ' $&').replace('linkedin', 'LinkedIn').replace('api', 'API');
		return { name: words.charAt(0).toUpperCase() + words.slice(1), value };
	}).sort(byName),
);

/** Several states in one query value, with commas. An operation sends `all` where none is chosen. */
export const leadStates = field(
	{
		displayName: 'States',
		name: 'state',
		type: 'multiOptions',
		default: [],
		description: 'Only leads in these states; left out, all',
		in: 'query',
		load: leadStatesByName,
	},
	(states) => states.join(','),
);
