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
		triggerPanel: {
			header: 'Listen for an event of lemlist',
			executionsHelp: {
				inactive:
					'<b>While you build the workflow</b>, execute this step and let something happen in lemlist, such as a reply to a test mail. The first event is caught, and the webhook is taken out of lemlist again.<br/><br/><b>Once you activate or publish it</b>, the workflow starts at every event. Executions then show up in the <a data-key="executions">executions list</a>.',
				active: '<b>While you change the workflow</b>, execute this step and let something happen in lemlist. The first event is caught; the active workflow also gets it.<br/><br/><b>The active workflow</b> starts at every event. Its executions show up in the <a data-key="executions">executions list</a>.',
			},
			activationHint:
				'Activate or publish the workflow to have it start at every event. lemlist has to be able to reach this n8n; where it cannot, use Lemlist Complete Polling Trigger.',
		},
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
