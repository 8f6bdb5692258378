import type { Field } from '../../engine/operation';

export const mode: Field = {
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	options: [
		{ name: 'Companies', value: 'companies' },
		{ name: 'Leads', value: 'leads' },
	],
	default: 'leads',
};
