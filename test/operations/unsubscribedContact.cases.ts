import type { ResourceCases } from './case';

const contactId = { __rl: true, mode: 'id', value: 'ctc_1' };
const PATH = '/v2/unsubscribes/contacts/ctc_1';
const done = { success: true, message: 'Contact subscription updated' };
const csv = '_id,doNotContact\nctc_1,true\nctc_2,false\n';

export const unsubscribedContact: ResourceCases = {
	add: {
		minimal: {
			parameters: { contactId },
			exchanges: [{ request: `POST ${PATH}`, answer: 'Contact subscription updated' }],
			items: [done],
		},
		'a text in quotes is the same text': {
			parameters: { contactId },
			exchanges: [{ request: `POST ${PATH}`, answer: '"Contact subscription updated"' }],
			items: [done],
		},
		'an unknown contact': {
			parameters: { contactId: { __rl: true, mode: 'id', value: 'con_9' } },
			exchanges: [
				{
					request: 'POST /v2/unsubscribes/contacts/con_9',
					status: 400,
					answer: 'Bad contact identifier',
				},
			],
			error: 'Bad contact identifier',
		},
	},
	export: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/unsubscribes/exports/contacts', answer: csv }],
			items: [
				{ _id: 'ctc_1', doNotContact: true },
				{ _id: 'ctc_2', doNotContact: false },
			],
		},
		full: {
			parameters: { output: 'file', binaryPropertyName: 'export' },
			exchanges: [{ request: 'GET /v2/unsubscribes/exports/contacts', answer: csv }],
			items: [{ fileName: 'unsubscribed-contacts.csv' }],
			files: [{ export: csv }],
		},
	},
	getStatus: {
		minimal: {
			parameters: { contactId },
			exchanges: [{ request: `GET ${PATH}`, answer: { _id: 'ctc_1', doNotContact: false } }],
			items: [{ _id: 'ctc_1', doNotContact: false }],
		},
	},
	remove: {
		minimal: {
			parameters: { contactId },
			exchanges: [{ request: `DELETE ${PATH}`, answer: 'Contact subscription updated' }],
			items: [done],
		},
	},
};
