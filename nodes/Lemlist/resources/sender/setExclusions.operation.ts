import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import {
	campaignNotFound,
	checkSenders,
	excludingCampaignId,
	scope,
	senders as all,
	sendersJson as allJson,
} from './fields';

const exclude = field({
	displayName: 'Exclude',
	name: 'exclude',
	type: 'options',
	options: [
		{
			name: 'As Team',
			value: 'team',
			description: 'Drop the list of the campaign: that of the team counts',
		},
		{ name: 'Nobody', value: 'nobody', description: 'Anybody may be chosen' },
		{ name: 'Senders', value: 'senders', description: 'Those below, wholly or by channel' },
	],
	default: 'senders',
	required: true,
});
const senders = field({ ...all, displayOptions: { show: { exclude: ['senders'] } } });
const sendersJson = field({ ...allJson, displayOptions: { show: { '/exclude': ['senders'] } } });

export const setExclusions = flow({
	value: 'setExclusions',
	name: 'Set Exclusions',
	action: 'Set sender exclusions',
	aside: 'can be for all campaigns',
	description:
		'Replace the list of senders left out where one campaign, or all without a list, choose by themselves. Needs the Email Pro plan and an API key of a user.',
	request: ['PUT /campaigns/{campaignId}/dynamic-sender-exclusions', 'PUT /team/dynamic-sender-exclusions'],
	fields: [scope, excludingCampaignId, exclude, senders, sendersJson],
	check(request) {
		const { scope, exclude } = request.values;
		if (exclude === 'senders') checkSenders(request);
		if (exclude !== 'team' || scope !== 'team') return;
		throw new BadValue(
			{ displayName: 'Exclude' },
			'The list of the team cannot follow itself',
			'As Team is for a campaign. Choose Nobody to empty the list.',
		);
	},
	notFound: campaignNotFound,
	async run({ values: { scope, exclude }, parts, send }) {
		const senders = { senders: parts.body.senders, nobody: [], team: null }[exclude];
		const endpoint =
			scope === 'team'
				? 'PUT /team/dynamic-sender-exclusions'
				: 'PUT /campaigns/{campaignId}/dynamic-sender-exclusions';
		return (await send(endpoint, { body: { senders } })).data;
	},
});
