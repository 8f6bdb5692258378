import type {
	INodeProperties,
	INodePropertyCollection,
	INodeType,
	ResourceMapperTypeOptions,
} from 'n8n-workflow';
import * as common from './fields';
import { optionalFields, standingFields } from './fields';
import type { Field, Operation, Resource } from './operation';
import { Parameters } from './parameters';
import { byName } from './order';

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
	return [resourceProperty(resources), ...resources.map(operationProperty), ...parameters.all()];
}

/** Everything the node's fields call while they are filled in, by the names the fields refer to. */
export function methods(resources: readonly Resource[]): NonNullable<INodeType['methods']> {
	const fields = resources
		.flatMap(({ operations }) => operations.flatMap((operation) => operation.fields))
		.flatMap((field) => [field, ...groupsOf(field).flatMap(({ values }) => values as Field[])]);
	const named = <Method extends { name: string }>(pick: (field: Field) => Method | undefined) =>
		Object.fromEntries(
			fields.flatMap((field) => pick(field) ?? []).map((method) => [method.name, method]),
		);
	return {
		listSearch: named(({ search }) => search),
		loadOptions: named(({ load }) => load),
		resourceMapping: named(({ mapping }) => mapping),
	};
}

function resourceProperty(resources: readonly Resource[]): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'lead',
	};
}

function operationProperty({ value, operations, defaultOperation }: Resource): INodeProperties {
	const options = operations
		.map(({ name, value, action, description }) => ({ name, value, action, description }))
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
	if (operation.list) parameters.push(common.returnAll, common.limit);
	if (operation.simplify) parameters.push(common.simplify);
	const optional = optionalFields(operation);
	if (optional) {
		const { fields, ...collection } = optional;
		const options = fields.map(propertyOf);
		parameters.push({ ...collection, type: 'collection', default: {}, options });
	}
	if (operation.notFound) parameters.push(common.options(operation.notFound.thing));
	return parameters;
}

/** The groups of a fixed collection, whose values are fields as well: they may have pickers and dropdowns. */
function groupsOf({ type, options }: Field): INodePropertyCollection[] {
	return type === 'fixedCollection' ? (options as INodePropertyCollection[]) : [];
}

const ENGINE_ONLY = ['in', 'as', 'send', 'idOf', 'orEmail', 'alone', 'search', 'load', 'mapping'];

/** The field without what only the engine reads, referring by name to what it calls. */
function propertyOf(field: Field): INodeProperties {
	const { search, load, mapping, typeOptions, modes } = field;
	const { required, ...rest } = field;
	const shown = Object.entries(rest).filter(([key]) => !ENGINE_ONLY.includes(key));
	// A choice has been made already.
	const isMade = ['boolean', 'options'].includes(field.type) && field.default !== '';
	if (required && !isMade) shown.push(['required', true]);
	const property = Object.fromEntries(shown) as unknown as INodeProperties;
	if (field.type === 'fixedCollection') {
		property.options = groupsOf(field).map((group) => ({
			...group,
			values: group.values.map(propertyOf),
		}));
	}
	if (search) {
		property.modes = modes?.map((mode) =>
			mode.type === 'list'
				? { ...mode, typeOptions: { ...mode.typeOptions, searchListMethod: search.name } }
				: mode,
		);
	}
	if (load) property.typeOptions = { ...typeOptions, loadOptionsMethod: load.name };
	if (mapping) {
		const resourceMapper = {
			mode: 'add',
			...typeOptions?.resourceMapper,
			resourceMapperMethod: mapping.name,
		};
		property.typeOptions = {
			...typeOptions,
			resourceMapper: resourceMapper as ResourceMapperTypeOptions,
		};
	}
	return property;
}
