import type { INodePropertyOptions } from 'n8n-workflow';
import { EVENT_FAMILIES } from '../trigger/events';

/** What lemlist reports to webhooks, family by family. It asks lemlist nothing, and keeps the node's description small. */
export async function loadEvents(): Promise<INodePropertyOptions[]> {
	return EVENT_FAMILIES.flatMap(({ name: family, events }) =>
		events.map(({ name, value }) => ({ name, value, description: `${family}: ${value}` })),
	);
}
