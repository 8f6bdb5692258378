import { oneOf } from './statement';
import type { Statements } from './statement';

export const fields: Statements = {
	'GET /fields': {
		query: { entity: oneOf('contact', 'company'), source: oneOf('default', 'custom', 'crm_synced') },
		answers: 'object',
	},
};
