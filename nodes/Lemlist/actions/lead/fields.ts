import type { Field } from '../../engine/operation';

/** One person in one campaign (`lea_`), or the person's e-mail address. */
export const leadIdOrEmail: Field = {
	displayName: 'Lead ID or Email',
	name: 'leadIdOrEmail',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. nathan@example.com',
	description: 'Lead ID, starts with lea_, or e-mail address of the person',
	in: 'path',
	idOf: ['lea'],
	orEmail: true,
};

export const leadId: Field = {
	displayName: 'Lead ID',
	name: 'leadId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. lea_A1B2C3D4E5F6G7H8I9',
	description:
		'ID of the lead, starts with lea_. An e-mail address is not taken here; Lead > Get finds the ID.',
	in: 'path',
	idOf: ['lea'],
};

/** What all lead operations say when the person is not in lemlist. */
export const leadIdOrEmailNotFound = { thing: 'Lead', param: 'leadIdOrEmail' };
export const leadIdNotFound = { thing: 'Lead', param: 'leadId' };
