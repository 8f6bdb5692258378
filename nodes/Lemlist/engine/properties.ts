import type {
	INodeProperties,
	INodePropertyCollection,
	INodeType,
	ResourceMapperTypeOptions,
} from 'n8n-workflow';
import * as common from './fields';
import { optionalFields, standingFields } from './fields';
import type { Field, Operation, Resource } from './operation';

/**
 * Turns the operations into what n8n's panel shows: the two dropdowns, each parameter for the operations that have
 * it, the collections of optional fields, and the parameters the engine itself serves.
 */
export function properties(resources: readonly Resource[]): INodeProperties[] {
	return [resourceProperty(resources), ...resources.flatMap((resource) => resourceProperties(resource))];
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

function resourceProperties(resource: Resource): INodeProperties[] {
	const { operations } = resource;
	const parameters = new Parameters(resource.value);
	for (const operation of operations) {
		for (const field of standingFields(operation)) parameters.add(field, operation);
		if (operation.list) {
			parameters.add(common.returnAll, operation);
			parameters.add(common.limit, operation, { returnAll: [false] });
		}
		if (operation.simplify) parameters.add(common.simplify, operation);
	}
	for (const operation of operations) {
		const optional = optionalFields(operation);
		if (optional) parameters.addCollection(optional, operation);
	}
	for (const operation of operations) {
		if (!operation.notFound) continue;
		const fields = [common.whenNotFound(operation.notFound.thing)];
		parameters.addCollection(
			{ name: 'options', displayName: 'Options', placeholder: 'Add Option', fields },
			operation,
		);
	}
	return [operationProperty(resource), ...parameters.all()];
}

function operationProperty({ value, operations, defaultOperation }: Resource): INodeProperties {
	const options = operations
		.map(({ name, value, action, description }) => ({ name, value, action, description }))
		.sort((a, b) => a.name.localeCompare(b.name));
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

type Collection = { name: string; displayName: string; placeholder: string; fields: readonly Field[] };

/** The parameters of one resource, each once, with the operations that show it. */
class Parameters {
	private readonly shown = new Map<string, { property: INodeProperties; operations: string[] }>();

	constructor(private readonly resource: string) {}

	add(field: Field, operation: Operation, condition?: Record<string, Array<boolean | string>>): void {
		const property = { ...propertyOf(field) };
		const show = { ...field.displayOptions?.show, ...condition };
		if (Object.keys(show).length > 0) property.displayOptions = { show };
		this.addProperty(property, operation);
	}

	addCollection({ fields, ...collection }: Collection, operation: Operation): void {
		this.addProperty(
			{ ...collection, type: 'collection', default: {}, options: fields.map(propertyOf) },
			operation,
		);
	}

	/** Equal properties become one property for several operations: n8n keeps the value when the user switches. */
	private addProperty(property: INodeProperties, operation: Operation): void {
		const key = JSON.stringify(property);
		const entry = this.shown.get(key) ?? { property, operations: [] };
		entry.operations.push(operation.value);
		this.shown.set(key, entry);
	}

	all(): INodeProperties[] {
		return [...this.shown.values()].map(({ property, operations }) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: { resource: [this.resource], operation: operations, ...property.displayOptions?.show },
			},
		}));
	}
}

/** The groups of a fixed collection, whose values are fields as well: they may have pickers and dropdowns. */
function groupsOf({ type, options }: Field): INodePropertyCollection[] {
	return type === 'fixedCollection' ? (options as INodePropertyCollection[]) : [];
}

const ENGINE_ONLY = ['in', 'as', 'send', 'idOf', 'orEmail', 'alone', 'search', 'load', 'mapping'];

/** The field without what only the engine reads, referring by name to what it calls. */
function propertyOf(field: Field): INodeProperties {
	const { search, load, mapping, typeOptions, modes } = field;
	const shown = Object.entries(field).filter(([key]) => !ENGINE_ONLY.includes(key));
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
