import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { later } from './engine/later';
import { action } from './prepared';

export class Lemlist implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lemlist Complete',
		name: 'lemlist',
		icon: { light: 'file:../../icons/lemlist.svg', dark: 'file:../../icons/lemlist.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: action.subtitle,
		description: 'Does with leads, campaigns, the inbox and the rest of lemlist whatever its API can do',
		defaults: { name: 'Lemlist Complete' },
		inputs: ['main' as const],
		outputs: ['main' as const],
		usableAsTool: true,
		// Of a team: whoever has such an address can post to its Slack, or start what waits behind a webhook. n8n is to keep them out of
		// what it shows of executions; 2.40 knows of it and does not do it yet. What Webhook > Get Many is asked for stays in sight.
		sensitiveOutputFields: ['slackWebhook.url', 'hooks[*].targetUrl'],
		builderHint: action.builderHint,
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		properties: action.properties,
	};

	methods = later(action.calls, async () => {
		const { methodsOf } = await import('./engine/pickers.ts');
		const { resources } = await import('./resources/index.ts');
		return methodsOf(resources);
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { run } = await import('./engine/run.ts');
		const { resources } = await import('./resources/index.ts');
		return await run(this, resources);
	}
}
