import type { Lead, Person, Store } from '../store.mts';
import { campaignOf } from './campaigns.mts';
import { Refusal, text } from './route.mts';
import type { Call, Routes } from './route.mts';

export const leadRoutes: Routes = {
	// The e-mail wins over the id, and only one of the person's campaigns is shown.
	'GET /leads': ({ store, query }) => {
		const lead = query.email ? store.people.get(query.email)?.leads[0] : store.leads.get(query.id ?? '');
		if (!lead) throw notFound();
		return row(lead);
	},

	'GET /leads/{email}': ({ store, params, query }) => {
		const [first, ...others] = store.people.get(text(params, 'email'))?.leads ?? [];
		if (!first) throw notFound();
		return query.version === 'v2' ? [first, ...others].map(membership) : row(first);
	},

	'POST /leads/pause/{leadId}': (call) => setPaused(call, true),
	'POST /leads/start/{leadId}': (call) => setPaused(call, false),

	'POST /leads/interested/{leadIdOrEmail}': (call) => mark(call, personOf(call).leads, 'interested'),
	'POST /leads/notinterested/{leadIdOrEmail}': (call) => mark(call, personOf(call).leads, 'notInterested'),

	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested': (call) =>
		mark(call, [leadOf(call)], 'interested')[0],
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested': (call) =>
		mark(call, [leadOf(call)], 'notInterested')[0],
};

function notFound(): Refusal {
	return new Refusal(404, 'Lead not found');
}

function personOf({ store, params }: { store: Store; params: Record<string, string> }): Person {
	const person = store.find(text(params, 'leadIdOrEmail'));
	if (!person?.leads.length) throw notFound();
	return person;
}

function leadOf({ store, params }: Call): Lead {
	const campaign = campaignOf(store, params);
	const wanted = text(params, 'leadIdOrEmail');
	const lead = store
		.find(wanted)
		?.leads.find((one) => one.campaign === campaign && [one._id, one.person.email].includes(wanted));
	if (!lead) throw notFound();
	return lead;
}

function mark({ logged, store }: Call, leads: Lead[], interest: NonNullable<Lead['interest']>) {
	logged.marked = leads.map((lead) => lead._id);
	const rows = change(leads, { interest });
	const type = interest === 'interested' ? 'manualInterested' : 'manualNotInterested';
	for (const lead of leads) void store.happenings.happen(lead, type, interest);
	return rows;
}

/** By lead id alone, unlike the marks; in every campaign of the person unless one is named. */
function setPaused({ store, params, query }: Call, isPaused: boolean) {
	const leadId = text(params, 'leadId');
	if (!leadId.startsWith('lea_')) throw new Refusal(400, 'Invalid leadId');
	const leads = (store.leads.get(leadId)?.person.leads ?? []).filter(
		(lead) => !query.campaignId || lead.campaign._id === query.campaignId,
	);
	if (leads.length === 0) throw notFound();
	return change(leads, { isPaused });
}

function change(leads: Lead[], changes: Partial<Lead>) {
	for (const lead of leads) Object.assign(lead, changes, { updatedAt: new Date().toISOString() });
	return leads.map(row);
}

/** A lead as most routes show it. */
function row({ _id, isPaused, campaign, person }: Lead) {
	const { variables, contactId, emailStatus } = person;
	return { ...variables, _id, isPaused, campaignId: campaign._id, contactId, emailStatus };
}

/** A lead as version 2 of the look-up by e-mail shows it. */
function membership(lead: Lead) {
	const { _id, updatedAt, isPaused, interest, campaign, person } = lead;
	return {
		_id,
		updatedAt,
		isPaused,
		state: interest ?? 'scanned',
		status: interest ?? (isPaused ? 'paused' : STATUS[campaign.status]),
		personalized: false,
		source: 'api',
		variables: person.variables,
		contactId: person.contactId,
		enrichment: { emailStatus: person.emailStatus },
		campaign: { id: campaign._id, name: campaign.name, status: campaign.status },
		sendingUser: {},
	};
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
