import { id } from './id.mts';
import type { Lead } from './store.mts';

/** A record as lemlist keeps and delivers it; besides these, it carries the lead's own fields and what the type brings. */
export interface Activity {
	_id: string;
	type: string;
	teamId: string;
	createdAt: string;
	isFirst?: boolean;
	campaignId?: string;
	leadId?: string;
	[key: string]: unknown;
}

export interface Hook {
	_id: string;
	targetUrl: string;
	createdAt: string;
	type?: string;
	campaignId?: string;
	isFirst?: boolean;
	/** Never shown by any route. */
	secret?: string;
}

/** One call to a hook. */
export interface Delivery {
	at: number;
	hookId: string;
	targetUrl: string;
	type: string;
	activityId?: string;
	/** The status the hook answered with; 0 when it could not be reached. */
	status: number;
}

export interface DeliverOptions {
	/** How many times each hook is called, one call after the other; 1 unless told. */
	repeat?: number;
	/** Goes out in place of the hook's own secret; an empty text for none at all. */
	secret?: string;
}

/** Lead states are told to hooks but leave no activity behind. */
const STATES = ['contacted', 'hooked', 'attracted', 'warmed', 'interested', 'notInterested'];
const PATIENCE_MS = 10_000;

/** What has happened to leads, and who is told of it. */
export class Happenings {
	/** In the order of their creation, like everything here. */
	readonly hooks: Hook[] = [];
	readonly activities: Activity[] = [];
	readonly deliveries: Delivery[] = [];
	readonly #teamId: string;
	readonly #firsts = new Set<string>();
	#count = 0;

	constructor(teamId: string) {
		this.#teamId = teamId;
	}

	clear(): void {
		this.hooks.length = this.activities.length = this.deliveries.length = this.#count = 0;
		this.#firsts.clear();
	}

	/** An id that no other hook or activity has. */
	nextId(prefix: 'hoo' | 'act'): string {
		return id(prefix, ++this.#count);
	}

	/** Makes a record of something that happens now, keeps it as an activity unless it is a lead state, and answers it. */
	record(type: string, lead?: Lead, fields: Record<string, unknown> = {}): Activity {
		const key = `${type} ${lead?._id}`;
		const isFirst = !this.#firsts.has(key);
		this.#firsts.add(key);
		const activity: Activity = {
			_id: this.nextId('act'),
			type,
			teamId: this.#teamId,
			createdAt: new Date().toISOString(),
			bot: false,
			...(lead && { isFirst, ...about(lead) }),
			...fields,
		};
		if (!STATES.includes(type)) this.activities.push(activity);
		return activity;
	}

	/** Calls every hook that wants to know and answers what came of it. Changes nothing where there is no hook. */
	async deliver(activity: object, { repeat = 1, secret }: DeliverOptions = {}): Promise<Delivery[]> {
		const { type, campaignId, isFirst, _id } = activity as Partial<Activity>;
		const wanting = this.hooks.filter(
			(hook) =>
				(hook.type ?? type) === type &&
				(hook.campaignId ?? campaignId) === campaignId &&
				(!hook.isFirst || isFirst),
		);
		const calls = wanting.map(async (hook) => {
			const body = { ...activity, secret: (secret ?? hook.secret) || undefined };
			const made: Delivery[] = [];
			for (let n = 0; n < repeat; n++) {
				const { _id: hookId, targetUrl } = hook;
				const at = Date.now();
				const status = await post(targetUrl, body);
				made.push({ at, hookId, targetUrl, type: String(type), activityId: _id, status });
			}
			this.deliveries.push(...made);
			return made;
		});
		return (await Promise.all(calls)).flat();
	}

	/** Records an activity of a lead together with the state it brings, and tells the hooks of both. */
	async happen(lead: Lead, type: string, state: string): Promise<void> {
		const activity = this.record(type, lead, { userName: 'api' });
		await Promise.all([this.deliver(activity), this.deliver(this.record(state, lead))]);
	}
}

async function post(url: string, body: object): Promise<number> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		await response.arrayBuffer();
		return response.status;
	} catch {
		return 0;
	}
}

/** What a record says about its lead: under lemlist's own names, and the lead's variables beside them. */
function about({ _id, person, campaign }: Lead): Record<string, unknown> {
	const { variables, contactId } = person;
	return {
		...variables,
		name: campaign.name,
		campaignId: campaign._id,
		campaignName: campaign.name,
		leadId: _id,
		leadEmail: variables.email,
		leadFirstName: variables.firstName,
		leadLastName: variables.lastName,
		leadCompanyName: variables.companyName,
		contactId,
	};
}
