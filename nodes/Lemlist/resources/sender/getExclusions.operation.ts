import { flow } from '../../definition/operation';
import { campaignNotFound, excludingCampaignId, scope } from './fields';

export const getExclusions = flow({
	value: 'getExclusions',
	name: 'Get Exclusions',
	action: 'Get sender exclusions',
	description:
		'See which senders are left out where campaigns choose by themselves; source says whose list it is. Needs the Email Pro plan and an API key of a user.',
	request: ['GET /campaigns/{campaignId}/dynamic-sender-exclusions', 'GET /team/dynamic-sender-exclusions'],
	fields: [scope, excludingCampaignId],
	notFound: campaignNotFound,
	async run({ values, send }) {
		const endpoint =
			values.scope === 'team'
				? 'GET /team/dynamic-sender-exclusions'
				: 'GET /campaigns/{campaignId}/dynamic-sender-exclusions';
		return (await send(endpoint)).data;
	},
});
