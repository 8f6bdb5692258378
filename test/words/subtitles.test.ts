import { Workflow } from 'n8n-workflow';
import type { INodeParameters, INodeType, INodeTypes } from 'n8n-workflow';
import { EVENT_FAMILIES } from '../../nodes/Lemlist/api/events.ts';
import { Lemlist } from '../../nodes/Lemlist/Lemlist.node';
import { LemlistPollingTrigger } from '../../nodes/Lemlist/LemlistPollingTrigger.node';
import { LemlistTrigger } from '../../nodes/Lemlist/LemlistTrigger.node';
import { operations } from './texts';

/** What n8n's editor writes below a node with these parameters. */
function below(type: INodeType, parameters: INodeParameters): unknown {
	const { name, subtitle = '' } = type.description;
	const node = {
		id: '1',
		name: 'Node',
		type: name,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

it('below the node stand the names that people chose', () => {
	const wrong = operations.flatMap(({ resource, operation }) => {
		const text = below(new Lemlist(), { resource: resource.value, operation: operation.value });
		return text === `${resource.name}: ${operation.name}` ? [] : String(text);
	});
	expect(wrong).toEqual([]);
});

describe.each([new LemlistTrigger(), new LemlistPollingTrigger()])('$description.displayName', (trigger) => {
	it('has the name of its event below it', () => {
		for (const { value, name } of EVENT_FAMILIES.flatMap(({ events }) => events))
			expect(below(trigger, { events: [value] })).toBe(name);
	});

	it.each([
		[['*'], 'All Events'],
		[['emailsReplied', 'smsReplied', 'linkedinReplied'], '3 events'],
		[[], ''],
		[['somethingNew'], 'somethingNew'],
	])('%j: %s', (events, text) => expect(below(trigger, { events })).toBe(text));
});
