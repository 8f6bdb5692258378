import { Faults } from './faults.mts';
import { Happenings } from './happenings.mts';
import { id } from './id.mts';
import { Collection } from './kind.mts';
import type { Kind, Row, Seeding } from './kind.mts';
import type { LoggedRequest } from './log.mts';
import { leadEmail } from './people.mts';
import type { Campaign, Contact, Lead, User } from './people.mts';
import { RateLimit } from './rateLimit.mts';
import type { RateRule } from './rateLimit.mts';
import { faker } from './data.mts';
import { CAMPAIGNS } from './resources/campaigns.mts';
import { CONTACTS, invented } from './resources/contacts.mts';
import { begin, kinds } from './resources/index.mts';
import { LEADS, enrol } from './resources/leads.mts';
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

const DAY = 86_400_000;

/** One team's data, the same after every start but for dates, which keep their distance from it. Tests may change all of it. */
export class Store {
	readonly teamId = id('tea', 1);
	/** Activities, hooks and what was delivered to them. */
	readonly happenings = new Happenings(this.teamId);
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
	readonly #initial: Settings;
	#startedAt = 0;

	constructor(initial: Partial<Settings> = {}) {
		this.#initial = { ...DEFAULTS, ...initial };
		this.settings = structuredClone(this.#initial);
		this.rateLimit = new RateLimit(this.settings);
	}

	/** Everything there is of a kind. */
	all<T extends Row>(kind: Kind<T>): Collection<T> {
		const known = this.#collections.get(kind.name);
		if (known) return known as Collection<T>;
		const collection = new Collection(kind);
		this.#collections.set(kind.name, collection);
		for (const row of kind.seed?.(this.#seeding(kind.name)) ?? []) collection.add(row);
		return collection;
	}

	#seeding(name: string): Seeding {
		faker.seed([...name].map((letter) => letter.charCodeAt(0)));
		return { store: this, faker, ago: (days) => new Date(this.#startedAt - days * DAY).toISOString() };
	}

	/** Back to how a fresh team is, with these settings. @param now the start, ms since 1970 */
	fill(apiKey: string, now: number): void {
		Object.assign(this.settings, structuredClone(this.#initial));
		for (const list of [this.requests, this.jobs]) list.length = 0;
		for (const part of [this.people, this.apiKeys, this.#collections]) part.clear();
		for (const part of [this.happenings, this.faults, this.rateLimit]) part.clear();
		this.#startedAt = now;
		this.apiKeys.add(apiKey);
		this.growTo(this.settings.people);
		for (const kind of kinds) this.all(kind);
		begin(this.#seeding('begin'));
	}

	/** Generates persons until there are `count`; person n is in 1, 2, 3 or 4 campaigns by turns. */
	growTo(count: number): void {
		const campaigns = [...this.campaigns.values()];
		for (let n = this.people.size + 1; n <= count; n++) {
			const contact = this.addContact(invented(n, this, this.#startedAt));
			for (let k = 0; k < 1 + ((n - 1) % 4); k++) {
				const campaign = campaigns[(n + k * 61) % campaigns.length];
				if (campaign) enrol(this, contact, campaign, contact.createdAt);
			}
		}
	}

	addContact(fields: Omit<Contact, '_id' | 'leads'>): Contact {
		const contact = this.all(CONTACTS).add({ ...fields, leads: [] });
		if (contact.email !== undefined) this.people.set(contact.email, contact);
		return contact;
	}

	/** Takes a contact out of everything it is in. */
	removeContact(contact: Contact): void {
		for (const lead of contact.leads) this.leads.delete(lead._id);
		if (contact.email !== undefined) this.people.delete(contact.email);
		this.all(CONTACTS).delete(contact._id);
	}

	/** The person behind an e-mail, a lead id or a contact id. */
	find(idOrEmail: string): Contact | undefined {
		return (
			this.leads.get(idOrEmail)?.person ??
			this.people.get(idOrEmail) ??
			this.all(CONTACTS).get(idOrEmail)
		);
	}

	get campaigns(): Collection<Campaign> {
		return this.all(CAMPAIGNS);
	}

	get leads(): Collection<Lead> {
		return this.all(LEADS);
	}

	get users(): User[] {
		return [...this.all(USERS).values()];
	}
}
