import type { JsonObject } from '../../api/json.ts';
import { rowsAt, textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker, picker } from '../../definition/picker';
import type { Entry, PickerContext } from '../../definition/picker';

const NONE = 'Nobody in this team can send yet. A mailbox or a LinkedIn account has to be connected first.';

function nameOf(sender: JsonObject): string {
	return textAt(sender, 'name') ?? textAt(sender, 'email') ?? String(sender.userId);
}

/** `, in the campaign` where lemlist says so of a sender or a channel. */
const place = ({ inPool }: JsonObject) => (inPool === true ? ', in the campaign' : '');

/** Whether something keeps a channel from sending. */
const isBlocked = (channel: JsonObject) =>
	rowsAt(channel, 'diagnostics').some(({ type }) => type === 'error');

const sender = (row: JsonObject) => ({ name: `${nameOf(row)}${place(row)}`, value: String(row.userId) });

/** The campaign of the form. For one of dynamic strategy lemlist leaves out whom it excludes. */
function inCampaign({ given }: Pick<PickerContext, 'given'>) {
	const campaignId = given('campaignId') ?? given('campaign');
	return campaignId === undefined ? {} : { query: { campaignId } };
}

/** Everybody who can send, and whether they are in the chosen campaign. */
const senders = listPicker({
	name: 'CampaignSenders',
	request: 'GET /senders',
	parts: inCampaign,
	entry: sender,
	none: NONE,
});

/** Everybody who can send, those who are excluded from campaigns as well. */
export const teamSenders = listPicker({
	name: 'TeamSenders',
	request: 'GET /senders',
	entry: sender,
	none: NONE,
});

/** Accounts of the chosen sender, or of all; those without an ID (LinkedIn) are known by their type alone. */
export const senderChannels = picker({
	name: 'SenderChannels',
	request: ['GET /senders'],
	async read({ send, given }) {
		const { rows } = await send('GET /senders');
		const userId = given('userId');
		const some = rows.filter((row) => userId === undefined || row.userId === userId);
		const entries = some.flatMap((row) =>
			rowsAt(row, 'channels').flatMap((channel) => entry(row, channel)),
		);
		return { entries };
	},
	none: 'lemlist lists no mailbox, WhatsApp account or phone number for this sender',
});

function entry(row: JsonObject, channel: JsonObject): Entry | [] {
	const value = textAt(channel, 'id');
	if (value === undefined) return [];
	const label = textAt(channel, 'label') ?? value;
	const state = isBlocked(channel) ? ', cannot send' : '';
	return { name: `${nameOf(row)}: ${String(channel.type)} ${label}${state}`, value };
}

/** The team member whose place in a campaign an operation is about. */
export const senderId = locator({
	displayName: 'Sender',
	name: 'userId',
	description: 'Team member; ID starts with usr_',
	in: 'path',
	required: true,
	prefix: 'usr',
	search: senders,
	typeOptions: { loadOptionsDependsOn: ['campaignId.value', 'campaign.value'] },
});

/** The account that a sender sends from. */
export const senderChannelId = locator({
	displayName: 'Account',
	name: 'channelId',
	description: 'Mailbox (usm_), WhatsApp account (uwa_) or phone number; LinkedIn has none',
	in: 'body',
	prefix: 'usm',
	anyPrefix: true,
	search: senderChannels,
	typeOptions: { loadOptionsDependsOn: ['userId.value'] },
});
