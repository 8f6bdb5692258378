import type { IBuilderHintVariation, INodeTypeDescription } from 'n8n-workflow';
import { asideOf } from '../definition/effects';
import type { Resource } from '../definition/operation';

/** The nodes of the package, and what each is for beside another. */
const NODES = {
	lemlist: 'Answers, marks or moves a lead, and whatever else there is to do in lemlist',
	lemlistTrigger:
		'Starts a workflow when somebody replies, opens, clicks or unsubscribes, and at all other events',
	lemlistPollingTrigger: 'Starts it likewise, some minutes later, in an n8n that lemlist cannot call',
};

type BuilderHint = NonNullable<INodeTypeDescription['builderHint']>;

/** What n8n's builders, which put together workflows, are told of a node. @param searchHint beside it where it is found */
export function builderHint(name: keyof typeof NODES, searchHint?: string): BuilderHint {
	const others = Object.entries(NODES).filter(([other]) => other !== name);
	return {
		...(searchHint === undefined ? {} : { searchHint }),
		relatedNodes: others.map(([other, relationHint]) => ({
			nodeType: `n8n-nodes-lemlist.${other}`,
			relationHint,
		})),
	};
}

/**
 * What the operations do to people, money or data, for builders. Above an operation they read the description of its resource:
 * without one, that of any operation with the same value, such as Delete, which may be another resource's.
 */
export function effectHints(resources: readonly Resource[]): IBuilderHintVariation[] {
	return resources.flatMap(({ value, operations }) =>
		operations.flatMap((operation) => {
			const content = asideOf(operation);
			const show = { resource: [value], operation: [operation.value] };
			return content === '' ? [] : { content, displayOptions: { show } };
		}),
	);
}
