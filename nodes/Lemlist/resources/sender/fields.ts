import type { IDataObject } from 'n8n-workflow';
import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import type { ItemRequest } from '../../definition/context';
import { campaignId } from '../campaign/picker';
import { senderChannels, teamSenders } from './picker';

/** What kind of channel; `any` where none is meant in particular. */
const ANY = 'any';

const type = field({
	displayName: 'Channel',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'Any', value: ANY },
		{ name: 'Email', value: 'email' },
		{ name: 'LinkedIn', value: 'linkedin' },
		{ name: 'Other', value: 'other' },
		{ name: 'Phone', value: 'phone' },
		{ name: 'WhatsApp', value: 'whatsapp' },
	],
	default: ANY,
	description: 'Other is for exclusions only',
});

const account = field({
	displayName: 'Account Name or ID',
	name: 'id',
	type: 'options',
	default: '',
	description: 'Mailbox (usm_), WhatsApp account (uwa_) or phone number',
	load: senderChannels,
});

const alias = field({
	displayName: 'Alias',
	name: 'alias',
	type: 'string',
	default: '',
	placeholder: 'e.g. hello@example.com',
	description: 'Address to send as; with Account',
});

/** One or several senders, each with all of their channels or some. */
export const senders = field(
	{
		displayName: 'Senders',
		name: 'senders',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		alone: true,
		placeholder: 'Add Sender',
		description: 'Each once for each of several channels',
		options: [
			{
				displayName: 'Sender',
				name: 'sender',
				values: [
					{
						displayName: 'Sender Name or ID',
						name: 'userId',
						type: 'options',
						default: '',
						description: 'Team member; ID starts with usr_',
						load: teamSenders,
					},
					type,
					account,
					alias,
				],
			},
		],
		in: 'body',
	},
	({ sender = [] }: { sender?: IDataObject[] }) => together(sender),
);

/** The same, ready-made. */
export const sendersJson = field({
	displayName: 'Senders (JSON)',
	name: 'sendersJson',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. [{ "userId": "usr_A1B2C3D4", "channels": [{ "type": "email" }] }]',
	description: 'A list in place of Senders',
	in: 'body',
	as: 'senders',
});

const NAMED = { displayName: 'Senders' };

/** Senders as lemlist takes them, each once: without `channels` all of theirs are meant. */
function together(entries: readonly IDataObject[]): object[] {
	const channels = new Map<string, IDataObject[]>();
	for (const { userId, type = ANY, ...rest } of entries) {
		if (!userId)
			throw new BadValue(NAMED, 'A sender has no Sender Name or ID', 'Choose one, or take it out.');
		const known = channels.get(String(userId));
		const isAny = type === ANY;
		if (known && (isAny || known.length === 0))
			throw new BadValue(
				NAMED,
				`${String(userId)} is there twice, once with any channel`,
				'Keep one of the two.',
			);
		if (isAny && Object.keys(rest).length > 0)
			throw new BadValue(
				NAMED,
				`The channel of ${String(userId)} is missing`,
				'Account and Alias need Channel.',
			);
		channels.set(String(userId), [...(known ?? []), ...(isAny ? [] : [{ type, ...rest }])]);
	}
	return [...channels].map(([userId, of]) => (of.length > 0 ? { userId, channels: of } : { userId }));
}

/** @throws BadValue where nobody is named */
export function checkSenders({ parts: { body } }: Pick<ItemRequest, 'parts'>): void {
	if (Array.isArray(body.senders) && body.senders.length > 0) return;
	throw new BadValue(NAMED, 'Senders names nobody', 'Add a sender, or give a list in Senders (JSON).');
}

/** What becomes of each channel of a sender, in this order. */
export const channels = field(
	{
		displayName: 'Channels',
		name: 'channels',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		required: true,
		placeholder: 'Add Channel',
		description: 'Changed in this order; those not named stay as they are',
		options: [
			{
				displayName: 'Channel',
				name: 'channel',
				values: [
					{
						displayName: 'Change',
						name: 'change',
						type: 'options',
						options: [
							{ name: 'Disable', value: 'disable' },
							{ name: 'Enable', value: 'enable' },
							{ name: 'Set Alias Only', value: 'alias' },
						],
						default: 'enable',
						description:
							'Without Account it is every account of the type; LinkedIn cannot be disabled',
					},
					{ ...type, options: type.options.filter(({ value }) => value !== ANY), default: 'email' },
					account,
					alias,
				],
			},
		],
		in: 'body',
	},
	({ channel = [] }) => {
		if (channel.length > 0) return channel.map(wireChannel);
		throw new BadValue({ displayName: 'Channels' }, 'Channels is empty', 'Add the channel to change.');
	},
);

function wireChannel({ change, ...channel }: IDataObject): object {
	return change === 'alias' ? channel : { ...channel, enabled: change !== 'disable' };
}

/** Whose exclusions are meant. */
export const scope = field({
	displayName: 'For',
	name: 'scope',
	type: 'options',
	options: [
		{ name: 'Campaign', value: 'campaign' },
		{ name: 'Team', value: 'team' },
	],
	default: 'campaign',
	required: true,
	description: 'That of the team counts for campaigns without their own',
});

export const excludingCampaignId = field({
	...campaignId,
	displayOptions: { show: { scope: ['campaign'] } },
});

/** What is said where lemlist has no such campaign. */
export const campaignNotFound = { thing: 'Campaign', param: 'campaignId' };
