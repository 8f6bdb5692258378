import type { INodePropertyOptions } from 'n8n-workflow';

const STATES = ['archived', 'draft', 'ended', 'errors', 'paused', 'running'];

/** States that a campaign can be in. Loaded, so that the node's description does not carry them for every filter. */
export async function loadCampaignStates(): Promise<INodePropertyOptions[]> {
	return STATES.map((value) => ({ name: value.charAt(0).toUpperCase() + value.slice(1), value }));
}
