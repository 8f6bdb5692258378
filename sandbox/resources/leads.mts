import { Refusal } from '../answer.mts';
import { api, isObject } from '../api.mts';
import type { JsonObject } from '../api.mts';
import type { Kind, Row } from '../kind.mts';
import { pageOf } from '../lists.mts';
import { leadEmail } from '../people.mts';
import type { Campaign, Contact, Lead } from '../people.mts';
import { origin, refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { contactOf, invented } from './contacts.mts';
import { enrichNew } from './enrich.mts';
import { SEQUENCES, skipFor, skippableStep, stepOf } from './sequences.mts';
import type { Step } from './sequences.mts';
import { UNSUBSCRIBES, enlist, enlistAfter } from './unsubscribes.mts';

export const LEADS: Kind<Lead> = {
	name: 'leads',
	prefix: 'lea',
	missing: 'Lead not found',
	show: row,
};

interface VoiceMessage extends Row {
	leadId: string;
	stepId: string;
	fileName: string;
}

const VOICE_MESSAGES: Kind<VoiceMessage> = {
	name: 'voiceMessages',
	prefix: 'fil',
	missing: 'File not found',
};

export const kinds = [LEADS, VOICE_MESSAGES];

export const forms = {
	unknownCampaignIsEmpty:
		'POST /campaigns/{campaignId}/leads/ of an unknown campaign answers 200 without a body, instead of 404',
	otherCampaignIs500: 'Deduplicating, a lead of another campaign is refused with 500, instead of 409',
	noLeadsIsEmpty:
		'GET /campaigns/{campaignId}/leads/ answers 200 without a body where no lead is found, instead of an empty list',
};

const UNWANTED = { error: 'Lead email invalid or lead already unsubscribed' };
const NOT_FOUND = { error: 'CAMPAIGN_LEAD_REVIEW_LEAD_NOT_FOUND', message: 'Lead not found' };

export const endpoints: Endpoints = {
	// The e-mail wins over the id, and only one of the person's campaigns is shown.
	'GET /leads': ({ store, text }) => {
		const email = text('email');
		const found =
			email === undefined ? store.leads.get(text('id') ?? '') : store.people.get(email)?.leads[0];
		return row(found ?? notFound());
	},

	'GET /leads/{email}': ({ store, path, text }) => {
		const [first = notFound(), ...others] = store.people.get(path.email)?.leads ?? [];
		return text('version') === 'v2'
			? [first, ...others].map((lead) => membership(store, lead))
			: row(first);
	},

	// Newest first. Without a state nobody is found.
	'GET /campaigns/{campaignId}/leads/': (call) => {
		const { store, path, text, form } = call;
		const campaign = store.campaigns.need(path.campaignId);
		const state = text('state');
		const leads = store.leadsIn(campaign).toReversed();
		const isFound = (lead: Lead) => state !== undefined && statesOf(store, lead).includes(state);
		const found = state === 'all' ? leads : leads.filter(isFound);
		if (found.length === 0 && form('noLeadsIsEmpty')) return undefined;
		return pageOf(call, found).rows.map((lead) => ({
			_id: lead._id,
			contactId: lead.person._id,
			state: statesOf(store, lead)[0],
		}));
	},

	'POST /campaigns/{campaignId}/leads/': (call) => {
		const { store, path, body, flag, form } = call;
		if (!store.campaigns.has(path.campaignId) && form('unknownCampaignIsEmpty')) return undefined;
		const campaign = store.campaigns.need(path.campaignId);
		const person = personOf(call);
		if (!person || isBlocked(store, person)) throw new Refusal(404, UNWANTED);
		refuseIf(
			person.leads.some((lead) => lead.campaign === campaign),
			'Lead already in the campaign',
		);
		refuseIf(
			person.leads.length > 0 && flag('deduplicate') === true,
			'Lead already in other campaign',
			form('otherCampaignIs500') ? 500 : 409,
		);
		const lead = add(call, person, campaign);
		write(call, lead, body);
		enrichNew(call, lead);
		return { ...row(lead), campaignName: campaign.name };
	},

	// The path names nobody.
	'DELETE /campaigns/{campaignId}/leads/': ({ store, path }) => {
		store.campaigns.need(path.campaignId);
		notFound();
	},

	'PATCH /campaigns/{campaignId}/leads/{leadId}': {
		says: { 500: 'Lead in graveyard' },
		answer: (call) => {
			const lead = leadIn(call);
			write(call, lead, call.body, call.text('updateStrategy'));
			const { campaign, person } = lead;
			const leadUrl = `https://api.lemlist.com/api/leads/${encodeURIComponent(person.email ?? lead._id)}`;
			return { ...row(lead), campaignName: campaign.name, leadUrl };
		},
	},

	// Documented apart from the next one, for ids; both look at `action`, wherever the request was taken to go.
	'DELETE /campaigns/{campaignId}/leads/{leadId}': removeOrUnsubscribe,
	'DELETE /campaigns/{campaignId}/leads/{email}': removeOrUnsubscribe,

	'POST /leads/pause/{leadId}': (call) => setPaused(call, true),
	'POST /leads/start/{leadId}': (call) => setPaused(call, false),

	'POST /leads/review/{leadId}': ({ store, path, at, later }) => {
		const lead = store.leads.need(path.leadId, NOT_FOUND);
		const { senders, errors } = lead.campaign;
		const refuse = (isSo: boolean, code: string, message: string) =>
			refuseIf(isSo, { error: `CAMPAIGN_LEAD_REVIEW_${code}`, message });
		refuse(lead.isPaused, 'LEAD_PAUSED', 'Lead is paused');
		refuse(statusOf(lead) !== 'review', 'LEAD_ALREADY_LAUNCHED', 'Lead is already launched');
		refuse(senders.length === 0, 'LEAD_NO_SENDER_AVAILABLE', 'No sender is available');
		refuse(errors.length > 0, 'CAMPAIGN_STEP_ERRORS', 'The campaign has steps with errors');
		Object.assign<Lead, Partial<Lead>>(lead, { isLaunched: true, updatedAt: at });
		later('sendFirstStep', lead._id);
		return { ok: true };
	},

	'POST /leads/interested/{leadIdOrEmail}': (call) => mark(call, leadsOf(call), 'interested'),
	'POST /leads/notinterested/{leadIdOrEmail}': (call) => mark(call, leadsOf(call), 'notInterested'),

	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested': (call) =>
		mark(call, [leadIn(call)], 'interested')[0],
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested': (call) =>
		mark(call, [leadIn(call)], 'notInterested')[0],

	// Creates, changes and empties; only the first takes names that the lead does not have, and no others.
	'POST /leads/{leadId}/variables': (call) => {
		const lead = leadById(call);
		refuseIf(
			Object.keys(call.query).some((name) => holderOf(lead, name) !== undefined),
			'Variable already exists',
		);
		return setVariables(call, lead, call.query);
	},
	'PATCH /leads/{leadId}/variables': (call) => {
		const lead = leadById(call);
		refuseIf(
			Object.keys(call.query).some((name) => holderOf(lead, name) === undefined),
			'Variable not found',
		);
		return setVariables(call, lead, call.query);
	},
	'DELETE /leads/{leadId}/variables': (call) => {
		const lead = leadById(call);
		const known = Object.keys(call.query).filter((name) => holderOf(lead, name) !== undefined);
		return setVariables(call, lead, Object.fromEntries(known.map((name) => [name, ''])));
	},

	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/skip': (call) => {
		const step = skippableStep(call);
		return { skipped: skipFor(step, leadIn(call)._id) };
	},

	// The answer is said to be the full content; its keys are a guess, and so are the words of the refusals.
	'PUT /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization': (call) => {
		const lead = leadIn(call);
		const { _id, type, content, b } = stepAhead(call, lead);
		refuseIf(!PERSONAL.includes(type), 'This step cannot be personalised', 422);
		const { variant = lead.personal?.[_id]?.variant ?? 'A' } = call.body;
		const {
			subject = '',
			message = '',
			cc = [],
		} = {
			...(variant === 'B' ? b?.content : content),
			...lead.personal?.[_id],
			...call.body,
		};
		const own = { ...(type === 'email' && { subject, cc }), message, ...(b && { variant }) };
		lead.personal = { ...lead.personal, [_id]: own };
		return own;
	},

	'DELETE /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization': (call) => {
		const lead = leadIn(call);
		const { _id } = stepAhead(call, lead);
		const { [_id]: own, ...others } = lead.personal ?? {};
		lead.personal = others;
		return { reset: own !== undefined };
	},

	'POST /leads/audio': ({ store, body, text }) => {
		const lead = store.leads.need(text('leadId'));
		const { filename: fileName, bytes } = isObject(body.file) ? body.file : {};
		if (typeof fileName !== 'string' || bytes === 0) throw new Refusal(400, 'Invalid audio file');
		const { _id } = store
			.all(VOICE_MESSAGES)
			.add({ leadId: lead._id, stepId: text('stepId') ?? '', fileName });
		const url = `https://example.com/files/${_id}${/\.\w+$/.exec(fileName)?.[0] ?? ''}`;
		const { teamId } = store;
		return {
			ok: true,
			status: { url, teamId, campaignId: lead.campaign._id, leadId: lead._id, fileName },
		};
	},

	'GET /crm/filters': ({ text }) =>
		CRM_FILTERS.filter(({ type }) => type === (text('type') ?? type)).map(({ id, name }) => ({
			id,
			name,
		})),

	// Goes on in the background: whoever wants to know looks at the campaign.
	'POST /campaigns/{campaignId}/leads/import': ({ store, path, text, flag, later }) => {
		const { _id: campaignId } = store.campaigns.need(path.campaignId);
		const asked: Import = { campaignId, filter: Number(text('filterId')), isOnce: flag('deduplicate') };
		later('importFromCrm', JSON.stringify(asked));
		return { ok: true };
	},
};

/** What can be personalised. */
const PERSONAL = ['email', 'linkedinInvite', 'linkedinSend', 'sms', 'whatsappMessage'];

/** A step before the lead came to it. @throws Refusal */
function stepAhead(call: AnyCall, lead: Lead): Step {
	const { store } = call;
	const step = stepOf(call);
	const steps = store.all(SEQUENCES).get(lead.campaign.sequenceId)?.steps ?? [];
	const done = store.happenings.activities.filter(
		({ leadId, type }) => leadId === lead._id && /Sent$|Done$/.test(type),
	).length;
	const isOver = steps.indexOf(step) !== -1 && steps.indexOf(step) < done;
	const isSkipped = step.isSkipped ?? step.skippedFor?.includes(lead._id) ?? false;
	refuseIf(isOver || isSkipped, 'The lead has already reached this step', 409);
	return step;
}

const CRM_FILTERS = [
	{ id: 16, type: 'lead', name: 'Open leads' },
	{ id: 17, type: 'contact', name: 'Customers up for renewal' },
	{ id: 18, type: 'report', name: 'Trials of this month' },
];
/** How many people a filter of the CRM finds. */
const IN_FILTER = 5;
/** Beyond everybody whom the stand-in may be told to invent. */
const FIRST_IN_CRM = 110_000;

interface Import {
	campaignId: string;
	filter: number;
	/** Nobody who is in another campaign comes along. */
	isOnce?: boolean;
}

export const due = {
	sendFirstStep: (doing: Doing, id: string) => {
		const lead = doing.store.leads.get(id);
		if (!lead || lead.campaign.status !== 'running' || statusOf(lead) !== 'running') return;
		happen(doing, lead, 'emailsSent');
	},

	importFromCrm: (doing: Doing, asked: string) => {
		const { store, now, at } = doing;
		const { campaignId, filter, isOnce } = JSON.parse(asked) as Import;
		const campaign = store.campaigns.get(campaignId);
		if (!campaign || !CRM_FILTERS.some(({ id }) => id === filter)) return;
		for (let n = 0; n < IN_FILTER; n++) {
			const number = FIRST_IN_CRM + filter * IN_FILTER + n;
			const person =
				store.people.get(leadEmail(number)) ??
				store.keepContact({ ...invented(number, store, now), createdAt: at, source: 'crm' });
			const isThere = person.leads.some((lead) => isOnce || lead.campaign === campaign);
			if (!isThere && !isBlocked(store, person)) add(doing, person, campaign);
		}
	},
};

/** Puts a contact into a campaign, to wait there to be launched unless the campaign launches by itself. */
function add({ store, at, later }: Doing, person: Contact, campaign: Campaign): Lead {
	const lead = store.addLead(person, campaign, at);
	lead.isLaunched =
		'settings' in campaign && isObject(campaign.settings) && campaign.settings.autoReview === true;
	if (lead.isLaunched) later('sendFirstStep', lead._id);
	return lead;
}

/** Whether nobody is to write to a person, by any of the team's lists. */
export function isBlocked(store: Store, { email, linkedinUrl, unsubscribed }: Contact): boolean {
	const own = [email, email?.replace(/^.*@/, '@'), linkedinUrl].map((each) => each?.toLowerCase());
	const listed = store.all(UNSUBSCRIBES).rows;
	return unsubscribed || listed.some(({ value }) => own.includes(value.toLowerCase()));
}

function notFound(): never {
	throw new Refusal(404, LEADS.missing);
}

function leadsOf({ store, path }: AnyCall): Lead[] {
	const leads = store.find(path.leadIdOrEmail ?? '')?.leads ?? [];
	return leads.length > 0 ? leads : notFound();
}

/** The lead of a campaign that the path names, by id or e-mail. */
function leadIn({ store, path: { campaignId, stepId: _stepId, ...path } }: AnyCall): Lead {
	const [wanted = ''] = Object.values(path);
	return leadOf(store, store.campaigns.need(campaignId), wanted) ?? notFound();
}

/** The lead of a campaign, by id or e-mail. */
export function leadOf(store: Store, campaign: Campaign, wanted: string): Lead | undefined {
	return store
		.find(wanted)
		?.leads.find((lead) => lead.campaign === campaign && [lead._id, lead.person.email].includes(wanted));
}

/** By lead id alone. */
export function leadById({ store, path }: AnyCall, missing = LEADS.missing): Lead {
	refuseIf(!path.leadId?.startsWith('lea_'), 'Invalid leadId');
	return store.leads.need(path.leadId, missing);
}

/** Whom a new lead is to be: somebody lemlist knows, or somebody new; undefined where the request names nobody. */
function personOf(call: AnyCall): Contact | undefined {
	const { text } = call;
	const email = text('email');
	if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) return undefined;
	const profile = text('linkedinUrl');
	const known =
		contactOf(call, text('contactId')) ??
		contactOf(call, email) ??
		(email === undefined ? contactOf(call, profile) : undefined);
	return known ?? (email === undefined && profile === undefined ? undefined : addPerson(call));
}

function addPerson(call: AnyCall): Contact {
	const { store, user, text } = call;
	return store.addContact({
		...origin(call),
		ownerId: user._id,
		email: text('email'),
		linkedinUrl: text('linkedinUrl'),
		unsubscribed: false,
		source: 'api',
		fields: {},
		leads: [],
	});
}

/** What every person may have; anything else that a lead is given is a variable of its own. */
const STANDARD: ReadonlySet<string> = new Set(
	[
		...Object.keys(api['POST /campaigns/{campaignId}/leads/'].body),
		...Object.keys(api['PATCH /campaigns/{campaignId}/leads/{leadId}'].body),
	].filter((name) => name !== '*'),
);
/** What is no field: who it is, and whose. */
const APART = ['email', 'contactId', 'contactOwner'];

/** Gives a lead values: what every person may have goes to the contact, whom other campaigns share. */
function write({ store, at }: Doing, lead: Lead, values: JsonObject, strategy?: string): void {
	const { person } = lead;
	lead.updatedAt = at;
	for (const [name, value] of Object.entries(values)) {
		if (APART.includes(name)) continue;
		const into = holderOf(lead, name) ?? (STANDARD.has(name) ? person.fields : (lead.variables ??= {}));
		const isFilled = (into[name] ?? '') !== '';
		const isLeft = { fillEmptyOnly: isFilled, overwriteIgnoreEmpty: value === '' }[strategy ?? ''];
		if (isLeft) continue;
		into[name] = value;
		if (name === 'linkedinUrl') person.linkedinUrl = String(value) || undefined;
	}
	store.index(person);
	const owner = store.users.find((user) => [user._id, user.email].includes(String(values.contactOwner)));
	if (owner) person.ownerId = owner._id;
}

/** Where a lead's value of this name is kept, if there is one. */
function holderOf({ variables, person }: Lead, name: string): JsonObject | undefined {
	return [variables, person.fields].find((each) => each && name in each);
}

function setVariables(doing: Doing, lead: Lead, values: JsonObject) {
	write(doing, lead, values);
	return { ok: true };
}

/** Without `action=remove` the person is unsubscribed from the whole account, by e-mail only, and stays in the campaign. */
function removeOrUnsubscribe(call: AnyCall) {
	const { store, path, logged, at } = call;
	const isRemoval = logged.query.action === 'remove';
	store.campaigns.need(path.campaignId);
	const isId = path.leadId !== undefined && !path.leadId.includes('@');
	refuseIf(isId && !isRemoval, 'An email is required to unsub a lead', 404);
	const lead = leadIn(call);
	const { person } = lead;
	if (isRemoval) {
		store.removeLead(lead);
	} else {
		enlist(store, person.email ?? '', 'api', at);
		happen(call, lead, 'emailsUnsubscribed');
	}
	return row(lead);
}

function mark(call: AnyCall, leads: Lead[], interest: NonNullable<Lead['interest']>) {
	call.logged.marked = leads.map((lead) => lead._id);
	const type = interest === 'interested' ? 'manualInterested' : 'manualNotInterested';
	for (const lead of leads) happen(call, lead, type, { userName: 'api' });
	return leads.map(row);
}

/** Has something happen to a lead, with what follows from it; hooks hear of the lead's state as well. */
export function happen(
	{ store, at, emit }: Doing,
	lead: Lead,
	type: string,
	fields?: Record<string, unknown>,
): void {
	const state = follow(store, lead, type, at);
	emit(type, lead, fields);
	if (state !== undefined) emit(state, lead);
}

/** Changes what follows from what happens to a lead. @returns the state in which it puts the lead, if any */
export function follow(store: Store, lead: Lead, type: string, at: string): string | undefined {
	const state = broadStateOf(type);
	lead.updatedAt = at;
	if (state === 'interested' || state === 'notInterested') lead.interest = state;
	if (type === 'emailsUnsubscribed') lead.person.unsubscribed = true;
	enlistAfter(type, store, lead.person.email ?? '', at);
	return state;
}

/** By lead id alone, unlike the marks; in every campaign of the person unless one is named. */
function setPaused(call: AnyCall, isPaused: boolean) {
	const campaignId = call.text('campaignId');
	const leads = leadById(call).person.leads.filter(
		(lead) => campaignId === undefined || lead.campaign._id === campaignId,
	);
	const changed = leads.filter((lead) => lead.isPaused !== isPaused);
	if (leads.length === 0) notFound();
	for (const lead of leads) Object.assign(lead, { isPaused, updatedAt: call.at });
	for (const lead of changed) call.emit(isPaused ? 'paused' : 'resumed', lead);
	return leads.map(row);
}

/** A lead as most routes show it. */
function row({ _id, isPaused, campaign, person, variables }: Lead) {
	const { fields, email, emailStatus } = person;
	return {
		...fields,
		email,
		...variables,
		_id,
		isPaused,
		campaignId: campaign._id,
		contactId: person._id,
		emailStatus,
	};
}

/** A lead as activities show it. */
export function told(store: Store, lead: Lead) {
	const { _id, isPaused, person } = lead;
	return {
		_id,
		isPaused,
		state: statesOf(store, lead)[0],
		personalized: false,
		source: person.source,
		variables: { ...person.fields, email: person.email, ...lead.variables },
		contactId: person._id,
		enrichment: { emailStatus: person.emailStatus },
	};
}

/** A lead as version 2 of the look-up by e-mail shows it. */
function membership(store: Store, lead: Lead) {
	const { _id: id, name, status } = lead.campaign;
	const more = { updatedAt: lead.updatedAt, status: statusOf(lead), campaign: { id, name, status } };
	return { ...told(store, lead), ...more, sendingUser: {} };
}

/** What an untouched lead is doing, by the status of its campaign. */
const STATUS = {
	running: 'running',
	draft: 'review',
	paused: 'paused',
	ended: 'done',
	archived: 'done',
	errors: 'review',
};

/** What a lead is doing. */
export function statusOf({ interest, isPaused, campaign, person, isLaunched }: Lead): string {
	if (person.unsubscribed) return 'unsubscribed';
	if (interest) return interest;
	if (isPaused) return 'paused';
	if (isLaunched === undefined) return STATUS[campaign.status];
	return isLaunched ? 'running' : 'review';
}

/** The broad states, by what happened last: the first that fits. */
const BROAD: ReadonlyArray<[RegExp, string]> = [
	[/NotInterested$/, 'notInterested'],
	[/Interested$/, 'interested'],
	[/Replied$/, 'warmed'],
	[/Clicked$/, 'attracted'],
	[/Opened$/, 'hooked'],
	[/Failed$/, 'failed'],
	[/Sent$|Done$|Accepted$/, 'contacted'],
];

function broadStateOf(type: string): string | undefined {
	return BROAD.find(([pattern]) => pattern.test(type))?.[1];
}

/** A lead's state, then the broader ones that it is part of. */
export function statesOf({ happenings }: Store, lead: Lead): string[] {
	const last = happenings.kept.states.get(lead._id);
	const state = last ?? (statusOf(lead) === 'review' ? 'scanned' : 'reviewed');
	const broad = broadStateOf(state);
	return [state, ...(broad === undefined ? [] : [broad]), ...(lead.isPaused ? ['paused'] : [])];
}
