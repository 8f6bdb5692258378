import type { INodePropertyOptions } from 'n8n-workflow';

/** States that a campaign can be in. */
export const CAMPAIGN_STATES: INodePropertyOptions[] = [
	{ name: 'Archived', value: 'archived' },
	{ name: 'Draft', value: 'draft' },
	{ name: 'Ended', value: 'ended' },
	{ name: 'Errors', value: 'errors' },
	{ name: 'Paused', value: 'paused' },
	{ name: 'Running', value: 'running' },
];
