import { NodeApiError } from 'n8n-workflow';
import { flow } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { labelIds } from '../label/picker';

/**
 * The document has the labels in the body of a DELETE, but says of another route that lemlist drops such bodies. No
 * answer tells which labels a conversation has, so only the user can name those that stay.
 */
function explain(refusal: unknown): never {
	if (refusal instanceof NodeApiError && refusal.message.includes('labelIds must be an array')) {
		refusal.description =
			'lemlist did not see the labels that were sent, and took none away. Use Add Labels with Keep Other Labels off instead, and choose the labels that shall stay.';
	}
	throw refusal;
}

export const removeLabels = flow({
	value: 'removeLabels',
	name: 'Remove Labels',
	action: 'Remove labels from conversation',
	description: 'Take labels off the conversation with a person; the labels themselves stay',
	request: ['DELETE /inbox/conversations/labels/{contactId}'],
	fields: [contactId, { ...labelIds, required: true }],
	async run({ send }) {
		return (await send('DELETE /inbox/conversations/labels/{contactId}').catch(explain)).data;
	},
});
