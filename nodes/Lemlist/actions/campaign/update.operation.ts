import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { loadUsers } from '../../locators/user';
import { autoReview, autoReviewConditions, name } from './fields';
import { legacy, reactions } from './reactions';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update campaign',
	description:
		'Change name, senders, tracking, and what happens when leads reply, click or book; what is not given stays',
	request: 'PATCH /campaigns/{campaignId}',
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
				'Users that take the place of all senders; together they must cover every channel of the campaign. IDs start with usr_.',
			in: 'body',
			load: loadUsers,
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
};
