import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Settings } from './settings';
import { simplified } from './simplify';

/** Applies what lemlist could not filter by, or may have been asked for in vain. */
export function isWanted(event: IDataObject, settings: Settings): boolean {
	const { type, campaignId, isFirst, bot } = event;
	const { events, campaigns, firstTimeOnly, ignoreBots } = settings;
	if (events && !events.has(String(type))) return false;
	// Events without a campaign were let through by lemlist's own filter.
	if (campaigns.length > 0 && typeof campaignId === 'string' && !campaigns.includes(campaignId))
		return false;
	if (firstTimeOnly && isFirst === false) return false;
	return !(ignoreBots && bot === true);
}

/** The event as an item, raw or simplified. */
export function itemOf(event: IDataObject, { simplify }: Settings): INodeExecutionData {
	return { json: simplify ? simplified(event) : event };
}
