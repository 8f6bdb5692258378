import { ACTIVITY_TYPES, EVENT_TYPES, statementOf } from './api.mts';
import type { Row } from './kind.mts';
import { log } from './log.mts';
import type { Lead } from './people.mts';
import { ACTIVITIES } from './resources/activities.mts';
import { HOOKS } from './resources/webhooks.mts';
import type { Store } from './store.mts';

/** A record as lemlist keeps and delivers it; besides these, it carries the lead's own fields and what the type brings. */
export interface Activity extends Row {
	type: string;
	teamId: string;
	createdAt: string;
	isFirst?: boolean;
	campaignId?: string;
	leadId?: string;
	[key: string]: unknown;
}

export interface Hook extends Row {
	targetUrl: string;
	createdAt: string;
	type?: string;
	campaignId?: string;
	isFirst?: boolean;
	/** Never shown by any route. */
	secret?: string;
}

/** A call that a hook is to get. */
export interface HookCall {
	hook: Pick<Hook, '_id' | 'targetUrl' | 'secret'>;
	activity: object;
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

/** Lead states and some others are told to hooks but leave no activity behind. */
const isRecorded = (type: string) => !EVENT_TYPES.includes(type) || ACTIVITY_TYPES.includes(type);
const STATES: readonly unknown[] =
	statementOf('GET /campaigns/{campaignId}/export/leads').query?.state?.oneOf ?? [];
const PATIENCE_MS = 10_000;

/** Whether an activity makes for a state of its lead. */
export function isState({ type }: Activity): boolean {
	return type !== 'paused' && STATES.includes(type);
}

/** What is kept between starts beside hooks and activities. */
class Kept {
	readonly deliveries: Delivery[] = [];
	/** What has happened to whom. */
	readonly firsts = new Set<string>();
	/** Types of activities, by lead: the last one that makes for a state. */
	readonly states = new Map<string, string>();
}

/** What has happened to leads, and who is told of it. */
export class Happenings {
	kept = new Kept();
	readonly #store: Store;

	constructor(store: Store) {
		this.#store = store;
	}

	get hooks(): readonly Hook[] {
		return this.#store.all(HOOKS).rows;
	}

	get activities(): readonly Activity[] {
		return this.#store.all(ACTIVITIES).rows;
	}

	get deliveries(): Delivery[] {
		return this.kept.deliveries;
	}

	/** Nothing has happened, and nobody wants to know. */
	clear(): void {
		this.kept = new Kept();
		for (const kind of [HOOKS, ACTIVITIES]) this.#store.all<Row>(kind).clear();
	}

	/**
	 * Makes a record of something that happens, keeps it as an activity unless it is a lead state, and answers it.
	 * @param now when it happens, ms since 1970
	 */
	record(type: string, lead?: Lead, fields: Record<string, unknown> = {}, now = Date.now()): Activity {
		const { firsts, states } = this.kept;
		const all = this.#store.all(ACTIVITIES);
		const key = `${type} ${lead?._id}`;
		const isFirst = !firsts.has(key);
		firsts.add(key);
		const activity: Activity = {
			_id: all.nextId(),
			type,
			teamId: this.#store.teamId,
			createdAt: new Date(now).toISOString(),
			bot: false,
			...(lead && { isFirst, ...about(lead) }),
			...fields,
		};
		if (!isRecorded(type)) return activity;
		all.set(activity._id, activity);
		if (activity.leadId !== undefined && isState(activity)) states.set(activity.leadId, activity.type);
		return activity;
	}

	/** The calls that hooks are to get because of an activity. */
	callsFor(activity: object): HookCall[] {
		const { type, campaignId, isFirst } = activity as Partial<Activity>;
		return this.hooks
			.filter(
				(hook) =>
					(hook.type ?? type) === type &&
					(hook.campaignId ?? campaignId) === campaignId &&
					(!hook.isFirst || isFirst),
			)
			.map((hook) => ({ hook, activity }));
	}

	/** Calls every hook that wants to know and answers what came of it. Changes nothing where there is no hook. */
	async deliver(activity: object, options: DeliverOptions = {}): Promise<Delivery[]> {
		return await this.call(this.callsFor(activity), options);
	}

	/** Makes calls, those of different hooks at once, and answers what came of them. */
	async call(calls: readonly HookCall[], { repeat = 1, secret }: DeliverOptions = {}): Promise<Delivery[]> {
		const made = calls.map(async ({ hook, activity }) => {
			const { _id: hookId, targetUrl } = hook;
			const { type, _id: activityId } = activity as Partial<Activity>;
			const body = { ...activity, secret: (secret ?? hook.secret) || undefined };
			const deliveries: Delivery[] = [];
			for (let n = 0; n < repeat; n++) {
				const at = Date.now();
				const status = await post(targetUrl, body);
				deliveries.push({ at, hookId, targetUrl, type: String(type), activityId, status });
			}
			for (const delivery of deliveries) log(this.deliveries, delivery);
			return deliveries;
		});
		return (await Promise.all(made)).flat();
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
function about({ _id, person, campaign, variables }: Lead): Record<string, unknown> {
	const { fields, email } = person;
	return {
		...fields,
		email,
		...variables,
		name: campaign.name,
		campaignId: campaign._id,
		campaignName: campaign.name,
		leadId: _id,
		leadEmail: email,
		leadFirstName: fields.firstName,
		leadLastName: fields.lastName,
		leadCompanyName: fields.companyName,
		contactId: person._id,
	};
}
