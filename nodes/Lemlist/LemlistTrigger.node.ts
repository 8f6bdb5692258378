import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { receive } from './triggers/webhook/delivery';
import { methods, webhookFields } from './triggers/fields';
import { createHooks, deleteHooks, hooksExist } from './triggers/webhook/hooks';
import { PATH } from './triggers/webhook/secret';

export class LemlistTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lemlist Complete Trigger',
		name: 'lemlistTrigger',
		icon: { light: 'file:../../icons/lemlist.svg', dark: 'file:../../icons/lemlist.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [$parameter["events"]].flat().join(", ") }}',
		description: 'Starts the workflow when something happens in lemlist, such as a reply',
		eventTriggerDescription: 'Waiting for lemlist to report an event',
		defaults: { name: 'Lemlist Complete Trigger' },
		inputs: [],
		outputs: ['main' as const],
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: PATH }],
		properties: webhookFields,
	};

	methods = methods;

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await hooksExist(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await createHooks(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await deleteHooks(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
