import { NodeApiError } from 'n8n-workflow';
import { NotDone } from '../../definition/failure';
import { flow } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { labelIds } from '../label/picker';
import { labelsLeft } from './labelsLeft';

const INSTEAD = 'Use Add Labels with Keep Other Labels off instead, and choose the labels that shall stay.';

/** The document has the labels in the body of a DELETE; of another route lemlist says that it drops such bodies, with 405. */
function explain(refusal: unknown): never {
	if (
		refusal instanceof NodeApiError &&
		(refusal.httpCode === '405' || refusal.message.includes('labelIds must be an array'))
	) {
		refusal.description = `lemlist did not see the labels that were sent, and took none away. ${INSTEAD}`;
	}
	throw refusal;
}

export const removeLabels = flow({
	value: 'removeLabels',
	name: 'Remove Labels',
	action: 'Remove labels from conversation',
	description:
		'Take labels off the conversation with a person; the labels themselves stay. Gives as removed what is seen to be gone.',
	request: ['DELETE /inbox/conversations/labels/{contactId}', 'GET /inbox/{contactId}', 'GET /inbox'],
	fields: [contactId, { ...labelIds, required: true }],
	async run({ values: { contactId, labelIds }, send }) {
		const [first] = labelIds;
		// A name that comes once is no list to everybody who reads a query.
		const query = { labelIds: labelIds.length === 1 ? [first, first] : labelIds };
		const { data } = await send('DELETE /inbox/conversations/labels/{contactId}', {
			query,
			body: { labelIds },
		}).catch(explain);
		// They have been taken off by then, or not; that nobody can tell is no reason to say that it went wrong.
		const left = await labelsLeft(send, contactId).catch(() => undefined);
		if (left === undefined) return { ...data, unverified: labelIds };
		const stay = labelIds.filter((id) => left.includes(id));
		if (stay.length > 0) {
			throw new NotDone(
				`lemlist left ${stay.join(', ')} on the conversation`,
				`It answered that all went well, but they are still there. ${INSTEAD}`,
			);
		}
		return { ...data, removed: labelIds, labelIds: left };
	},
});
