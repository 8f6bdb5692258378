import { Refusal } from '../answer.mts';
import type { Kind } from '../kind.mts';
import type { Campaign, Contact, Lead } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';

export const LEADS: Kind<Lead> = {
	name: 'leads',
	prefix: 'lea',
	missing: 'Lead not found',
	show: row,
};

export const kinds = [LEADS];

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
		return text('version') === 'v2' ? [first, ...others].map(membership) : row(first);
	},

	'POST /leads/pause/{leadId}': (call) => setPaused(call, true),
	'POST /leads/start/{leadId}': (call) => setPaused(call, false),

	'POST /leads/interested/{leadIdOrEmail}': (call) => mark(call, leadsOf(call), 'interested'),
	'POST /leads/notinterested/{leadIdOrEmail}': (call) => mark(call, leadsOf(call), 'notInterested'),

	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested': (call) =>
		mark(call, [leadIn(call)], 'interested')[0],
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested': (call) =>
		mark(call, [leadIn(call)], 'notInterested')[0],
};

/** Puts a contact into a campaign. */
export function enrol(store: Store, person: Contact, campaign: Campaign, updatedAt: string): Lead {
	const lead = store.leads.add({ person, campaign, isPaused: false, updatedAt });
	person.leads.push(lead);
	return lead;
}

function notFound(): never {
	throw new Refusal(404, LEADS.missing);
}

function leadsOf({ store, path }: AnyCall): Lead[] {
	const leads = store.find(path.leadIdOrEmail ?? '')?.leads ?? [];
	return leads.length > 0 ? leads : notFound();
}

function leadIn({ store, path }: AnyCall): Lead {
	const campaign = store.campaigns.need(path.campaignId);
	const wanted = path.leadIdOrEmail ?? '';
	const isWanted = (lead: Lead) =>
		lead.campaign === campaign && [lead._id, lead.person.email].includes(wanted);
	return store.find(wanted)?.leads.find(isWanted) ?? notFound();
}

function mark(call: AnyCall, leads: Lead[], interest: NonNullable<Lead['interest']>) {
	call.logged.marked = leads.map((lead) => lead._id);
	const rows = change(call, leads, { interest });
	const type = interest === 'interested' ? 'manualInterested' : 'manualNotInterested';
	for (const lead of leads) {
		call.emit(type, lead, { userName: 'api' });
		call.emit(interest, lead);
	}
	return rows;
}

/** By lead id alone, unlike the marks; in every campaign of the person unless one is named. */
function setPaused(call: AnyCall, isPaused: boolean) {
	const leadId = call.path.leadId ?? '';
	refuseIf(!leadId.startsWith('lea_'), 'Invalid leadId');
	const campaignId = call.text('campaignId');
	const leads = (call.store.leads.get(leadId)?.person.leads ?? []).filter(
		(lead) => campaignId === undefined || lead.campaign._id === campaignId,
	);
	return change(call, leads.length > 0 ? leads : notFound(), { isPaused });
}

function change({ at }: AnyCall, leads: Lead[], changes: Partial<Lead>) {
	for (const lead of leads) Object.assign(lead, changes, { updatedAt: at });
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

/** A lead as version 2 of the look-up by e-mail shows it. */
function membership(lead: Lead) {
	const { _id, updatedAt, isPaused, interest, campaign, person } = lead;
	return {
		_id,
		updatedAt,
		isPaused,
		state: interest ?? 'scanned',
		status: statusOf(lead),
		personalized: false,
		source: person.source,
		variables: { ...person.fields, email: person.email, ...lead.variables },
		contactId: person._id,
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

/** What a lead is doing. */
export function statusOf({ interest, isPaused, campaign }: Lead): string {
	return interest ?? (isPaused ? 'paused' : STATUS[campaign.status]);
}
