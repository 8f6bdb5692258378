import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { owner, text } from '../../shared/crmRecord';
import { leadVariables } from '../../shared/leadVariables';
import { paidFlags } from '../../shared/paidFlags';
import { campaignId } from '../campaign/picker';
import { notAdded, notAddedOf } from './adding';
import { personFields } from './fields';

const email = field(
	{
		...text('email', 'Email', 'Without one, a LinkedIn URL is usually needed', 'nathan@example.com'),
		alone: true,
	},
	(address) => address.trim(),
);

/** Any of these says who the person is. */
const WHO = ['contactId', 'email', 'firstName', 'lastName', 'linkedinUrl', 'phone'];

export const create = flow({
	value: 'create',
	name: 'Create',
	action: 'Add lead to campaign',
	aside: 'can send messages',
	description:
		'Put a lead into a campaign. Messages may go out at once where it launches by itself. Gives result: created, updated, alreadyInCampaign, invalidOrUnsubscribed.',
	request: [
		'POST /campaigns/{campaignId}/leads/',
		'GET /leads/{email}',
		'PATCH /campaigns/{campaignId}/leads/{leadId}',
	],
	fields: [
		campaignId,
		email,
		{
			displayName: 'When Already There',
			name: 'whenAlreadyThere',
			type: 'options',
			options: [
				{
					name: 'Skip',
					value: 'skip',
					description:
						'Give an item with result alreadyInCampaign or invalidOrUnsubscribed, and change nothing',
				},
				{ name: 'Stop', value: 'stop', description: 'Like any other refusal' },
				{
					name: 'Update',
					value: 'update',
					description:
						'Write these values to the lead in this campaign; people in others or unsubscribed are skipped',
				},
			],
			default: 'stop',
			description: 'For a person who is in the campaign already, or has unsubscribed',
			alone: true,
		},
		...leadVariables('body', 'leave out'),
		...personFields,
		text('contactId', 'Contact ID', 'Contact the lead is, starts with ctc_', 'ctc_A1B2C3D4'),
		{
			...owner('contactOwner', 'Contact Owner'),
			description: 'User ID (usr_…) or login address. Not changed by an update.',
		},
		{
			displayName: 'Deduplicate',
			name: 'deduplicate',
			type: 'boolean',
			default: false,
			description: 'Whether to leave out a person who is in any other campaign',
			in: 'query',
		},
		...paidFlags,
	],
	check({ parts }) {
		if (WHO.some((name) => name in parts.body)) return;
		throw new BadValue(
			email,
			'Nothing says who the person is',
			'Fill in Email, or LinkedIn URL, Phone, a name or Contact ID, or check their expressions.',
		);
	},
	remark: notAddedOf,
	run: async (context) =>
		await context.send('POST /campaigns/{campaignId}/leads/').then(
			({ body }) => ({ result: 'created', ...body }),
			async (error: unknown) => await notAdded(context, error),
		),
});
