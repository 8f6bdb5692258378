import { textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Contacts by name, with their e-mail address in the label. */
const contacts = listPicker({
	name: 'Contacts',
	request: 'GET /contacts',
	shortest: 2,
	entry: (row) => {
		const [name, email] = [textAt(row, 'fullName'), textAt(row, 'email')];
		return {
			name: name && email ? `${name} (${email})` : (name ?? email ?? String(row._id)),
			value: String(row._id),
		};
	},
	none: 'This team has no contacts yet. Contact > Create or Update makes one.',
});

/** The contact an operation is about. */
export const contactId = locator({
	displayName: 'Contact',
	name: 'contactId',
	description: 'ID starts with ctc_',
	in: 'path',
	required: true,
	prefix: 'ctc',
	search: contacts,
});

/** The contact an operation is about, where the endpoint takes an e-mail address as well. */
export const contactIdOrEmail = locator({
	displayName: 'Contact',
	name: 'idOrEmail',
	description: 'ID (ctc_…) or e-mail address',
	in: 'path',
	required: true,
	prefix: 'ctc',
	orEmail: true,
	search: contacts,
});
