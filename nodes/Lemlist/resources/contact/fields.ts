/** What most people want to know of a contact. */
export const contactSummary = [
	'_id',
	'email',
	'fullName',
	'fields.firstName',
	'fields.lastName',
	'fields.jobTitle',
	'campaigns',
	'unsubscribed',
	'ownerId',
	'createdAt',
];

/** What contact operations say when lemlist has no such person; it has two ways to put it. */
export const contactNotFound = {
	thing: 'Contact',
	param: 'idOrEmail',
	says: /no contact found|contact not found/i,
};
