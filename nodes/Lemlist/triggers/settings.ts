import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** Every place in n8n in which a trigger of this package runs. */
export type TriggerFunctions = IHookFunctions | IPollFunctions | IWebhookFunctions;

/** Value of *All Events*. */
export const ALL = '*';

/** What the user wants to hear of, and how. */
export interface Settings {
	/** Names on the wire; undefined for every event. */
	events?: ReadonlySet<string>;
	/** Campaign ids; none for all campaigns. */
	campaigns: readonly string[];
	firstTimeOnly: boolean;
	ignoreBots: boolean;
	foldLeadStates: boolean;
	simplify: boolean;
	/** When the first poll begins, as the user wrote it. */
	since?: string;
}

/**
 * Reads a trigger's parameters.
 * @throws NodeOperationError when no event is chosen, or a campaign is not one
 */
export function settingsOf(functions: TriggerFunctions): Settings {
	const read = (name: string, fallback: unknown) => functions.getNodeParameter(name, fallback);
	const chosen = [...textsIn(read('events', [])), ...textsIn(read('options.otherEvents', ''))];
	if (chosen.length === 0) {
		throw new NodeOperationError(functions.getNode(), 'No event is chosen under Trigger On');
	}
	const campaigns = textsIn(read('campaignIds', []));
	const stranger = campaigns.find((id) => !id.startsWith('cam_'));
	if (stranger !== undefined) {
		throw new NodeOperationError(functions.getNode(), `"${stranger}" is not the ID of a campaign`, {
			description: 'IDs of campaigns start with cam_.',
		});
	}
	return {
		events: chosen.includes(ALL) ? undefined : new Set(chosen),
		campaigns: [...new Set(campaigns)],
		firstTimeOnly: read('options.firstTimeOnly', false) === true,
		ignoreBots: read('options.ignoreBots', false) === true,
		foldLeadStates: read('options.foldLeadStates', false) === true,
		simplify: read('simplify', true) === true,
		since: String(read('options.since', '')) || undefined,
	};
}

/** A list, or text with commas or spaces between the entries (which is what expressions and free text give). */
function textsIn(value: unknown): string[] {
	const entries = Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/);
	return entries.map((entry) => String(entry).trim()).filter((entry) => entry !== '');
}
