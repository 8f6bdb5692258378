import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { labelIds } from '../label/picker';

export const addLabels = request({
	value: 'addLabels',
	name: 'Add Labels',
	action: 'Add labels to conversation',
	description: 'Label the conversation with a person, beside or in place of labels it has',
	request: 'POST /inbox/conversations/labels/{contactId}',
	fields: [
		contactId,
		{ ...labelIds, required: true },
		{
			displayName: 'Keep Other Labels',
			name: 'appendLabels',
			type: 'boolean',
			default: true,
			required: true,
			description: 'Whether labels already there stay. If off, all others are taken away.',
			in: 'body',
		},
	],
});
