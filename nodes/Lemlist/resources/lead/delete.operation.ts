import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete lead from campaign',
	description:
		'Take a person out of one campaign for good, with the statistics of their lead. They can be added again, unlike after Unsubscribe.',
	request: 'DELETE /campaigns/{campaignId}/leads/{leadId}',
	// Without it lemlist would unsubscribe the person.
	query: { action: 'remove' },
	gives: 'deleted',
	effects: ['deletes'],
	fields: [campaignId, { ...leadIdOrEmail, as: 'leadId' }],
	notFound: leadIdOrEmailNotFound,
});
