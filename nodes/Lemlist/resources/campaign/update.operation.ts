import { request } from '../../definition/operation';
import { users } from '../../shared/user';
import { autoReview, autoReviewConditions, name } from './fields';
import { campaignId } from './picker';
import { legacy, reactions } from './reactions';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update campaign',
	description:
		'Change name, senders, tracking of a campaign, and what happens when leads reply, click or book; what is not given stays',
	request: 'PATCH /campaigns/{campaignId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		campaignId,
		name,
		autoReview,
		autoReviewConditions,
		{
			displayName: 'Senders',
			name: 'sendUserIds',
			type: 'multiOptions',
			default: [],
			description:
				'In place of all senders; together they must cover every channel of the campaign. IDs start with usr_.',
			in: 'body',
			load: users,
		},
		{
			displayName: 'Sequence Sharing',
			name: 'sequenceSharing',
			type: 'boolean',
			default: false,
			description: 'Whether its sequence is shared',
			in: 'body',
		},
		...reactions,
		...legacy,
	],
});
