import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeProperties,
	INodeType,
} from 'n8n-workflow';

/** What a node put out, by output. */
type Outputs = INodeExecutionData[][];

/** As many outputs as any node of the examples has. */
const OUTPUTS = 5;

/** What one node of another service stands for in a run: what it gives, and what it was told. */
export interface Part {
	/** Rows that it gives whatever comes in. */
	gives?: IDataObject[];
	/** The output for what comes in, or for what it gives; the first unless said. */
	output?: number;
}

/** What nodes were told in a run, by name: their parameters for each item, with expressions evaluated. */
export type Told = Record<string, IDataObject[]>;

/**
 * Types that stand in for those of other nodes, which are not published apart from n8n: filters, sets and comparisons do as
 * much as the examples use, everything else passes on what comes in, or gives what its part says.
 */
export function standIns(
	nodes: readonly INode[],
	parts: Record<string, Part>,
	told: Told,
): Record<string, INodeType> {
	const foreign = nodes.filter(({ type }) => type !== 'n8n-nodes-lemlist.lemlist');
	const types = new Set(foreign.map(({ type }) => type));
	return Object.fromEntries(
		[...types].map((type) => {
			const names = new Set(
				foreign
					.filter((node) => node.type === type)
					.flatMap(({ parameters }) => Object.keys(parameters)),
			);
			return [type, standIn(type, [...names], parts, told)];
		}),
	);
}

function standIn(type: string, names: string[], parts: Record<string, Part>, told: Told): INodeType {
	const isTrigger = /trigger$/i.test(type);
	return {
		description: {
			...{
				displayName: type,
				name: type,
				group: [isTrigger ? 'trigger' : 'transform'],
				description: '',
			},
			...{ version: 1, defaults: {} },
			inputs: isTrigger ? [] : type.endsWith('.compareDatasets') ? ['main', 'main'] : ['main'],
			outputs: new Array<'main'>(OUTPUTS).fill('main'),
			properties: names.map(property),
		},
		async execute() {
			const { name } = this.getNode();
			const input = isTrigger ? [{ json: {} }] : this.getInputData();
			told[name] = input.map((_, item) =>
				Object.fromEntries(names.map((each) => [each, read(this, each, item)])),
			);
			const { gives, output = 0 } = parts[name] ?? {};
			if (gives)
				return at(
					output,
					gives.map((json) => ({ json, pairedItem: { item: 0 } })),
				);
			const own = OWN[type.replace(/^.*\./, '')];
			return own
				? own(this, input)
				: at(
						output,
						input.map(({ json }, item) => ({ json, pairedItem: { item } })),
					);
		},
	};
}

/** A parameter that takes anything; conditions are n8n's own, which evaluates them. */
function property(name: string): INodeProperties {
	const type = name === 'conditions' ? 'filter' : 'string';
	return { displayName: name, name, type, default: type === 'filter' ? {} : '' };
}

function read(functions: IExecuteFunctions, name: string, item: number, extractValue = false) {
	return functions.getNodeParameter(name, item, '', { extractValue }) as IDataObject[string];
}

function at(output: number, items: INodeExecutionData[]): Outputs {
	return Array.from({ length: OUTPUTS }, (_, index) => (index === output ? items : []));
}

/** What n8n's own nodes do, by name, as far as the examples use them. */
const OWN: Record<string, (functions: IExecuteFunctions, input: INodeExecutionData[]) => Outputs> = {
	filter: (functions, input) => [
		input.flatMap(({ json }, item) =>
			read(functions, 'conditions', item, true) === true ? [{ json, pairedItem: { item } }] : [],
		),
	],
	set: (functions, input) => [
		input.map((_, item) => {
			const { assignments } = read(functions, 'assignments', item) as {
				assignments: Array<{ name: string; value: string }>;
			};
			const json = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
			return { json, pairedItem: { item } };
		}),
	],
	compareDatasets: (functions, first) => {
		const second = functions.getInputData(1);
		const { values } = read(functions, 'mergeByFields', 0) as {
			values: Array<{ field1: string; field2: string }>;
		};
		const [{ field1, field2 } = { field1: '', field2: '' }] = values;
		const only = (
			items: INodeExecutionData[],
			key: string,
			others: INodeExecutionData[],
			other: string,
		) =>
			items.flatMap(({ json }, item) =>
				others.some((each) => each.json[other] === json[key]) ? [] : [{ json, pairedItem: { item } }],
			);
		return [only(first, field1, second, field2), [], [], only(second, field2, first, field1)];
	},
};
