import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NotDone } from '../definition/failure';
import { field } from '../definition/field';
import type { Operation } from '../definition/operation';
import type { Way } from '../transport';
import { settle } from './check';
import { given, nodeOf } from './given';

// n8n makes a variant of the node for agents. Its own parameters are shown there alone, and whoever asks for one of them elsewhere,
// or in an n8n that does not know "@tool" (1.9x and older), gets what is given in its place. n8n's builders read each of them for
// every operation that shows it, so there is not a word too much.
const show = { '@tool': [true] };

const fields = field({
	displayName: 'Fields',
	name: 'toolFields',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. email, campaign.name',
	description: 'Comma-separated; dots lead deeper',
});

const output: readonly INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'toolOutput',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Raw', value: 'raw', description: 'All that lemlist sends' },
			{ name: 'Selected Fields', value: 'selected', description: 'What is named below' },
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'The few values that matter, where there are many',
			},
		],
		default: 'simplified',
	},
	{ ...fields, displayOptions: { show: { ...show, toolOutput: ['selected'] } } },
];

/** Of every operation there. */
export const whenRefused: INodeProperties = {
	displayName: 'When Refused',
	name: 'whenRefused',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show },
	options: [
		{
			name: 'Stop',
			value: 'stop',
			description: 'End the run. Some agents then read little or nothing of the reason.',
		},
		{
			name: 'Tell the Model',
			value: 'tell',
			description:
				'Answer success: false, with reason, hint and status. MCP clients then get no isError.',
		},
	],
	default: 'tell',
};

const allowEffects: INodeProperties = {
	displayName: 'Allow Effects',
	name: 'allowEffects',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { show },
	default: false,
	description: 'Whether the model may do more than read: send, spend, block, delete',
};

/** Parameters that an operation has in the variant for agents: what a row shows where there are many, and what is allowed. */
export function toolProperties({ kind, list, simplify }: Operation): readonly INodeProperties[] {
	if (kind === 'free') return [...output, allowEffects];
	return list || simplify ? output : [];
}

/** Whether the node is used by an agent. */
export function isTool(functions: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return nodeOf(functions).type.endsWith('Tool');
}

/**
 * What to keep of a row.
 * @param simple what the operation keeps where it simplifies
 * @returns dotted paths; undefined for all of it
 * @throws BadValue
 */
export function keptOf(
	functions: IExecuteFunctions,
	itemIndex: number,
	simple?: readonly string[],
): readonly string[] | undefined {
	const output = isTool(functions) ? given(functions, 'toolOutput', itemIndex, '') : '';
	if (output === 'selected') {
		const names = settle(fields, given(functions, fields.name, itemIndex, ''), '');
		return String(names)
			.split(/[\s,]+/)
			.filter(Boolean);
	}
	if (output === 'raw' || simple === undefined) return undefined;
	const isSimple = output !== '' || given(functions, 'simplify', itemIndex, true) === true;
	return isSimple ? simple : undefined;
}

/** Whether a model is told of a refusal in place of an error. */
export function isTold(functions: IExecuteFunctions, itemIndex: number): boolean {
	return given(functions, 'whenRefused', itemIndex, '') === 'tell';
}

/** What a model can be given of what has no end. */
const MOST_ROWS = 100;

/** What it is told behind that many rows. */
export const CUT = {
	hint: `These are the first ${MOST_ROWS} rows; there may be more. Narrow it down, or use Limit instead of Return All.`,
};

/** How many rows an item gives at most. A model reads no more, unless somebody says how many with Limit. */
export function mostRows(functions: IExecuteFunctions, itemIndex: number): number {
	if (!isTool(functions)) return Infinity;
	return given(functions, 'returnAll', itemIndex, true) === true ? MOST_ROWS : Infinity;
}

/**
 * The way that requests take. What a model chooses freely only reads, unless somebody has allowed more: a request that it
 * spells, and an operation that an expression chooses, which is possible in a workflow's file alone.
 */
export function wayOf(functions: IExecuteFunctions, { kind }: Operation, way: Way): Way {
	const { resource, operation, allowEffects } = nodeOf(functions).parameters;
	const isChosen = [resource, operation].some((each) => String(each).startsWith('='));
	if (!isTool(functions) || !(kind === 'free' || isChosen) || allowEffects === true) return way;
	return {
		send: async (endpoint, ...parts) => await way.send(reading(endpoint), ...parts),
		csv: async (endpoint, ...parts) => await way.csv(reading(endpoint), ...parts),
		file: way.file,
		async request(request, rows) {
			reading(`${request.method} ${request.path}`);
			return await way.request(request, rows);
		},
	};
}

/** @throws NotDone for a request that does more than read */
function reading<E extends string>(request: E): E {
	if (request.startsWith('GET ')) return request;
	throw new NotDone(
		`${request} was not sent: an agent may only read here`,
		'Whoever looks after the workflow can turn on Allow Effects of Custom Request, or give the agent a tool with the operation that it needs.',
	);
}
