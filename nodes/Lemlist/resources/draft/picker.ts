import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';
import { users } from '../../shared/user';

/** Whose draft it is. */
export const draftOwner = locator({
	displayName: 'Draft Owner',
	name: 'draftOwner',
	description: 'Whose it is: user ID (usr_…) or login address',
	in: 'query',
	required: true,
	prefix: 'usr',
	orEmail: true,
	search: users,
});

/** Drafts that the owner has for the contact. */
const drafts = listPicker({
	name: 'Drafts',
	request: 'GET /inbox/{contactId}/drafts',
	parts: ({ chosen }) => ({
		path: { contactId: chosen('contactId', 'Contact') },
		query: { draftOwner: chosen('draftOwner', 'Draft Owner') },
	}),
	entry: ({ _id, subject, contentPreview, channel }) => ({
		name: `${String(subject || contentPreview)} (${String(channel)})`,
		value: String(_id),
	}),
	none: 'This team member has no draft for this contact',
});

/** The draft an operation is about. */
export const draftId = locator({
	displayName: 'Draft',
	name: 'draftId',
	description: 'ID starts with drf_',
	in: 'path',
	required: true,
	prefix: 'drf',
	search: drafts,
	typeOptions: { loadOptionsDependsOn: ['contactId.value', 'draftOwner.value'] },
});
