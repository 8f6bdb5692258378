import { flow } from '../../definition/operation';
import { leadVariables } from '../../shared/leadVariables';
import { campaignId } from '../campaign/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound, personFields } from './fields';
import { leadIdIn } from './lookup';

export const update = flow({
	value: 'update',
	name: 'Update',
	action: 'Update lead',
	description:
		'Change what lemlist knows of a lead, which all their campaigns see. Text that is added and left blank is emptied.',
	request: ['PATCH /campaigns/{campaignId}/leads/{leadId}', 'GET /leads/{email}'],
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		campaignId,
		leadIdOrEmail,
		...leadVariables('body', 'send'),
		...personFields,
		{
			displayName: 'Preferred Contact Method',
			name: 'preferredContactMethod',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'LinkedIn', value: 'linkedIn' },
			],
			default: 'email',
			description: 'Channel that suits the person best',
			in: 'body',
		},
		{
			displayName: 'Update Strategy',
			name: 'updateStrategy',
			type: 'options',
			options: [
				{
					name: 'Fill Empty Only',
					value: 'fillEmptyOnly',
					description: 'Write only where lemlist has nothing yet',
				},
				{ name: 'Overwrite', value: 'overwrite', description: 'Replace what lemlist has' },
				{
					name: 'Overwrite, Ignore Empty',
					value: 'overwriteIgnoreEmpty',
					description: 'Replace what lemlist has, but never by a blank',
				},
			],
			default: 'overwrite',
			in: 'query',
		},
	],
	notFound: leadIdOrEmailNotFound,
	async run({ values: { campaignId: campaign, leadIdOrEmail: given }, send }) {
		const leadId = given.includes('@') ? await leadIdIn(send, campaign, given) : given;
		return (await send('PATCH /campaigns/{campaignId}/leads/{leadId}', { path: { leadId } })).data;
	},
});
