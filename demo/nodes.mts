// What the example needs of n8n's own nodes, which are not published apart from n8n: as much of each as the example uses.
import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

function node(
	name: string,
	parameters: string[],
	execute: (functions: IExecuteFunctions) => INodeExecutionData[],
): INodeType {
	return {
		description: {
			...{ displayName: name, name, group: ['transform'], version: [1, 3.4], description: '' },
			...{ defaults: {}, inputs: ['main'], outputs: ['main'] },
			properties: parameters.map((each) => ({
				...{ displayName: each, name: each, type: 'string' as const, default: '' },
			})),
		},
		async execute() {
			return [execute(this)];
		},
	};
}

export const STAND_INS: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': node('manualTrigger', [], () => [{ json: {} }]),
	'n8n-nodes-base.set': node('set', ['mode', 'jsonOutput'], (functions) => [
		{ json: JSON.parse(String(functions.getNodeParameter('jsonOutput', 0))) as IDataObject },
	]),
	'n8n-nodes-base.splitOut': node('splitOut', ['fieldToSplitOut'], (functions) => {
		const field = String(functions.getNodeParameter('fieldToSplitOut', 0));
		return functions.getInputData().flatMap(({ json }, item) =>
			(json[field] as unknown[]).map((each) => ({
				json: { [field]: each } as IDataObject,
				pairedItem: { item },
			})),
		);
	}),
};
