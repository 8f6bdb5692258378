import { Answer, Refusal, csv } from '../answer.mts';
import { isObject } from '../api.mts';
import type { JsonObject, JsonValue } from '../api.mts';
import { CAMPAIGN_NAMES } from '../data.mts';
import type { Activity } from '../happenings.mts';
import { id } from '../id.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { bare, list, paginated } from '../lists.mts';
import type { Campaign, CampaignStatus, Lead } from '../people.mts';
import { defined, one, origin, refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { leadOf, statesOf, statusOf } from './leads.mts';
import { SCHEDULES } from './schedules.mts';
import {
	SEQUENCES,
	addSequence,
	copySteps,
	refuseSmallPlan,
	sequencesOf,
	skipFor,
	skippableStep,
} from './sequences.mts';
import type { Step } from './sequences.mts';
import { AGENTS } from './signalAgents.mts';

const STATUSES: CampaignStatus[] = ['running', 'draft', 'running', 'paused', 'running', 'ended', 'archived'];
const EMOJIS = ['🚀', '🌱', '🎯', '💡', '📣'];

/** A campaign with what its list does not show. */
interface Managed extends Campaign {
	emoji: string;
	/** What PATCH sets, under lemlist's own names. */
	settings: JsonObject;
	/** Its senders follow from each lead, so nobody chooses them. */
	isDynamic: boolean;
	/** Who puts leads into it, once that was decided. */
	fedBy?: 'hand' | 'signals';
	/** Signal agents that put leads into it. */
	watchListIds?: string[];
}

/** What every campaign can be asked for: the flat names, which are lemlist's older ones. */
const SETTINGS = {
	stopOnEmailReplied: true,
	stopOnMeetingBooked: true,
	stopOnLinkClicked: false,
	leadsPausedByInterest: false,
	opportunityReplied: true,
	opportunityClicked: false,
	autoLeadInterest: true,
	disableTrackOpen: false,
	disableTrackClick: false,
	disableTrackReply: false,
	disableOutOfOffice: false,
	sequenceSharing: false,
	stopOnLinkClickedFilter: '',
};

export const CAMPAIGNS: Kind<Managed> = {
	name: 'campaigns',
	prefix: 'cam',
	missing: 'Campaign not found',
	*seed({ store, ago }) {
		const [schedule] = store.all(SCHEDULES).values();
		for (const [n, name] of CAMPAIGN_NAMES.entries()) {
			const user = store.users[n % store.users.length];
			const failing = n % 25 === 24;
			yield {
				name,
				emoji: EMOJIS[n % EMOJIS.length] ?? '',
				status: failing ? 'errors' : (STATUSES[n % STATUSES.length] ?? 'draft'),
				labels: n % 10 === 0 ? ['CRM'] : [],
				createdAt: ago(CAMPAIGN_NAMES.length + 30 - n),
				createdBy: user?._id ?? '',
				sequenceId: id('seq', n + 1),
				scheduleIds: [schedule?._id ?? ''],
				timezone: 'Europe/Paris',
				teamId: store.teamId,
				hasError: failing,
				errors: failing ? ['Your campaign does not have sender.'] : [],
				creator: { userId: user?._id ?? '', userEmail: user?.email ?? '' },
				senders:
					user && !failing
						? [{ id: user._id, email: user.email, sendUserMailboxId: id('usm', user._id) }]
						: [],
				settings: { ...SETTINGS },
				isDynamic: n % 50 === 15,
				...(n % 50 === 2 && { fedBy: 'hand' as const }),
				...(n % 50 === 4 && { fedBy: 'signals' as const, watchListIds: [id('wli', 2)] }),
			};
		}
	},
	show: ({ settings: _settings, isDynamic: _isDynamic, fedBy: _fedBy, watchListIds: _ids, ...campaign }) =>
		campaign,
};

/** Of statistics, to a file. */
interface StatsExport extends Row {
	campaignId: string;
	startedAt: string;
	endedAt?: string;
	status: 'pending' | 'done' | 'error';
	/** CSV, once it is done. */
	text: string;
	/** How many leads are in it. */
	total: number;
	email?: string;
}

const EXPORTS: Kind<StatsExport> = { name: 'statsExports', prefix: 'axp', missing: 'Export not found' };
const HOUR = 3_600_000;
/** How long lemlist tells of an export. */
const TOLD_FOR = 2 * HOUR;
const FILES = '/files/exports/';

export const kinds = [CAMPAIGNS, EXPORTS];

export const forms = {
	campaignsAsList: 'GET /campaigns answers a bare list with version=v2 as well, as the document has it',
	exportWithoutState: 'GET /campaigns/{campaignId}/export/leads without a state gives all, instead of none',
	statsExportFails: 'exports of statistics end with the status error',
};

const WHERE = { status: true, createdBy: true } as const;
// lemlist's last page points back to the first instead of saying that there is no next one.
const v2 = list(CAMPAIGNS, { as: paginated('campaigns', 1), where: WHERE });
const v1 = list(CAMPAIGNS, { as: bare, where: WHERE });

/** lemlist documents that it refuses these, but not its words. */
const WRONG_REVIEW = { 'body.autoReviewConditions': 'Invalid autoReviewConditions' };
const DATES = 'Bad params: startDate and endDate are required';
const VARIANT = 'Bad params: ABSelected must be A or B';
const SEND_USER = 'Bad param format: sendUser must be formatted as follow: <sendUserId>|<sendUserEmail>';

/** Of the pages' newer routes. */
const SETTINGS_SAY = { 405: { error: 'Route bad method', code: 'ROUTE_BAD_METHOD' } };

export const endpoints: Endpoints = {
	'GET /campaigns': (call) =>
		call.text('version') === 'v2' && !call.form('campaignsAsList') ? v2(call) : v1(call),

	'POST /campaigns': {
		wrong: WRONG_REVIEW,
		answer: (call) => {
			const { name = '', timezone = 'Europe/Paris', ...settings } = call.body;
			const schedule = call.store.all(SCHEDULES).add({
				...{ name: 'Default schedule', secondsToWait: 1200, timezone: String(timezone) },
				...{ start: '09:00', end: '18:00', weekdays: [1, 2, 3, 4, 5], public: false },
				...origin(call),
			});
			const campaign = add(call, {
				...{ name: String(name), emoji: '🚀', labels: [], scheduleIds: [schedule._id] },
				...{ timezone: String(timezone), settings: { ...SETTINGS, ...settings }, isDynamic: false },
			});
			const { _id, sequenceId, scheduleIds, emoji } = campaign;
			return {
				...{ _id, sequenceId, scheduleIds, ...origin(call), state: 'running' },
				...{ scannedCount: 0, reviewedCount: 0, inSequenceLeadCount: 0 },
				...{ variableKeys: [], senders: [], sendUsers: [], displayedVariableKeys: ['companyName'] },
				...{ emoji, stopOnEmailReplied: true, crmOpportunitiesOnTask: true },
				...{ unsubscribe: 'campaign', name: campaign.name },
				...(!call.store.lacks('crm') && { crm: 'hubspot', crmUserId: call.user._id }),
			};
		},
	},

	'GET /campaigns/{campaignId}': one(CAMPAIGNS),

	'PATCH /campaigns/{campaignId}': {
		wrong: WRONG_REVIEW,
		answer: (call) => {
			const campaign = campaignIn(call);
			const { name = campaign.name, sendUserIds, ...changes } = call.body;
			const sendUsers = sendUserIds && setSenders(call, campaign);
			campaign.name = String(name);
			Object.assign(campaign.settings, olderNames(changes), changes);
			const shown = Object.keys(SETTINGS).map((key) => [key, campaign.settings[key]]);
			return { name, ...Object.fromEntries(shown), sendUsers };
		},
	},

	'POST /campaigns/{campaignId}/pause': (call) => {
		const campaign = campaignIn(call);
		refuseIf(campaign.status !== 'running', "You can't pause campaigns that are not running.");
		return turn(call, campaign, 'paused');
	},

	'POST /campaigns/{campaignId}/start': (call) => {
		const campaign = campaignIn(call);
		refuseIf(campaign.status === 'running', "You can't start campaigns that are already running.");
		// That an issue blocks the start is documented, lemlist's words then are not.
		const issue = checksOf(call.store, campaign).find(({ type }) => type === 'issue');
		if (issue) throw new Refusal(400, issue.message);
		return turn(call, campaign, 'running');
	},

	'GET /campaigns/{campaignId}/statutes': (call) => {
		const campaign = campaignIn(call);
		const { name, status } = campaign;
		return { name, status, statutes: checksOf(call.store, campaign) };
	},

	'POST /campaigns/{campaignId}/duplicate': {
		says: { 400: { error: 'Bad team' } },
		answer: (call) => {
			const { store, path, text } = call;
			const from = store.all(CAMPAIGNS).need(path.campaignId, { error: CAMPAIGNS.missing });
			const { emoji, labels, scheduleIds, timezone, settings, isDynamic } = structuredClone(from);
			const name = text('name') ?? `${from.name} Copy`;
			const copy = add(call, { name, emoji, labels, scheduleIds, timezone, settings, isDynamic });
			const sequence = store.all(SEQUENCES).get(from.sequenceId);
			if (sequence) copySteps(store, sequence, store.all(SEQUENCES).need(copy.sequenceId));
			const { _id, sequenceId, createdAt, createdBy, status, senders, hasError, errors } = copy;
			return {
				...{ _id, name, sequenceId, archived: false, labels, createdAt, createdBy, status },
				...{ senders, hasError, errors },
			};
		},
	},

	'GET /campaigns/{campaignId}/export/start': (call) => {
		const { _id: campaignId } = campaignIn(call);
		const fields = { campaignId, startedAt: call.at, status: 'pending', text: '', total: 0 } as const;
		const started = call.store.all(EXPORTS).add(fields);
		call.later('statsExport', started._id);
		return shownExport(call, started);
	},

	'GET /campaigns/{campaignId}/export/{exportId}/status': (call) => {
		const missing = { ok: false, message: `Export with id ${call.path.exportId} not found` };
		return { ok: true, status: shownExport(call, exportIn(call, missing)) };
	},

	// Nobody gets an e-mail from a stand-in.
	'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}': (call) => {
		const found = Object.assign(exportIn(call, EXPORTS.missing), { email: call.path.email });
		return { ok: true, status: shownExport(call, found) };
	},

	'GET /campaigns/{campaignId}/export/leads': (call) => {
		const { store, text, texts, form } = call;
		const told = toldOf(store, campaignIn(call));
		const states = texts('state');
		const isWanted = (lead: Lead) =>
			states.includes('all') ||
			(states.length === 0 && form('exportWithoutState')) ||
			statesOf(store, lead).some((state) => states.includes(state));
		const rows = told.leads.filter(isWanted).map((lead) => ({
			...Object.fromEntries(LEAD_COLUMNS.map((column) => [column, ''])),
			...{ ...lead.person.fields, email: lead.person.email, ...lead.variables },
			...{ emailStatus: lead.person.emailStatus, linkedinUrl: lead.person.linkedinUrl },
			...{ lastState: statesOf(store, lead)[0], status: statusOf(lead), _id: lead._id },
		}));
		if (text('format') === 'json') return rows;
		const own = rows.flatMap((row) => Object.keys(row));
		return csv(rows, [...new Set([...LEAD_COLUMNS, ...own])]);
	},

	'GET /campaigns/reports': ({ store, texts }) =>
		texts('campaignIds')
			.map((each) => store.all(CAMPAIGNS).get(each))
			.filter((each) => each !== undefined)
			.map((each) => report(store, each)),

	'GET /v2/campaigns/{campaignId}/stats': {
		wrong: {
			...{ 'query.startDate': DATES, 'query.endDate': DATES },
			...{ 'query.ABSelected': VARIANT, 'query.sendUser': SEND_USER },
			'query.channels': 'Bad params: channels must be a valid array',
			'query.channels value':
				'Bad params: channels must be empty or contain "others", "email" or "linkedin"',
		},
		answer: (call) => {
			refuseStranger(call);
			return figures(call, campaignIn(call));
		},
	},

	'POST /v2/campaigns/stats/batch': {
		wrong: {
			...{ 'body.startDate': DATES, 'body.endDate': DATES },
			...{ 'body.ABSelected': VARIANT, 'body.sendUser': SEND_USER },
			'body.campaignIds': 'Bad params: campaignIds must be a non-empty array',
			'body.campaignIds many': 'Bad params: campaignIds must contain at most 100 items',
			'body.channels': 'Bad params: channels must be an array of "others", "email" or "linkedin"',
		},
		answer: (call) => {
			const { store, texts } = call;
			const ids = texts('campaignIds');
			refuseIf(ids.length === 0, 'Bad params: campaignIds must be a non-empty array');
			refuseStranger(call);
			const all = ids.map((campaignId) => ({ campaignId, campaign: store.campaigns.get(campaignId) }));
			return {
				results: all.flatMap(({ campaignId, campaign }) =>
					campaign ? [{ campaignId, ...figures(call, campaign) }] : [],
				),
				errors: all.flatMap(({ campaignId, campaign }) =>
					campaign ? [] : [{ campaignId, error: CAMPAIGNS.missing }],
				),
			};
		},
	},

	'GET /campaigns/{campaignId}/settings': {
		says: SETTINGS_SAY,
		answer: (call) => {
			refuseSmallPlan(call);
			return sectionsOf(call.store.all(CAMPAIGNS).need(call.path.campaignId, NO_CAMPAIGN));
		},
	},

	'PATCH /campaigns/{campaignId}/settings': {
		says: SETTINGS_SAY,
		wrong: {
			'body.onReplied.campaignProgress': invalid([
				{
					...{ field: 'onReplied.campaignProgress', code: 'invalid_value' },
					message: 'Invalid option: expected one of "continue"|"pause"|"stop"',
				},
			]),
		},
		answer: (call) => {
			refuseSmallPlan(call);
			const { store, path, body } = call;
			const campaign = store.all(CAMPAIGNS).need(path.campaignId, NO_CAMPAIGN);
			refuseFields(body);
			const settings = { ...campaign.settings, ...olderNames(body) };
			for (const [name, value] of Object.entries(body)) {
				const before = settings[name];
				settings[name] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
			}
			const { autoReview = settings.autoReview ?? false } = isObject(body.automation)
				? body.automation
				: {};
			settings.autoReview = autoReview;
			const changed = { ...campaign, settings };
			const { tracking } = sectionsOf(changed);
			// Nobody has a custom tracking domain here.
			const isTracked = [at(tracking, 'trackOpens'), at(tracking, 'trackClicks')].includes(true);
			refuseIf(
				autoReview === true && isTracked,
				{
					error: 'Auto-review needs a custom tracking domain. Set one up, or send tracking: { trackOpens: false, trackClicks: false } in the same request',
					code: 'CAMPAIGN_SETTINGS_AUTO_REVIEW_REQUIRES_CTD',
				},
				409,
			);
			refuseIf(
				at(body.senders, 'espMatching') === true && store.lacks('email'),
				{
					error: 'ESP matching needs an active mailbox',
					code: 'CAMPAIGN_SETTINGS_ESP_MATCHING_UNAVAILABLE',
				},
				409,
			);
			campaign.settings = settings;
			return sectionsOf(campaign);
		},
	},

	// Each lead that waited for the step is said to get an activity, whose type was not seen: none is made.
	'POST /campaigns/{campaignId}/steps/{stepId}/skip': (call) => {
		const step = skippableStep(call);
		const skipped = step.isSkipped !== true;
		step.isSkipped = true;
		return { skipped };
	},

	// Two of the outcomes were seen, the rest is a guess.
	'POST /campaigns/{campaignId}/steps/{stepId}/skip-for-leads': {
		wrong: { body: 'leads is required', 'body.leads many': 'leads must contain at most 100 items' },
		answer: (call) => {
			const step = skippableStep(call);
			const campaign = campaignIn(call);
			return {
				results: call.texts('leads').map((lead) => {
					const found = leadOf(call.store, campaign, lead);
					if (!found) return { lead, status: 'not_found' };
					return { lead, status: skipFor(step, found._id) ? 'skipped' : 'already_skipped' };
				}),
			};
		},
	},

	'POST /campaigns/{campaignId}/triggers/watch-lists': (call) => {
		refuseWithoutBeta(call);
		const campaign = campaignIn(call);
		const { _id } = call.store.all(AGENTS).need(call.text('watchListId'));
		refuseIf(campaign.fedBy === 'hand', 'Campaign was set up as manual', 409);
		campaign.fedBy = 'signals';
		campaign.watchListIds = [...new Set([...(campaign.watchListIds ?? []), _id])];
		return { watchListIds: campaign.watchListIds };
	},

	'DELETE /campaigns/{campaignId}/triggers/watch-lists/{watchListId}': (call) => {
		refuseWithoutBeta(call);
		const campaign = campaignIn(call);
		if (!campaign.watchListIds) return {};
		campaign.watchListIds = campaign.watchListIds.filter((each) => each !== call.path.watchListId);
		return { watchListIds: campaign.watchListIds };
	},
};

const NO_CAMPAIGN = { error: CAMPAIGNS.missing, code: 'CAMPAIGN_NOT_FOUND' };
/** What is shown of each section and not taken. */
const READ_ONLY = ['general.labels', 'general.sequenceId', 'senders.espRouting', 'schedule.scheduleIds'];
/** Sections, some of whose fields were seen, and those of the older update; where `senderStrategy` stands was not. */
const SECTIONS = [
	...['general', 'senders', 'tracking', 'onReplied', 'automation', 'schedule', 'senderStrategy'],
	...['onLinkClicked', 'onMeetingBooked', 'aiFeatures'],
];

/** All settings by section. The names of sections and fields that appear in words of the pages, and nothing else. */
function sectionsOf({ labels, sequenceId, scheduleIds, settings }: Managed): JsonObject {
	const of = (name: string) => (isObject(settings[name]) ? settings[name] : {});
	const stops = settings.stopOnEmailReplied === true;
	return {
		general: { ...of('general'), labels, sequenceId },
		senders: { espMatching: false, ...of('senders'), espRouting: {} },
		senderStrategy: settings.senderStrategy ?? 'random',
		tracking: {
			trackOpens: settings.disableTrackOpen !== true,
			trackClicks: settings.disableTrackClick !== true,
			...of('tracking'),
		},
		onReplied: { campaignProgress: stops ? 'stop' : 'continue', ...of('onReplied') },
		automation: { ...of('automation'), autoReview: settings.autoReview === true },
		schedule: { ...of('schedule'), scheduleIds },
	};
}

/** @throws Refusal with every field that is not taken */
function refuseFields(body: JsonObject): void {
	const fields = Object.entries(body).flatMap(([section, value]) =>
		isObject(value) ? Object.keys(value).map((name) => `${section}.${name}`) : [section],
	);
	const issue = (field: string, code: string, message: string) => ({
		...{ field, code: `CAMPAIGN_SETTINGS_${code}`, message },
	});
	const issues = fields.flatMap((field) => {
		if (READ_ONLY.includes(field))
			return [issue(field, 'READ_ONLY_FIELD', 'Read-only: returned by GET, not writable with PATCH')];
		const isKnown = SECTIONS.includes(field.replace(/\..*/, ''));
		return isKnown ? [] : [issue(field, 'UNKNOWN_FIELD', 'Unknown field')];
	});
	refuseIf(fields.length === 0 || issues.length > 0, invalid(issues));
}

function invalid(issues: JsonObject[]): JsonObject {
	return {
		error: 'Invalid campaign settings',
		code: 'CAMPAIGN_SETTINGS_INVALID_INPUT',
		details: { issues },
	};
}

/** @throws Refusal where the beta is not enabled */
function refuseWithoutBeta({ store }: AnyCall): void {
	const words = { error: 'Beta is not enabled', code: 'BETA_NOT_ENABLED' };
	refuseIf(store.lacks('campaignSignalTrigger'), words, 403);
}

function campaignIn({ store, path }: AnyCall): Managed {
	return store.all(CAMPAIGNS).need(path.campaignId);
}

/** Makes a draft of the user, with an empty sequence. */
function add(
	call: AnyCall,
	fields: Pick<
		Managed,
		'name' | 'emoji' | 'labels' | 'scheduleIds' | 'timezone' | 'settings' | 'isDynamic'
	>,
): Managed {
	const { store, user } = call;
	const campaign = store.all(CAMPAIGNS).add({
		...{ ...fields, ...origin(call), status: 'draft', sequenceId: '', senders: [] },
		...{ hasError: false, errors: [], creator: { userId: user._id, userEmail: user.email } },
	});
	campaign.sequenceId = addSequence(store, campaign._id)._id;
	return campaign;
}

function turn({ emit }: AnyCall, campaign: Campaign, status: 'running' | 'paused') {
	const { _id, name } = campaign;
	// That these concern the campaign, and not each of its leads, is a guess.
	if (status === 'paused' || campaign.status === 'paused')
		emit(status === 'paused' ? 'paused' : 'resumed', undefined, { campaignId: _id, campaignName: name });
	campaign.status = status;
	return { _id, state: status };
}

/** What keeps a campaign from starting, and what else there is to know. The first of these words are lemlist's. */
function checksOf(store: Store, campaign: Campaign) {
	const { _id, senders, status } = campaign;
	const issue = (message: string, category?: string) => ({ type: 'issue', level: 3, message, category });
	const types = stepsOf(store, _id).map(({ type }) => type);
	// Whatever ran before has had leads.
	const isEmpty = status === 'draft' && store.leadsIn(campaign).length === 0;
	return [
		...(senders.length === 0 ? [issue('No senders configured on this campaign.')] : []),
		...(types.length === 0 ? [issue('This campaign has no steps.', 'steps')] : []),
		...(isEmpty ? [issue('This campaign has no leads.')] : []),
		...(types.some((type) => type.startsWith('linkedin'))
			? [
					{
						...{ type: 'information', level: 1, category: 'limit' },
						message: 'LinkedIn steps wait while the daily limit of a sender is reached.',
					},
				]
			: []),
	];
}

function stepsOf(store: Store, campaignId: string): Step[] {
	return sequencesOf(store, campaignId).flatMap(({ steps }) => steps);
}

/** What a step needs a sender for; such names in `lacks` mean that nobody in the team has it. */
const CHANNELS = ['email', 'linkedin', 'sms', 'whatsapp'];

/** @throws Refusal where the chosen users cannot send */
function setSenders({ store, texts }: AnyCall, campaign: Managed): object[] {
	refuseIf(
		campaign.isDynamic,
		'Cannot update senders on campaigns with a dynamic sender strategy (contactOwner, leadImporter, customField)',
	);
	const users = store.users.filter(({ _id }) => texts('sendUserIds').includes(_id));
	refuseIf(users.length === 0, 'None of the provided sender IDs are members of this team');
	const types = stepsOf(store, campaign._id).map(({ type }) => type);
	const needed = CHANNELS.filter((channel) => types.some((type) => type.startsWith(channel)));
	const missing = needed.filter((channel) => store.lacks(channel));
	refuseIf(
		needed.length > 0 && missing.length === needed.length,
		'None of the provided senders have the required capabilities for this campaign',
	);
	refuseIf(
		missing.length > 0,
		`The provided senders do not cover the following campaign channels: ${missing.join(', ')}`,
	);
	campaign.senders = users.map(({ _id, email }) => ({
		...{ id: _id, email, sendUserMailboxId: id('usm', _id) },
	}));
	Object.assign(campaign, { hasError: false, errors: [] });
	if (campaign.status === 'errors') campaign.status = 'paused';
	return campaign.senders.map(({ id: userId, email, sendUserMailboxId }) => ({
		...{
			id: userId,
			mailboxes: [{ sendUserMailboxId, email }],
			phoneNumbers: [],
			whatsappAccountIds: [],
		},
	}));
}

/** What changes of sections mean under the older names, which are the ones that lemlist answers. A guess in all its parts. */
function olderNames({ tracking, onReplied, onLinkClicked, onMeetingBooked }: JsonObject): JsonObject {
	const not = (section: unknown, key: string) => {
		const value = at(section, key);
		return typeof value === 'boolean' ? !value : undefined;
	};
	const stops = (section: unknown) => {
		const value = at(section, 'campaignProgress');
		return value === undefined ? undefined : value === 'stop';
	};
	return defined({
		disableTrackOpen: not(tracking, 'trackOpens'),
		disableTrackClick: not(tracking, 'trackClicks'),
		disableTrackReply: not(tracking, 'trackReplies'),
		stopOnEmailReplied: stops(onReplied),
		opportunityReplied: at(onReplied, 'createNewTask'),
		disableOutOfOffice: at(onReplied, 'disableOutOfOffice'),
		stopOnLinkClicked: stops(onLinkClicked),
		opportunityClicked: at(onLinkClicked, 'createNewTask'),
		stopOnMeetingBooked: stops(onMeetingBooked),
	}) as JsonObject;
}

function at(section: unknown, key: string): unknown {
	return isObject(section) ? section[key] : undefined;
}

export const due = {
	statsExport: ({ store, at: endedAt, form }: Doing, exportId: string): void => {
		const found = store.all(EXPORTS).get(exportId);
		const campaign = store.campaigns.get(found?.campaignId ?? '');
		if (!found || !campaign) return;
		const status = form('statsExportFails') ? 'error' : 'done';
		Object.assign(found, { status, endedAt, ...written(store, campaign) });
	},
};

/** An export of a campaign's statistics, a row a lead. */
function written(store: Store, campaign: Campaign): Pick<StatsExport, 'text' | 'total'> {
	const told = toldOf(store, campaign);
	const byLead = Map.groupBy(told.activities, ({ leadId }) => leadId);
	const rows = told.leads.map((lead) => {
		const { email, fields } = lead.person;
		return {
			...{ leadEmail: email, leadFirstName: fields.firstName, leadLastName: fields.lastName },
			...{ status: statusOf(lead), lastState: statesOf(store, lead)[0] },
			...counted(byLead.get(lead._id) ?? []),
		};
	});
	return { text: String(csv(rows, EXPORT_COLUMNS).body), total: rows.length };
}

/** One was exported just now, of a campaign that has things to tell. */
export function begin({ store, ago }: Seeding): void {
	const campaign = store.campaigns.rows.at(11);
	if (!campaign) return;
	const done = { campaignId: campaign._id, status: 'done', startedAt: ago(0), endedAt: ago(0) } as const;
	store.all(EXPORTS).add({ ...done, ...written(store, campaign) });
}

/** The file of an export. */
export function file(store: Store, path: string): Answer | undefined {
	if (!path.startsWith(FILES)) return undefined;
	const found = store.all(EXPORTS).rows.find(({ _id }) => path.startsWith(`${FILES}fil_${_id}`));
	return found?.status === 'done' ? new Answer(200, found.text, 'text/csv') : undefined;
}

/** An export of the campaign, for as long as lemlist tells of it. @throws Refusal in these words */
function exportIn(call: AnyCall, missing: JsonValue): StatsExport {
	const { _id } = campaignIn(call);
	const found = call.store.all(EXPORTS).need(call.path.exportId, missing);
	const isOld = call.now > Date.parse(found.startedAt) + TOLD_FOR;
	if (isOld || found.campaignId !== _id) throw new Refusal(404, missing);
	return found;
}

function shownExport({ store, address }: AnyCall, { text, endedAt, ...found }: StatsExport): object {
	const { _id, status, startedAt, total } = found;
	const campaignName = store.campaigns.get(found.campaignId)?.name ?? '';
	const isOver = status !== 'pending';
	return {
		...{ ...found, id: _id, teamId: store.teamId, campaignName, endedAt },
		...{ progressIndex: isOver ? 6 : 0, progressTime: Date.parse(endedAt ?? startedAt) },
		...{ progressLastStepDuration: 0, progressType: isOver ? status : 'starting', progress: total },
		...(status === 'done' && {
			fileSize: Buffer.byteLength(text),
			url: `${address}${FILES}fil_${_id}_${campaignName.toLowerCase().replace(/[^a-z]+/g, '_')}.csv`,
		}),
	};
}

const LEAD_COLUMNS = (
	'emailStatus email firstName lastName picture phone linkedinUrl timezone companyName companyDomain icebreaker ' +
	'jobTitle lastState status _id'
).split(' ');

/** What is known of the leads of a campaign. */
function toldOf(store: Store, campaign: Campaign) {
	const leads = store.leadsIn(campaign);
	const activities = store.happenings.activities.filter(({ campaignId }) => campaignId === campaign._id);
	return { leads, activities };
}

/** What counts as what. */
const COUNTS = {
	invited: /^linkedinInviteDone$/,
	sent: /Sent$/,
	opened: /Opened$/,
	clicked: /Clicked$/,
	replied: /Replied$/,
	notDelivered: /Failed$/,
	bounced: /Bounced$/,
	unsubscribed: /Unsubscribed$/,
	invitationAccepted: /^linkedinInviteAccepted$/,
	meetingBooked: /^meetingBooked$/,
};
const EXPORT_COLUMNS = 'leadEmail leadFirstName leadLastName status lastState'
	.split(' ')
	.concat(Object.keys(COUNTS));

function counted(activities: readonly Activity[]) {
	const count = (pattern: RegExp) => activities.filter(({ type }) => pattern.test(type)).length;
	return Object.fromEntries(
		Object.entries(COUNTS).map(([name, pattern]) => [name, count(pattern)]),
	) as Record<keyof typeof COUNTS, number>;
}

/** How many leads end up with a yes and with a no. */
function moods(activities: readonly Activity[]) {
	const said = activities
		.filter(({ type }) => /Interested$/.test(type))
		.map(({ leadId, type }) => [leadId, type.endsWith('NotInterested')] as const);
	const last = [...new Map(said).values()];
	return { yes: last.filter((isNo) => !isNo).length, no: last.filter(Boolean).length };
}

/** Totals since a campaign began, under the older names. */
function report(store: Store, campaign: Campaign): object {
	const { leads, activities } = toldOf(store, campaign);
	const { _id, name, createdAt, labels, status, creator, senders } = campaign;
	const nameOf = (userId: string) => store.users.find((user) => user._id === userId)?.name ?? '';
	const reviewed = leads.filter((lead) => statusOf(lead) !== 'review').length;
	const { yes, no } = moods(activities);
	const types =
		'emailsSent emailsOpened emailsClicked emailsReplied emailsUnsubscribed emailsInterested linkedinSent linkedinOpened linkedinReplied';
	return {
		...{ _id, name, creator: `${creator.userId}|${creator.userEmail}`, createdAt, status },
		...{ createdBy: nameOf(creator.userId), labels: labels.join(','), totalCount: leads.length },
		...{ reviewedCount: reviewed, reviewed, inSequenceLeadCount: reviewed },
		// A draft is said to run, just as it is when it is made.
		state: status === 'draft' ? 'running' : status,
		senderNames: senders.map(({ email }) => email).join(','),
		sendersUsers: senders.map(({ id: userId, email }) => `${nameOf(userId)}:${email}`).join(','),
		...Object.fromEntries(
			types.split(' ').map((each) => [each, activities.filter(({ type }) => type === each).length]),
		),
		...{ interested: yes, notInterested: no },
	};
}

/** @throws Refusal where `sendUser` names a user of the team with the address of another one, or nobody */
function refuseStranger({ store, text }: AnyCall): void {
	const [userId, address] = text('sendUser')?.split('|') ?? [];
	if (userId === undefined) return;
	const isKnown = store.users.some(({ _id }) => _id === userId);
	const isOfAnother = store.users.some(({ _id, email }) => email === address && _id !== userId);
	refuseIf(!isKnown || isOfAnother, 'Bad params: the send user email is not related to the send user id');
}

/** What happened to a campaign between two dates, by sender, variant and channel. */
function figures({ store, text, texts }: AnyCall, campaign: Campaign): object {
	const { leads, activities } = toldOf(store, campaign);
	const [start, end] = [text('startDate'), text('endDate')].map((date) => Date.parse(date ?? ''));
	const [userId] = text('sendUser')?.split('|') ?? [];
	const isSender = userId === undefined || campaign.senders.some((sender) => sender.id === userId);
	const variant = text('ABSelected');
	const channels = texts('channels');
	const steps = sequencesOf(store, campaign._id).flatMap((sequence) =>
		sequence.steps.map((step, n) => ({ step, sequenceId: sequence._id, sequenceStep: n })),
	);
	const stepOf = assigned(
		steps.map(({ step }) => step),
		activities,
	);
	const found = activities.filter((activity) => {
		const time = Date.parse(activity.createdAt);
		const isIn = time >= (start ?? NaN) && time <= (end ?? NaN);
		const isOfChannel = channels.length === 0 || channels.includes(channelOf(activity.type));
		const isOfVariant = variant === undefined || variant === variantOf(stepOf.get(activity), activity);
		return isSender && isIn && isOfChannel && isOfVariant;
	});
	const { sent, notDelivered, bounced, opened, clicked, replied, ...more } = counted(found);
	const leadsWith = (pattern: RegExp) =>
		new Set(found.filter(({ type }) => pattern.test(type)).map(({ leadId }) => leadId)).size;
	const { yes, no } = moods(found);
	return {
		nbLeads: leads.length,
		nbLeadsLaunched: leads.filter((lead) => statusOf(lead) !== 'review').length,
		nbLeadsReached: leadsWith(/Sent$|Done$/),
		nbLeadsOpened: leadsWith(COUNTS.opened),
		nbLeadsInteracted: leadsWith(COUNTS.clicked),
		nbLeadsAnswered: leadsWith(COUNTS.replied),
		...{ nbLeadsInterested: yes, nbLeadsNotInterested: no },
		nbLeadsUnsubscribed: leadsWith(COUNTS.unsubscribed),
		nbLeadsInterrupted: leads.filter(({ isPaused }) => isPaused).length,
		...{ messagesSent: sent, messagesNotSent: notDelivered, messagesBounced: bounced },
		...{ delivered: sent - bounced, opened, clicked, replied },
		...{ invitationAccepted: more.invitationAccepted, meetingBooked: more.meetingBooked },
		steps: steps.map(({ step, sequenceId, sequenceStep }, n) => {
			const mine = counted(found.filter((activity) => stepOf.get(activity) === step));
			return {
				...{ index: n + 1, sequenceId, sequenceStep, taskType: step.type, abTest: variant },
				conditionLabel: step.content.conditionKey,
				...{ ...mine, delivered: mine.sent - mine.bounced },
				...{ invitationAccepted: undefined, meetingBooked: undefined },
			};
		}),
	};
}

function channelOf(type: string): string {
	return ['email', 'linkedin'].find((channel) => type.startsWith(channel)) ?? 'others';
}

/** Every other lead gets variant B where there is one. */
function variantOf(step: Step | undefined, { leadId = '' }: Activity): 'A' | 'B' {
	return step?.b && leadId.charCodeAt(leadId.length - 1) % 2 === 1 ? 'B' : 'A';
}

/** Step types by what the activities of theirs begin with. */
const BEGINNINGS = [
	...[
		'linkedinVisit',
		'linkedinInvite',
		'linkedinFollow',
		'linkedinEndorse',
		'email',
		'manual',
		'sms',
		'api',
	],
	...['whatsappMessage'],
];

/** The step that each activity belongs to: each message of a lead is the next step of its type. */
function assigned(steps: readonly Step[], activities: readonly Activity[]): Map<Activity, Step> {
	const found = new Map<Activity, Step>();
	const sent = new Map<string, number>();
	for (const activity of activities) {
		const type = BEGINNINGS.find((each) => activity.type.startsWith(each)) ?? 'linkedinSend';
		const alike = steps.filter((step) => step.type === type);
		const key = `${activity.leadId} ${type}`;
		if (/Sent$|Done$/.test(activity.type)) sent.set(key, (sent.get(key) ?? 0) + 1);
		const step = alike[Math.min(Math.max(1, sent.get(key) ?? 0), alike.length) - 1];
		if (step) found.set(activity, step);
	}
	return found;
}
