import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { later } from './engine/later';
import { polling } from './prepared';

export class LemlistPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lemlist Complete Polling Trigger',
		name: 'lemlistPollingTrigger',
		icon: { light: 'file:../../icons/lemlist.svg', dark: 'file:../../icons/lemlist.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: polling.subtitle,
		description:
			'Starts workflows on what happens in lemlist by asking regularly, for an n8n that lemlist cannot call',
		defaults: { name: 'Lemlist Complete Polling Trigger' },
		builderHint: polling.builderHint,
		inputs: [],
		outputs: ['main' as const],
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		polling: true,
		activationMessage:
			'lemlist is now asked regularly what has happened. What happened before is not reported, unless Report Since says so.',
		properties: polling.properties,
	};

	methods = later(polling.calls, async () => (await import('./triggers/fields.ts')).methods);

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const { poll } = await import('./triggers/polling/poll.ts');
		return await poll(this);
	}
}
