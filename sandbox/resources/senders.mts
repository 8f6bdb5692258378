import { Refusal } from '../answer.mts';
import { id } from '../id.mts';
import type { Kind, Row } from '../kind.mts';
import type { Campaign, User } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { CAMPAIGNS } from './campaigns.mts';
import { mailboxesOf } from './emailAccounts.mts';
import { refuseSmallPlan, sequencesOf } from './sequences.mts';
import { USERS } from './users.mts';

/** As it is sent. */
interface Channel {
	type: string;
	id?: string;
	alias?: string;
}

interface Sender {
	userId: string;
	channels?: Channel[];
}

/** By which channels those send who are in a campaign, where that was ever said; its id is the campaign's. */
interface Pool extends Row {
	channels: Record<string, Channel[]>;
}

const POOLS: Kind<Pool> = { name: 'senderPools', prefix: 'spo', missing: 'Campaign not found' };

/** Whom campaigns of dynamic strategy do not choose. */
interface Exclusions extends Row {
	/** Of which campaign; `team` for the others. */
	of: string;
	senders: Sender[];
}

const EXCLUSIONS: Kind<Exclusions> = {
	name: 'senderExclusions',
	prefix: 'sex',
	missing: 'Campaign not found',
	*seed({ store }) {
		yield { of: 'team', senders: [{ userId: store.users[3]?._id ?? '' }] };
	},
};

export const kinds = [POOLS, EXCLUSIONS];

const CAMPAIGN_MISSING = { error: 'Campaign not found', code: 'CAMPAIGN_DYNAMIC_SENDER_CAMPAIGN_NOT_FOUND' };
const UNKNOWN_CHANNEL = {
	error: 'A channel does not belong to the sender. Take the channel id from the team senders list: the mailbox id, the WhatsApp account id or the phone number',
	code: 'CAMPAIGN_DYNAMIC_SENDER_UNKNOWN_CHANNEL',
};
const STATIC = {
	error: 'The campaign does not use a dynamic sender strategy: its sender pool applies, not the exclusions. Set a dynamic strategy first',
	code: 'CAMPAIGN_DYNAMIC_SENDER_STATIC_STRATEGY',
};
const NOT_ALLOWED = {
	error: 'You are not allowed to edit the team sending settings. Ask a team admin',
	code: 'CAMPAIGN_DYNAMIC_SENDER_NOT_ALLOWED',
};
/** These words and codes are guesses. */
const UNKNOWN_SENDER = { error: 'A sender is not a member of this team', code: 'SENDER_NOT_FOUND' };
const READ_ONLY = {
	error: 'The campaign uses a dynamic sender strategy: its senders cannot be changed',
	code: 'CAMPAIGN_SENDERS_READ_ONLY',
};

const says = { 405: { error: 'Route bad method', code: 'ROUTE_BAD_METHOD' } };
// What is shown of senders and channels has been seen in part; which keys there are besides is a guess.
export const endpoints: Endpoints = {
	'GET /senders': (call) => {
		const { store } = call;
		if (call.text('campaignId') === undefined)
			return { data: { senders: store.users.map((user) => shown(call, user)) } };
		const campaign = store.all(CAMPAIGNS).need(call.text('campaignId'));
		const pool = poolOf(call, campaign);
		const excluded = campaign.isDynamic ? exclusionsOf(store, campaign._id).senders : [];
		const users = store.users.filter(
			({ _id }) => !excluded.some(({ userId, channels }) => userId === _id && !channels),
		);
		return {
			data: {
				...{ campaignId: campaign._id, senderStrategy: strategyOf(campaign) },
				requiredChannelTypes: requiredIn(store, campaign),
				senders: users.map((user) =>
					shown(call, user, pool.find(({ userId }) => userId === user._id)?.channels ?? []),
				),
			},
		};
	},

	'GET /campaigns/{campaignId}/senders': (call) => answered(call, campaignIn(call)),

	'POST /campaigns/{campaignId}/senders': (call) => {
		const campaign = writable(call);
		const pool = poolOf(call, campaign);
		for (const { userId, channels } of sendersIn(call)) {
			const known = pool.find((each) => each.userId === userId);
			const given = channels ?? usual(call, userId);
			if (known)
				known.channels = [
					...known.channels,
					...given.filter((each) => !known.channels.some(same(each))),
				];
			else pool.push({ userId, channels: given });
		}
		return kept(call, campaign, pool);
	},

	'PUT /campaigns/{campaignId}/senders': (call) => {
		const campaign = writable(call);
		const senders = sendersIn(call).map(({ userId, channels = usual(call, userId) }) => ({
			userId,
			channels,
		}));
		return kept(call, campaign, senders);
	},

	'PATCH /campaigns/{campaignId}/senders/{userId}': (call) => {
		const { userId } = call.path;
		const campaign = writable(call);
		const pool = poolOf(call, campaign);
		let own = pool.find((each) => each.userId === userId)?.channels ?? [];
		for (const { enabled, ...channel } of call.objects('channels')) {
			const meant = { ...channel } as unknown as Channel;
			const all = meant.id === undefined ? channelsOf(call, userId, meant.type) : [meant];
			refuseIf(enabled === false && meant.type === 'linkedin', 'LinkedIn cannot be disabled alone');
			own = own.filter((each) => !all.some(same(each)));
			if (enabled !== false) own.push(...all);
		}
		checked(call, [{ userId, channels: own }]);
		const others = pool.filter((each) => each.userId !== userId);
		return kept(call, campaign, own.length > 0 ? [...others, { userId, channels: own }] : others);
	},

	'DELETE /campaigns/{campaignId}/senders/{userId}': (call) => {
		const campaign = writable(call);
		const pool = poolOf(call, campaign);
		const left = pool.filter(({ userId }) => userId !== call.path.userId);
		const contacted = call.store
			.leadsIn(campaign)
			.filter(({ _id }) => call.store.happenings.kept.states.has(_id));
		const contactedLeads = left.length < pool.length ? contacted.length : 0;
		const { data } = kept(call, campaign, left);
		// Where it lies is a guess.
		return { data: { ...data, impact: { contactedLeads } } };
	},

	'GET /campaigns/{campaignId}/dynamic-sender-exclusions': {
		says,
		answer: (call) => {
			const campaign = dynamicIn(call);
			return { data: listOf(call.store, campaign) };
		},
	},

	'PUT /campaigns/{campaignId}/dynamic-sender-exclusions': {
		says,
		answer: (call) => {
			const { store, body } = call;
			const campaign = dynamicIn(call);
			refuseIf(!campaign.isDynamic, STATIC, 409);
			const own = store.all(EXCLUSIONS).find({ of: campaign._id });
			if (body.senders === null) store.all(EXCLUSIONS).delete(own?._id ?? '');
			else exclude(call, campaign._id);
			return { data: listOf(store, campaign) };
		},
	},

	'GET /team/dynamic-sender-exclusions': {
		says,
		answer: (call) => {
			refuseSmallPlan(call);
			return { data: { senders: exclusionsOf(call.store).senders } };
		},
	},

	'PUT /team/dynamic-sender-exclusions': {
		says,
		answer: (call) => {
			refuseSmallPlan(call);
			refuseIf(call.store.lacks('sendingSettings'), NOT_ALLOWED, 403);
			return { data: { senders: exclude(call, 'team').senders } };
		},
	},
};

function campaignIn(call: AnyCall) {
	refuseSmallPlan(call);
	return call.store.all(CAMPAIGNS).need(call.path.campaignId);
}

function dynamicIn(call: AnyCall) {
	refuseSmallPlan(call);
	return call.store.all(CAMPAIGNS).need(call.path.campaignId, CAMPAIGN_MISSING);
}

/** @throws Refusal where the campaign chooses its senders by itself */
function writable(call: AnyCall) {
	const campaign = campaignIn(call);
	refuseIf(campaign.isDynamic, READ_ONLY, 409);
	return campaign;
}

const strategyOf = ({ isDynamic }: { isDynamic: boolean }) => (isDynamic ? 'contactOwner' : 'random');

function requiredIn(store: Store, { _id }: Campaign): string[] {
	const types = sequencesOf(store, _id).flatMap(({ steps }) => steps.map(({ type }) => type));
	const needs = (start: string) => types.some((type) => type.startsWith(start));
	return ['email', 'linkedin', 'whatsapp', 'phone'].filter(needs);
}

/** All that a user can send by. */
function channelsOf(call: AnyCall, userId: string, type?: string): Channel[] {
	const isFirst = userId === call.store.users[0]?._id;
	const channels = [
		...mailboxesOf(call, userId).map(({ _id }) => ({ type: 'email', id: _id })),
		{ type: 'linkedin' },
		// The number is one of those that France keeps for films and books.
		...(isFirst
			? [
					{ type: 'phone', id: '+33199001234' },
					{ type: 'whatsapp', id: id('uwa', 1) },
				]
			: []),
	];
	return channels.filter((each) => type === undefined || each.type === type);
}

/** What somebody sends by where nothing is said: the first of each type. */
function usual(call: AnyCall, userId: string): Channel[] {
	const channels = channelsOf(call, userId);
	return channels.filter(({ type }, n) => channels.findIndex((each) => each.type === type) === n);
}

const same = (channel: Channel) => (other: Channel) =>
	other.type === channel.type && (other.id ?? '') === (channel.id ?? '');

function poolOf(call: AnyCall, campaign: Campaign): Required<Sender>[] {
	const said = call.store.all(POOLS).get(campaign._id)?.channels;
	return campaign.senders.map(({ id: userId }) => ({
		...{ userId, channels: said?.[userId] ?? usual(call, userId) },
	}));
}

/** Keeps who sends a campaign. @returns it as it is answered */
function kept(call: AnyCall, campaign: Campaign & { isDynamic: boolean }, senders: Required<Sender>[]) {
	const { store } = call;
	campaign.senders = senders.map(({ userId }) => ({
		...{ id: userId, sendUserMailboxId: id('usm', userId) },
		email: store.all(USERS).get(userId)?.email ?? '',
	}));
	const channels = Object.fromEntries(senders.map((each) => [each.userId, each.channels]));
	store.all(POOLS).set(campaign._id, { _id: campaign._id, channels });
	return answered(call, campaign);
}

function answered(call: AnyCall, campaign: Campaign & { isDynamic: boolean }) {
	const pool = poolOf(call, campaign);
	const users = call.store.users.filter(({ _id }) => pool.some(({ userId }) => userId === _id));
	return {
		data: {
			...{
				campaignId: campaign._id,
				senderStrategy: strategyOf(campaign),
				readOnly: campaign.isDynamic,
			},
			senders: pool.flatMap(({ userId, channels }) =>
				users
					.filter(({ _id }) => _id === userId)
					.map((user) => ({
						...{ userId, name: user.name },
						channels: channels.map((channel) => described(call, userId, channel)),
						diagnostics: [],
					})),
			),
			diagnostics: [],
		},
	};
}

/** A user among those who can send. @param pool channels by which they send the campaign that is asked about */
function shown(call: AnyCall, { _id: userId, name }: User, pool?: Channel[]): object {
	return {
		...{ userId, name },
		...(pool && { inPool: pool.length > 0 }),
		channels: channelsOf(call, userId).map((channel) => ({
			...described(call, userId, channel),
			...(pool && { inPool: pool.some(same(channel)) }),
		})),
		diagnostics: [],
	};
}

function described(call: AnyCall, userId: string, channel: Channel): object {
	const mailbox = mailboxesOf(call, userId).find(({ _id }) => _id === channel.id);
	const isBroken = mailbox && mailbox.status !== 'CONNECTED';
	return {
		...channel,
		...(channel.id !== undefined && { label: mailbox?.email ?? channel.id }),
		...(mailbox && { esp: mailbox.provider }),
		diagnostics: isBroken ? [{ code: 'channel_disconnected', scope: 'channel', type: 'error' }] : [],
	};
}

/** @throws Refusal where one of them is nobody, or has no such channel */
function sendersIn(call: AnyCall): Sender[] {
	return checked(call, call.objects('senders') as unknown as Sender[]);
}

function checked(call: AnyCall, senders: Sender[]): Sender[] {
	for (const { userId, channels = [] } of senders) {
		if (!call.store.all(USERS).has(userId)) throw new Refusal(400, UNKNOWN_SENDER);
		const own = channelsOf(call, userId);
		const isStrange = ({ id: account }: Channel) =>
			account !== undefined && !own.some((each) => each.id === account);
		refuseIf(channels.some(isStrange), UNKNOWN_CHANNEL);
	}
	return senders;
}

/** The list that counts for a campaign, its own or that of the team. */
function exclusionsOf(store: Store, campaignId?: string): Pick<Exclusions, 'of' | 'senders'> {
	const find = (wanted?: string) => store.all(EXCLUSIONS).find({ of: wanted });
	return find(campaignId) ?? find('team') ?? { of: 'team', senders: [] };
}

function listOf(store: Store, campaign: Campaign & { isDynamic: boolean }): object {
	const { of, senders } = exclusionsOf(store, campaign._id);
	return { source: of === 'team' ? 'team' : 'campaign', senderStrategy: strategyOf(campaign), senders };
}

function exclude(call: AnyCall, of: string): Exclusions {
	const senders = sendersIn(call);
	const all = call.store.all(EXCLUSIONS);
	const known = all.find({ of });
	return known ? Object.assign(known, { senders }) : all.add({ of, senders });
}
