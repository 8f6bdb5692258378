import type { Case, ResourceCases } from './case';

const listId = { __rl: true, mode: 'id', value: 'clt_1' };
const ids = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => `ctc_${from + index}`);

const lists = [
	{ _id: 'clt_1', name: 'Spring fair', dynamic: false },
	{ _id: 'clt_2', name: 'Customers', dynamic: true },
];
const csv = 'firstName,lastName,email\nNathan,Example,nathan@example.com\n';
const ENTITIES = '/contacts/lists/clt_1/entities';

const taken = (contactIds: string[], request: Record<string, number>, list = 'clt_1') => ({
	success: true,
	listId: list,
	contactIds,
	request,
});
const added = (addedCount: number, alreadyInList: number) => ({
	message: 'Contacts added to list successfully',
	addedCount,
	alreadyInList,
});

/** Each input item brings its own contact; all of them go out in one request. */
const together = (query: Record<string, string>, answer: object, counts: Record<string, number>): Case => ({
	parameters: { listId, contactIds: ['={{ $json._id }}'] },
	input: [{ _id: 'ctc_1' }, { _id: 'ctc_2' }, { _id: 'ctc_1' }],
	exchanges: [{ request: `POST ${ENTITIES}`, query, body: { contactIds: ['ctc_1', 'ctc_2'] }, answer }],
	items: [['ctc_1'], ['ctc_2'], ['ctc_1']].map((own) => taken(own, { contacts: 2, ...counts })),
});

export const contactList: ResourceCases = {
	addContacts: {
		minimal: together({}, added(1, 1), { addedCount: 1, alreadyInList: 1 }),
		'many in one item': {
			parameters: { listId, contactIds: ['={{ $json.ids }}', 'ctc_1501, ctc_1502'] },
			input: [{ ids: ids(1, 1500) }],
			exchanges: [
				{ request: `POST ${ENTITIES}`, body: { contactIds: ids(1, 1000) }, answer: added(990, 10) },
				{ request: `POST ${ENTITIES}`, body: { contactIds: ids(1001, 1502) }, answer: added(502, 0) },
			],
			items: [taken(ids(1, 1502), { contacts: 1502, addedCount: 1492, alreadyInList: 10 })],
		},
		'into several lists': {
			parameters: {
				listId: { __rl: true, mode: 'id', value: '={{ $json.list }}' },
				contactIds: ['={{ $json._id }}'],
			},
			input: [
				{ _id: 'ctc_1', list: 'clt_1' },
				{ _id: 'ctc_2', list: 'clt_2' },
				{ _id: 'ctc_3', list: 'clt_1' },
			],
			exchanges: [
				{
					request: `POST ${ENTITIES}`,
					body: { contactIds: ['ctc_1', 'ctc_3'] },
					answer: added(2, 0),
				},
				{
					request: 'POST /contacts/lists/clt_2/entities',
					body: { contactIds: ['ctc_2'] },
					answer: added(0, 1),
				},
			],
			items: [
				taken(['ctc_1'], { contacts: 2, addedCount: 2, alreadyInList: 0 }),
				taken(['ctc_2'], { contacts: 1, addedCount: 0, alreadyInList: 1 }, 'clt_2'),
				taken(['ctc_3'], { contacts: 2, addedCount: 2, alreadyInList: 0 }),
			],
		},
		'one that is no contact does not spoil the others': {
			parameters: { listId, contactIds: ['={{ $json._id }}'] },
			input: [{ _id: 'ctc_1' }, { _id: 'nathan@example.com' }, { _id: '' }],
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{ request: `POST ${ENTITIES}`, body: { contactIds: ['ctc_1'] }, answer: added(1, 0) },
			],
			items: [
				taken(['ctc_1'], { contacts: 1, addedCount: 1, alreadyInList: 0 }),
				{
					error: '"nathan@example.com" is not the ID of a contact',
					hint: 'It starts with ctc_. Contact > Get finds it by e-mail address. Nothing was sent for this item.',
				},
				{
					error: 'Contact IDs is empty',
					hint: 'Fill in Contact IDs, or check that its expression finds a value in this item. Nothing was sent for this item.',
				},
			],
		},
		'half-way': {
			parameters: { listId, contactIds: ['={{ $json.ids }}'] },
			input: [{ ids: ids(1, 900) }, { ids: ids(901, 1100) }, { ids: ids(1101, 1200) }],
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{ request: `POST ${ENTITIES}`, body: { contactIds: ids(1, 1000) }, answer: added(1000, 0) },
				{
					request: `POST ${ENTITIES}`,
					body: { contactIds: ids(1001, 1200) },
					status: 500,
					answer: 'Failed to add contacts to list',
				},
			],
			items: [
				taken(ids(1, 900), { contacts: 1000, addedCount: 1000, alreadyInList: 0 }),
				{
					error: 'Failed to add contacts to list',
					hint: '100 of the 200 values of this item were taken before, the others were not.',
				},
				{
					error: 'Failed to add contacts to list',
					statusCode: 500,
					hint: 'lemlist could not carry this out right now. Writes are not repeated by themselves, so check in lemlist before running it again. (POST /contacts/lists/clt_1/entities, status 500)',
				},
			],
		},
		'a dynamic list, of which nothing more is asked': {
			parameters: { listId, contactIds: ['={{ $json.ids }}'] },
			input: [{ ids: ids(1, 2000) }],
			exchanges: [
				{
					request: `POST ${ENTITIES}`,
					body: { contactIds: ids(1, 1000) },
					status: 400,
					answer: 'Cannot manually add contacts to a dynamic list',
				},
			],
			error: 'Cannot manually add contacts to a dynamic list',
		},
	},
	create: {
		minimal: {
			parameters: { name: 'Spring fair' },
			exchanges: [
				{
					request: 'POST /contacts/lists',
					body: { name: 'Spring fair' },
					status: 201,
					answer: {
						message: 'Contact list created successfully',
						list: { id: 'clt_1', name: 'Spring fair' },
					},
				},
			],
			items: [{ id: 'clt_1', name: 'Spring fair' }],
		},
	},
	export: {
		minimal: {
			parameters: { listId },
			exchanges: [{ request: 'GET /contacts/export', query: { listId: 'clt_1' }, answer: csv }],
			items: [{ firstName: 'Nathan', lastName: 'Example', email: 'nathan@example.com' }],
		},
		full: {
			parameters: {
				listId: { __rl: true, mode: 'list', value: 'all' },
				output: 'file',
				binaryPropertyName: 'export',
				additionalFields: { entity: 'company' },
			},
			exchanges: [
				{
					request: 'GET /contacts/export',
					query: { listId: 'all', entity: 'company' },
					answer: 'name,domain\nExample Ltd,example.com\n',
				},
			],
			items: [{ fileName: 'companies.csv' }],
			files: [{ export: 'name,domain\nExample Ltd,example.com\n' }],
		},
		'an empty list as a file': {
			parameters: { listId, output: 'file' },
			exchanges: [
				{
					request: 'GET /contacts/export',
					query: { listId: 'clt_1' },
					answer: 'firstName,lastName,email\n',
				},
			],
			items: [{ fileName: 'contacts.csv' }],
			files: [{ data: 'firstName,lastName,email\n' }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /contacts/lists', answer: lists }],
			items: lists,
		},
		full: {
			parameters: { returnAll: true, filters: { search: 'spring' } },
			exchanges: [{ request: 'GET /contacts/lists', query: { search: 'spring' }, answer: [lists[0]] }],
			items: lists.slice(0, 1),
		},
		'no more than the limit asks for': {
			parameters: { limit: 1 },
			exchanges: [{ request: 'GET /contacts/lists', answer: lists }],
			items: lists.slice(0, 1),
		},
	},
	removeContacts: {
		minimal: together(
			{ action: 'remove' },
			{ message: 'Contacts removed from list successfully', removedCount: 2 },
			{ removedCount: 2 },
		),
		'a list lemlist does not have': {
			parameters: { listId, contactIds: ['={{ $json._id }}'] },
			input: [{ _id: 'ctc_1' }, { _id: 'ctc_2' }],
			exchanges: [
				{
					request: `POST ${ENTITIES}`,
					query: { action: 'remove' },
					body: { contactIds: ['ctc_1', 'ctc_2'] },
					status: 404,
					answer: 'Contact list not found',
				},
			],
			error: 'Contact list not found',
		},
	},
};
