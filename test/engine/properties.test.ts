import type { INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { effectsOf } from '../../nodes/Lemlist/definition/effects';
import { resources } from '../../nodes/Lemlist/resources';
import { standingFields } from '../../nodes/Lemlist/engine/fields';
import { properties } from '../../nodes/Lemlist/engine/properties';

const all = properties(resources);

/** What n8n shows of an operation, leaving aside what depends on further parameters. */
function panel(resource: string, operation: string): INodeProperties[] {
	return all.filter(({ displayOptions: { show = {} } = {}, ...property }) => {
		const { resource: of, operation: by } = show;
		const displayOptions = { show: { ...(of && { resource: of }), ...(by && { operation: by }) } };
		const values = { resource, operation };
		return NodeHelpers.displayParameter(values, { ...property, displayOptions }, null, null);
	});
}

const operations = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ resource: value, value: operation.value, operation })),
);

it.each(operations)(
	'the panel of $resource: $value shows its parameters, in the order they are written',
	(each) => {
		const { resource, value, operation } = each;
		const [first, second, ...own] = panel(resource, value)
			.filter(({ displayOptions }) => !displayOptions?.show?.['@tool'])
			.map(({ name }) => name);
		expect([first, second]).toEqual(['resource', 'operation']);
		const standing = standingFields(operation).map(({ name }) => name);
		expect(own.slice(0, standing.length)).toEqual(standing);
		const sorting = operation.fields.filter(({ sorts }) => sorts);
		expect(own.slice(standing.length)).toEqual([
			...(operation.list ? ['returnAll', 'limit'] : []),
			...(operation.simplify ? ['simplify'] : []),
			...(operation.fields.length > standing.length + sorting.length
				? [expect.stringMatching(/^(filters|.*Fields)$/)]
				: []),
			...(sorting.length > 0 ? ['sort'] : []),
			...(operation.notFound || effectsOf(operation).length > 0 ? ['options'] : []),
		]);
	},
);
