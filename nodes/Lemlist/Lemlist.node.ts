import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { resources } from './resources';
import { methods } from './engine/pickers';
import { properties } from './engine/properties';
import { run } from './engine/run';

export class Lemlist implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lemlist Complete',
		name: 'lemlist',
		icon: { light: 'file:../../icons/lemlist.svg', dark: 'file:../../icons/lemlist.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with leads, campaigns and everything else in lemlist',
		defaults: { name: 'Lemlist Complete' },
		inputs: ['main' as const],
		outputs: ['main' as const],
		usableAsTool: true,
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		properties: properties(resources),
	};

	methods = methods(resources.flatMap(({ operations }) => operations.flatMap(({ fields }) => fields)));

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, resources);
	}
}
