import { nameOf } from './secret';
import type { Settings } from '../settings';

/** A webhook as lemlist lists it. Its secret is never told. */
export interface Hook {
	_id: string;
	targetUrl: string;
	createdAt?: string;
	type?: string;
	campaignId?: string;
	isFirst?: boolean;
}

/** A webhook that should be there. */
export type Wanted = Omit<Hook, '_id' | 'createdAt'>;

/**
 * One hook an event and campaign, each with a URL of its own: lemlist takes a URL once, and n8n does not look at the
 * query. The query tells all that the hook was made for, and by name with which secret.
 */
export function wantedHooks(
	{ events, campaigns, firstTimeOnly }: Settings,
	url: string,
	secret: string,
): Wanted[] {
	const types = events ? [...events] : [undefined];
	const campaignIds = campaigns.length > 0 ? campaigns : [undefined];
	return types.flatMap((type) =>
		campaignIds.map((campaignId) => {
			const query = new URLSearchParams({ event: type ?? 'all' });
			if (campaignId !== undefined) query.set('campaign', campaignId);
			if (firstTimeOnly) query.set('first', 'true');
			query.set('secret', nameOf(secret));
			return {
				targetUrl: `${url}?${query.toString()}`,
				...(type !== undefined && { type }),
				...(campaignId !== undefined && { campaignId }),
				...(firstTimeOnly && { isFirst: true }),
			};
		}),
	);
}

/** Whether a listed hook is the wanted one. Campaign and first time may be left out of the list: their place is not certain. */
export function fits(hook: Hook, wanted: Wanted): boolean {
	return (
		hook.targetUrl === wanted.targetUrl &&
		(hook.type ?? undefined) === wanted.type &&
		(hook.campaignId ?? wanted.campaignId) === wanted.campaignId &&
		(hook.isFirst ?? wanted.isFirst ?? false) === (wanted.isFirst ?? false)
	);
}

/** Whether a hook points to this URL, whatever its query. */
export function isAt({ targetUrl }: Hook, url: string): boolean {
	return targetUrl.split('?', 1)[0] === url;
}

/** Name of the secret that a hook was made with; null for hooks that others made. */
export function secretNameIn(targetUrl: string): string | null {
	return new URL(targetUrl).searchParams.get('secret');
}

/** Whether one of these has the hook's URL. */
export function sameUrl({ targetUrl }: Wanted, hooks: Wanted[]): boolean {
	return hooks.some((hook) => hook.targetUrl === targetUrl);
}

/** What it takes to get from the hooks that are there to those that are wanted. */
export function plan(ours: Hook[], wanted: Wanted[]): { missing: Wanted[]; strays: Hook[] } {
	const kept = wanted.map((each) => ours.find((hook) => fits(hook, each)));
	return {
		missing: wanted.filter((_, index) => kept[index] === undefined),
		strays: ours.filter((hook) => !kept.includes(hook)),
	};
}
