import { field } from '../../definition/field';

export const value = field({
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. nathan@example.com',
	description: 'E-mail address, LinkedIn URL, phone number with country code, or @example.com',
	in: 'path',
});

/** What lemlist says of a value that is not on the list: "Variable not found", on removal "… in unsubscribe list". */
export const valueNotFound = { thing: 'Value', param: 'value', says: /^variable not found/i };
