import {
	DOCUMENT,
	PAGES,
	anything,
	endpoints,
	object,
	oneOf,
	required,
	text,
	thingIn,
	unseen,
	upTo,
} from './statement.ts';

export const fields = endpoints({
	'GET /fields': {
		query: { entity: oneOf('contact', 'company'), source: oneOf('default', 'custom', 'crm_synced') },
		answers: thingIn('data', 'contact', 'company'),
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
	'POST /fields': {
		body: {
			entity: required(oneOf('contact', 'company')),
			name: required(upTo(400, text)),
			type: required(
				oneOf('text', 'multilineText', 'number', 'date', 'select', 'boolean', 'phone', 'user', 'url'),
			),
			label: upTo(400, text),
			'upsertOptions[]': text,
			renameOptions: object,
			'*': anything,
		},
		answers: [thingIn('data', 'name'), unseen],
		refuses: [401],
		effects: ['wide'],
		repeatable: 'A field of this name is updated.',
		certainty: 'partial',
		source: PAGES,
	},
	'DELETE /fields/{entity}/{name}': {
		answers: [thingIn('data', 'deleted'), unseen],
		refuses: [401],
		effects: ['deletes', 'wide'],
		certainty: 'partial',
		source: PAGES,
	},
});
