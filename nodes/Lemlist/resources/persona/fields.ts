import { field } from '../../definition/field';

export const mode = field({
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	options: [
		{ name: 'Companies', value: 'companies' },
		{ name: 'Leads', value: 'leads' },
	],
	default: 'leads',
});
