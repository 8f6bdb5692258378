import { between, integer, number, oneOf, required, text } from './api.mts';
import type { Parameters } from './api.mts';
import { chance } from './chance.mts';
import { Faults } from './faults.mts';
import { Happenings } from './happenings.mts';
import { id } from './id.mts';
import { Collection } from './kind.mts';
import type { Kind, New, Row, Seeding } from './kind.mts';
import type { LoggedRequest } from './log.mts';
import { leadEmail } from './people.mts';
import type { Campaign, Contact, Lead, User } from './people.mts';
import { RateLimit } from './rateLimit.mts';
import type { RateRule } from './rateLimit.mts';
import { TextIndex } from './textIndex.mts';
import { CAMPAIGNS } from './resources/campaigns.mts';
import { CONTACTS, invented, searchedIn } from './resources/contacts.mts';
import { begin, forms, kinds } from './resources/index.mts';
import { LEADS } from './resources/leads.mts';
import { USERS } from './resources/users.mts';

export { leadEmail };
export type { Campaign, CampaignStatus, Contact, Lead, User } from './people.mts';

/** What can be changed while it runs. */
export interface Settings extends RateRule {
	/** The way there and back together, in ms; each half varies on its own by `jitter` (0.4 = ±40 %). */
	latency: { ms: number; jitter: number };
	/** How many persons there are at least; their e-mails are `lead00001@example.com` and so on. */
	people: number;
	/** What the key belongs to. */
	account: 'fine' | 'blocked' | 'noUser' | 'noTeam';
	plan: string;
	/** Rights and add-ons that the team or the user does not have, by the names that resources give them. */
	lacks: string[];
	/** What is left of them. */
	credits: number;
	/** How long exports, enrichments and other jobs take. */
	jobMs: number;
	/** Doubtful forms that are on. */
	forms: string[];
}

/** The same, as they are told to the sandbox. */
export const SETTINGS = {
	limit: between(integer, 0, Infinity),
	windowMs: between(integer, 1, Infinity),
	window: oneOf('sliding', 'fixed'),
	'latency.ms': required(between(number, 0, Infinity)),
	'latency.jitter': required(between(number, 0, 1)),
	people: between(integer, 0, 100_000),
	account: oneOf('fine', 'blocked', 'noUser', 'noTeam'),
	plan: text,
	'lacks[]': text,
	credits: between(integer, 0, Infinity),
	jobMs: between(integer, 0, Infinity),
	'forms[]': oneOf(...Object.keys(forms)),
} satisfies Parameters;

export const DEFAULTS: Settings = {
	limit: 20,
	windowMs: 2000,
	window: 'sliding',
	latency: { ms: 0, jitter: 0 },
	people: 300,
	account: 'fine',
	plan: 'multichannel',
	lacks: [],
	credits: 100,
	jobMs: 3000,
	forms: [],
};

/** A job that is done at a time. */
interface Job {
	at: number;
	name: string;
	id: string;
}

/** All that outlives a restart. Its parts refer to each other. */
export interface Kept {
	startedAt: number;
	/** How many persons were invented. */
	invented: number;
	settings: Settings;
	jobs: Job[];
	happenings: Happenings['kept'];
	collections: Map<string, { made: number; rows: readonly Row[] }>;
}

const DAY = 86_400_000;

/** One team's data, the same after every start but for dates, which keep their distance from it. Tests may change all of it. */
export class Store {
	readonly teamId = id('tea', 1);
	/** What has happened, and what hooks were told. */
	readonly happenings = new Happenings(this);
	/** Each key of the team has a rate limit of its own. */
	readonly apiKeys = new Set<string>();
	/** By e-mail. */
	readonly people = new Map<string, Contact>();
	readonly settings: Settings;
	readonly rateLimit: RateLimit;
	readonly faults = new Faults();
	/** Every API request in order of arrival, refused ones too. */
	readonly requests: LoggedRequest[] = [];
	/** Soonest first. */
	readonly jobs: Job[] = [];
	readonly #collections = new Map<string, Collection<Row>>();
	/** By campaign. */
	readonly #leads = new Map<string, Lead[]>();
	/** By LinkedIn profile; made at first use. */
	#profiles: Map<string, Contact> | undefined;
	/** Made at first use. */
	#texts: TextIndex<Contact> | undefined;
	readonly #given: Partial<Settings>;
	/** Kinds that nobody has asked for since the start. */
	#kept: Kept['collections'] = new Map();
	#startedAt = 0;
	#invented = 0;

	/** @param given settings that differ from the usual ones, after each `fill` again */
	constructor(given: Partial<Settings> = {}) {
		this.#given = given;
		this.settings = structuredClone({ ...DEFAULTS, ...given });
		this.rateLimit = new RateLimit(this.settings);
	}

	/** Everything there is of a kind. */
	all<T extends Row>(kind: Kind<T>): Collection<T> {
		const known = this.#collections.get(kind.name);
		if (known) return known as Collection<T>;
		const collection = new Collection(kind);
		this.#collections.set(kind.name, collection);
		const kept = this.#kept.get(kind.name);
		for (const row of (kept?.rows ?? []) as T[]) collection.set(row._id, row);
		if (kept) collection.made = kept.made;
		else for (const row of kind.seed?.(this.#seeding(kind.name)) ?? []) collection.add(row);
		return collection;
	}

	#seeding(name: string): Seeding {
		return {
			store: this,
			random: chance(name),
			ago: (days) => new Date(this.#startedAt - days * DAY).toISOString(),
		};
	}

	/** Makes it a fresh team, or the one that was kept. @param now the start of a fresh one, ms since 1970 */
	fill(apiKey: string, now: number, kept?: Kept): void {
		Object.assign(this.settings, structuredClone({ ...DEFAULTS, ...kept?.settings, ...this.#given }));
		for (const list of [this.requests, this.jobs]) list.length = 0;
		for (const part of [this.happenings, this.faults, this.rateLimit]) part.clear();
		for (const part of [this.people, this.apiKeys, this.#collections]) part.clear();
		this.#leads.clear();
		this.#profiles = this.#texts = undefined;
		this.#startedAt = kept?.startedAt ?? now;
		this.#invented = kept?.invented ?? 0;
		this.#kept = kept?.collections ?? new Map();
		this.apiKeys.add(apiKey);
		if (kept) {
			this.jobs.push(...kept.jobs);
			this.happenings.kept = kept.happenings;
			for (const contact of this.all(CONTACTS).values()) this.index(contact);
			for (const lead of this.leads.values()) this.#leadsIn(lead.campaign).push(lead);
		}
		this.growTo(this.settings.people);
		for (const kind of kinds) this.all(kind);
		if (!kept) begin(this.#seeding('begin'));
	}

	/** What to keep for the next start. Not a copy. */
	kept(): Kept {
		const changing = [...this.#collections].filter(([, { kind }]) => !kind.isFixed);
		return {
			startedAt: this.#startedAt,
			invented: this.#invented,
			settings: this.settings,
			jobs: this.jobs,
			happenings: this.happenings.kept,
			collections: new Map([
				...this.#kept,
				...changing.map(([name, { made, rows }]) => [name, { made, rows }] as const),
			]),
		};
	}

	/** Invents persons until `count` were invented; person n is in 1, 2, 3 or 4 campaigns by turns. */
	growTo(count: number): void {
		const campaigns = this.campaigns.rows;
		while (this.#invented < count) {
			const n = ++this.#invented;
			const contact = this.keepContact(invented(n, this, this.#startedAt));
			for (let k = 0; k < 1 + ((n - 1) % 4); k++) {
				const campaign = campaigns[(n + k * 61) % campaigns.length];
				if (campaign) this.addLead(contact, campaign, contact.createdAt);
			}
		}
	}

	/** Whether the team or the user does not have a right or an add-on. */
	lacks(name: string): boolean {
		return this.settings.lacks.includes(name);
	}

	addContact(fields: New<Contact>): Contact {
		return this.index(this.all(CONTACTS).add(fields));
	}

	keepContact(contact: Contact): Contact {
		this.all(CONTACTS).set(contact._id, contact);
		return this.index(contact);
	}

	/** Has a contact found by what it is found by; to be called when that has changed. */
	index(contact: Contact): Contact {
		const { email, linkedinUrl } = contact;
		if (email !== undefined) this.people.set(email, contact);
		if (linkedinUrl !== undefined) this.#profiles?.set(linkedinUrl, contact);
		this.#texts?.add(contact, searchedIn(contact));
		return contact;
	}

	/** Takes a contact out of everything it is in. */
	removeContact(contact: Contact): void {
		for (const lead of [...contact.leads]) this.removeLead(lead);
		if (contact.email !== undefined) this.people.delete(contact.email);
		this.all(CONTACTS).delete(contact._id);
	}

	/** Puts a contact into a campaign. */
	addLead(person: Contact, campaign: Campaign, updatedAt: string): Lead {
		const lead: Lead = { _id: this.leads.nextId(), person, campaign, isPaused: false, updatedAt };
		this.leads.set(lead._id, lead);
		// Longer by one: a list that is pushed to keeps room for 16 more.
		person.leads = [...person.leads, lead];
		this.#leadsIn(campaign).push(lead);
		return lead;
	}

	removeLead(lead: Lead): void {
		this.leads.delete(lead._id);
		for (const list of [lead.person.leads, this.#leadsIn(lead.campaign)])
			list.splice(list.indexOf(lead), 1);
	}

	/** In the order in which they came. */
	leadsIn(campaign: Campaign): readonly Lead[] {
		return this.#leadsIn(campaign);
	}

	#leadsIn({ _id }: Campaign): Lead[] {
		const known = this.#leads.get(_id) ?? [];
		this.#leads.set(_id, known);
		return known;
	}

	/** The person behind an e-mail, a lead id or a contact id. */
	find(wanted: string): Contact | undefined {
		return this.leads.get(wanted)?.person ?? this.people.get(wanted) ?? this.all(CONTACTS).get(wanted);
	}

	byProfile(linkedinUrl: string): Contact | undefined {
		this.#profiles ??= new Map(
			this.all(CONTACTS).rows.map((contact) => [contact.linkedinUrl ?? '', contact]),
		);
		const found = this.#profiles.get(linkedinUrl);
		return found?.linkedinUrl === linkedinUrl ? this.all(CONTACTS).get(found._id) : undefined;
	}

	/** Contacts that have a text in their name or e-mail, in whatever case, in the order of their creation. */
	searched(text: string): readonly Contact[] {
		const all = this.all(CONTACTS);
		if (!this.#texts) {
			this.#texts = new TextIndex();
			for (const contact of all.rows) this.#texts.add(contact, searchedIn(contact));
		}
		return this.#texts.find(text.toLowerCase()).filter(({ _id }) => all.has(_id));
	}

	get campaigns(): Collection<Campaign> {
		return this.all(CAMPAIGNS);
	}

	get leads(): Collection<Lead> {
		return this.all(LEADS);
	}

	get users(): readonly User[] {
		return this.all(USERS).rows;
	}
}
