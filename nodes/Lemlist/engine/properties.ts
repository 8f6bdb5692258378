import type { INodeProperties, NodeParameterValue } from 'n8n-workflow';
import { limit, returnAll } from '../definition/common';
import { actionOf } from '../definition/effects';
import { groupsOf } from '../definition/field';
import type { Field } from '../definition/field';
import type { Operation, Resource } from '../definition/operation';
import { byName } from '../definition/order';
import type { Picker } from '../definition/picker';
import { collections, options, simplify, standingFields } from './fields';
import type { OptionalFields } from './fields';
import { Parameters } from './parameters';
import { loadMethod, makeMethod, mappingMethod, searchMethod } from './pickers';
import { toolProperties, whenRefused } from './tool';

/**
 * Turns the operations into what n8n's panel shows: the two dropdowns, each parameter for the operations that have
 * it, the parameters the engine itself serves, and the collections of optional fields.
 */
export function properties(resources: readonly Resource[]): INodeProperties[] {
	const parameters = new Parameters(resources);
	for (const resource of resources) {
		for (const operation of resource.operations) {
			parameters.add(parametersOf(operation), resource.value, operation.value);
		}
	}
	const own = [resourceProperty(resources), ...resources.map(operationProperty)];
	return [...own, ...parameters.all(), whenRefused];
}

function resourceProperty(resources: readonly Resource[]): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value, description }) => ({ name, value, description })),
		default: 'lead',
	};
}

function operationProperty({ value, operations, defaultOperation }: Resource): INodeProperties {
	const options = operations
		.map((operation) => {
			const { name, value, description } = operation;
			return { name, value, action: actionOf(operation), description };
		})
		.sort(byName);
	const property: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options,
		default: '',
	};
	return { ...property, default: defaultOperation ?? options[0]?.value };
}

/** What the panel shows of an operation, from top to bottom. */
function parametersOf(operation: Operation): INodeProperties[] {
	const parameters = standingFields(operation).map(propertyOf);
	if (operation.list) parameters.push(propertyOf(returnAll), propertyOf(limit));
	if (operation.simplify) parameters.push(simplify);
	return [
		...parameters,
		...collections(operation).map(collectionOf),
		...[options(operation) ?? []].flat(),
		...toolProperties(operation),
	];
}

function collectionOf({ fields, ...collection }: OptionalFields): INodeProperties {
	const show = shownBeside(fields);
	const options = fields.map(propertyOf);
	if (show) for (const each of options) delete each.displayOptions;
	const property: INodeProperties = { ...collection, type: 'collection', default: {}, options };
	return show ? { ...property, displayOptions: { show } } : property;
}

/** Where all fields of a collection are shown beside the same choice only, so is the collection: else it would open empty. */
function shownBeside([first, ...others]: readonly Field[]) {
	const show = JSON.stringify(first?.displayOptions?.show);
	if (show === undefined || others.some((each) => JSON.stringify(each.displayOptions?.show) !== show))
		return undefined;
	return JSON.parse(show.replaceAll('"/', '"')) as Record<string, NodeParameterValue[]>;
}

/** Above the entries of a picker: n8n takes the label for the key of a text of its own, and shows it as it is. */
const newEntry = (picker: Picker) => ({
	label: 'Create one of the name typed above',
	method: makeMethod(picker),
	defaultName: '',
});

/** The field as n8n knows it: without what only the engine reads, referring by name to what it calls. */
export function propertyOf(field: Field): INodeProperties {
	const { search, load, mapping, required } = field;
	const shown: Partial<Record<keyof Field, unknown>> = { ...field };
	delete shown.in;
	delete shown.as;
	delete shown.send;
	delete shown.idOf;
	delete shown.orEmail;
	delete shown.alone;
	delete shown.sorts;
	delete shown.search;
	delete shown.load;
	delete shown.mapping;
	delete shown.required;
	// A choice has been made already.
	const isMade = ['boolean', 'options'].includes(field.type) && field.default !== '';
	const property: Record<string, unknown> = required && !isMade ? { ...shown, required: true } : shown;
	if (field.type === 'fixedCollection') {
		property.options = groupsOf(field).map((group) => ({
			...group,
			values: group.values.map(propertyOf),
		}));
	}
	if (search) {
		property.modes = field.modes?.map((mode) =>
			mode.type === 'list'
				? {
						...mode,
						typeOptions: {
							...mode.typeOptions,
							searchListMethod: searchMethod(search),
							...(search.make ? { allowNewResource: newEntry(search) } : {}),
						},
					}
				: mode,
		);
	}
	const { typeOptions } = field;
	if (load) property.typeOptions = { ...typeOptions, loadOptionsMethod: loadMethod(load) };
	if (mapping) {
		const resourceMapper = {
			mode: 'add',
			resourceMapperMethod: mappingMethod(mapping),
			...typeOptions?.resourceMapper,
		};
		property.typeOptions = { ...typeOptions, resourceMapper };
	}
	// A definition is read only, which n8n's type does not know.
	return property as unknown as INodeProperties;
}
