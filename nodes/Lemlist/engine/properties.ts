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
 * it, the parameters the engine itself serves, and the collections of optional fields.
 */
export function properties(resources: readonly Resource[]): INodeProperties[] {
	const served = new Parameters();
	const collections = new Parameters();
	const standing = resources.flatMap((resource) => {
		const own = new Parameters();
		for (const operation of resource.operations) {
			const of = [resource.value, operation.value] as const;
			for (const field of standingFields(operation)) own.add(field, ...of);
			if (operation.list) {
				served.add(common.returnAll, ...of);
				served.add({ ...common.limit, displayOptions: { show: { returnAll: [false] } } }, ...of);
			}
			if (operation.simplify) served.add(common.simplify, ...of);
			for (const collection of collectionsOf(operation)) collections.addCollection(collection, ...of);
		}
		return [operationProperty(resource), ...own.all()];
	});
	return [resourceProperty(resources), ...standing, ...served.all(), ...collections.all()];
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

/** The optional fields of an operation, and what the engine offers besides. */
function collectionsOf(operation: Operation): Collection[] {
	const { notFound } = operation;
	const optional = optionalFields(operation);
	const options: Collection | undefined = notFound && {
		name: 'options',
		displayName: 'Options',
		placeholder: 'Add Option',
		fields: [common.whenNotFound(notFound.thing)],
	};
	return [optional, options].filter((each) => each !== undefined);
}

/**
 * Parameters, each once, with the operations that show it. Equal ones of several operations are one to n8n, so it keeps
 * the value when the user switches between them, and the description stays small.
 */
class Parameters {
	private readonly shown = new Map<string, { property: INodeProperties; by: Map<string, string[]> }>();

	add(field: Field, resource: string, operation: string): void {
		this.addProperty(propertyOf(field), resource, operation);
	}

	addCollection({ fields, ...collection }: Collection, resource: string, operation: string): void {
		const options = fields.map(propertyOf);
		this.addProperty({ ...collection, type: 'collection', default: {}, options }, resource, operation);
	}

	private addProperty(property: INodeProperties, resource: string, operation: string): void {
		const key = JSON.stringify(property);
		const entry = this.shown.get(key) ?? { property, by: new Map<string, string[]>() };
		entry.by.set(resource, [...(entry.by.get(resource) ?? []), operation]);
		this.shown.set(key, entry);
	}

	/** Resources in which the same operations show a parameter share it. */
	all(): INodeProperties[] {
		return [...this.shown.values()].flatMap(({ property, by }) => {
			const together = new Map<string, { resource: string[]; operation: string[] }>();
			for (const [resource, operation] of by) {
				const entry = together.get(operation.join()) ?? { resource: [], operation };
				entry.resource.push(resource);
				together.set(operation.join(), entry);
			}
			return [...together.values()].map((show) => ({
				...property,
				displayOptions: {
					...property.displayOptions,
					show: { ...show, ...property.displayOptions?.show },
				},
			}));
		});
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
