import type { INodeTypeDescription } from 'n8n-workflow';

/** The nodes of the package, and what each is for beside another. */
const NODES = {
	lemlist: 'Answers, marks or moves a lead, and whatever else there is to do in lemlist',
	lemlistTrigger:
		'Starts a workflow when somebody replies, opens, clicks or unsubscribes, and at all other events',
	lemlistPollingTrigger: 'Starts it likewise, some minutes later, in an n8n that lemlist cannot call',
};

/** What n8n's builders, which put together workflows, are told of a node. @param searchHint beside it where it is found */
export function builderHint(
	name: keyof typeof NODES,
	searchHint?: string,
): NonNullable<INodeTypeDescription['builderHint']> {
	const others = Object.entries(NODES).filter(([other]) => other !== name);
	return {
		...(searchHint === undefined ? {} : { searchHint }),
		relatedNodes: others.map(([other, relationHint]) => ({
			nodeType: `n8n-nodes-lemlist.${other}`,
			relationHint,
		})),
	};
}
