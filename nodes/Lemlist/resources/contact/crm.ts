import { field } from '../../definition/field';
import { byList, named } from '../../shared/toCrm';
import { listId } from '../contactList/picker';

/** Key of a body that names contacts. */
export const KEY = 'idsOrEmails';

/** Contacts by ID, e-mail address or list. */
export const forCrm = [
	field({
		displayName: 'Contacts',
		name: 'by',
		type: 'options',
		options: [
			{ name: 'Contact List', value: 'list' },
			{ name: 'IDs or Emails', value: 'ids' },
		],
		default: 'ids',
		required: true,
		description: 'All in a list, or those named',
	}),
	named(KEY, 'IDs or Emails', 'nathan@example.com', 'IDs (ctc_…) or e-mail addresses'),
	field({ ...listId, in: 'body', displayOptions: byList }),
] as const;
