import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { later } from './engine/later';
import { webhook } from './prepared';

export class LemlistTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lemlist Complete Trigger',
		name: 'lemlistTrigger',
		icon: { light: 'file:../../icons/lemlist.svg', dark: 'file:../../icons/lemlist.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: webhook.subtitle,
		// n8n's list has one entry for this node and the action node, with these words.
		description:
			'All of lemlist: starts workflows on any event, such as a reply, and has actions for leads, campaigns and the rest of the API',
		eventTriggerDescription: 'Waiting for lemlist to report an event',
		activationMessage: 'lemlist now calls this workflow whenever one of its events happens.',
		triggerPanel: webhook.panel,
		defaults: { name: 'Lemlist Complete Trigger' },
		builderHint: webhook.builderHint,
		inputs: [],
		outputs: ['main' as const],
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: webhook.path }],
		properties: webhook.properties,
	};

	methods = later(webhook.calls, async () => (await import('./triggers/fields.ts')).methods);

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { hooksExist } = await import('./triggers/webhook/hooks.ts');
				return await hooksExist(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				const { createHooks } = await import('./triggers/webhook/hooks.ts');
				await createHooks(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				const { deleteHooks } = await import('./triggers/webhook/hooks.ts');
				await deleteHooks(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { receive } = await import('./triggers/webhook/delivery.ts');
		return await receive(this);
	}
}
