import { DOCUMENT, endpoints, oneOf, thingIn } from './statement.ts';

export const fields = endpoints({
	'GET /fields': {
		query: { entity: oneOf('contact', 'company'), source: oneOf('default', 'custom', 'crm_synced') },
		answers: thingIn('data', 'contact', 'company'),
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
});
