import { Happenings } from './happenings.mts';
import { id } from './id.mts';

export type CampaignStatus = 'running' | 'draft' | 'paused' | 'ended' | 'archived' | 'errors';

export interface User {
	_id: string;
	name: string;
	email: string;
	role: string;
}

export interface Campaign {
	_id: string;
	name: string;
	status: CampaignStatus;
	labels: string[];
	createdAt: string;
	createdBy: string;
	sequenceId: string;
	scheduleIds: string[];
	timezone: string;
	teamId: string;
	hasError: boolean;
	errors: string[];
	creator: { userId: string; userEmail: string };
	senders: { id: string; email: string; sendUserMailboxId: string }[];
}

/** Who is written to. lemlist keeps this once, as a contact, and a lead for each campaign the person is in. */
export interface Person {
	contactId: string;
	email: string;
	emailStatus: string;
	/** Standard fields and custom variables, side by side as the API shows them. */
	variables: Record<string, string>;
	leads: Lead[];
}

export interface Lead {
	_id: string;
	person: Person;
	campaign: Campaign;
	isPaused: boolean;
	interest?: 'interested' | 'notInterested';
	updatedAt: string;
}

const OLDEST = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;
const CAMPAIGNS = 250;

const TOPICS = (
	'Product Launch|Sales Outreach|CRM Integration|Customer Onboarding|Webinar Invitation|Partner Program|' +
	'Churn Recovery|Free Trial|Annual Renewal|Pricing Update|Case Study|Event Follow-up|Hiring Managers|' +
	'Founders|Agencies|Recruiting|Logistics|Healthcare|Fintech|Manufacturing|Retail|Education|Real Estate|' +
	'Cybersecurity|Nonprofit'
).split('|');
const REGIONS = 'France|Germany|Spain|Italy|Benelux|Nordics|UK|US East|US West|Japan'.split('|');
const STATUSES: CampaignStatus[] = ['running', 'draft', 'running', 'paused', 'running', 'ended', 'archived'];
const USERS = ['Alex', 'Blake', 'Casey', 'Devon', 'Emery'];

/** The e-mail of the n-th generated person, counted from 1. */
export function leadEmail(n: number): string {
	return `lead${String(n).padStart(5, '0')}@example.com`;
}

/** One team's data, the same after every start. Tests may read and change all of it. */
export class Store {
	readonly teamId = id('tea', 1);
	readonly users: User[] = [];
	/** In the order of their creation. */
	readonly campaigns = new Map<string, Campaign>();
	readonly people = new Map<string, Person>();
	readonly leads = new Map<string, Lead>();
	/** Activities, hooks and what was delivered to them. */
	readonly happenings = new Happenings(this.teamId);
	/** Each key of the team has a rate limit of its own. */
	readonly apiKeys = new Set<string>();

	/** Throws everything away and generates anew: 250 campaigns and `people` persons in 1 to 4 of them. */
	fill(apiKey: string, people: number): void {
		this.users.length = 0;
		this.happenings.clear();
		for (const collection of [this.campaigns, this.people, this.leads, this.apiKeys]) collection.clear();
		this.apiKeys.add(apiKey);
		USERS.forEach((name, n) =>
			this.users.push({
				_id: id('usr', n),
				name: `${name} Example`,
				email: `${name.toLowerCase()}@example.com`,
				role: n === 0 ? 'admin' : 'member',
			}),
		);
		for (let n = 0; n < CAMPAIGNS; n++) this.#addCampaign(n);
		this.growTo(people);
	}

	#addCampaign(n: number): void {
		const user = this.users[n % this.users.length] as User;
		const failing = n % 25 === 24;
		const campaign: Campaign = {
			_id: id('cam', n),
			name: `${TOPICS[n % TOPICS.length]} ${REGIONS[Math.floor(n / TOPICS.length)]}`,
			status: failing ? 'errors' : (STATUSES[n % STATUSES.length] as CampaignStatus),
			labels: n % 10 === 0 ? ['CRM'] : [],
			createdAt: new Date(OLDEST + n * HOUR).toISOString(),
			createdBy: user._id,
			sequenceId: id('seq', n),
			scheduleIds: [id('skd', 0)],
			timezone: 'Europe/Paris',
			teamId: this.teamId,
			hasError: failing,
			errors: failing ? ['Your campaign does not have sender.'] : [],
			creator: { userId: user._id, userEmail: user.email },
			senders: failing
				? []
				: [{ id: user._id, email: user.email, sendUserMailboxId: id('usm', user._id) }],
		};
		this.campaigns.set(campaign._id, campaign);
	}

	/** Generates persons until there are `count`; person n is in 1, 2, 3 or 4 campaigns by turns. */
	growTo(count: number): void {
		const campaigns = [...this.campaigns.keys()];
		for (let n = this.people.size + 1; n <= count; n++) {
			const memberships = 1 + ((n - 1) % 4);
			this.addPerson(
				leadEmail(n),
				Array.from(
					{ length: memberships },
					(_, k) => campaigns[(n + k * 61) % campaigns.length] as string,
				),
			);
		}
	}

	/** Puts a person into campaigns and answers the person. */
	addPerson(email: string, campaignIds: string[], variables: Record<string, string> = {}): Person {
		const name = email.split('@')[0] as string;
		const person: Person = {
			contactId: id('ctc', email),
			email,
			emailStatus: 'deliverable',
			variables: {
				firstName: name.charAt(0).toUpperCase() + name.slice(1),
				lastName: 'Example',
				companyName: 'Example Inc',
				jobTitle: 'Growth Engineer',
				companyDomain: 'example.com',
				email,
				preferredContactMethod: 'email',
				industry: 'Technology',
				...variables,
			},
			leads: [],
		};
		this.people.set(email, person);
		for (const campaignId of campaignIds) {
			const campaign = this.campaigns.get(campaignId);
			if (!campaign) throw new Error(`No campaign ${campaignId}`);
			const lead: Lead = {
				_id: id('lea', email + campaignId),
				person,
				campaign,
				isPaused: false,
				updatedAt: new Date(OLDEST).toISOString(),
			};
			person.leads.push(lead);
			this.leads.set(lead._id, lead);
		}
		return person;
	}

	/** The person behind an e-mail or a lead id. */
	find(leadIdOrEmail: string): Person | undefined {
		return this.leads.get(leadIdOrEmail)?.person ?? this.people.get(leadIdOrEmail);
	}
}
