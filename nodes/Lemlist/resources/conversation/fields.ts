import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { contactId as contactInPath } from '../contact/picker';
import { userId } from '../../shared/user';

export const sendUserId = field({
	...userId,
	displayName: 'Sender',
	name: 'sendUserId',
	description: 'Who it comes from; ID starts with usr_',
	in: 'body',
});

export const contactId = field({
	...contactInPath,
	description: 'Whom to write to; ID starts with ctc_. Not needed with Lead ID.',
	in: 'body',
	required: false,
	alone: true,
});

export const leadId = field({
	displayName: 'Lead ID',
	name: 'leadId',
	type: 'string',
	default: '',
	alone: true,
	placeholder: 'e.g. lea_A1B2C3D4',
	description: 'Whom to write to; starts with lea_. Not needed with Contact.',
	in: 'body',
	idOf: ['lea'],
});

export const message = field({
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	required: true,
	placeholder: 'e.g. Hello Nathan, are you free on Monday?',
	description: 'As the person will read it',
	in: 'body',
});

/**
 * One of Contact and Lead ID suffices, whatever the API document requires.
 * @throws BadValue when both were left empty
 */
export function checkRecipient({ values }: { values: { contactId?: string; leadId?: string } }): void {
	if (values.contactId ?? values.leadId) return;
	throw new BadValue(contactId, 'Contact and Lead ID are both empty', 'Fill in one of them.');
}

/** Who gets a copy of an email. */
export const cc = field({
	displayName: 'CC',
	name: 'cc',
	type: 'string',
	typeOptions: { multipleValues: true },
	default: [],
	placeholder: 'e.g. nathan@example.com',
	description: 'Addresses that get a copy',
	in: 'body',
});
