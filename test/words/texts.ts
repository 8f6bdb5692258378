import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { resources } from '../../nodes/Lemlist/resources';
import { properties } from '../../nodes/Lemlist/engine/properties';

/** A parameter anywhere in the panel, with where it stands: `lead > limit`, `campaign > filters > status`. */
export interface Shown {
	where: string;
	property: INodeProperties;
}

/** Everything the panel can show, collections and their contents included; what resources share comes for each. */
export const shown: readonly Shown[] = properties(resources).flatMap((property) => {
	const { resource, operation } = property.displayOptions?.show ?? {};
	return resources
		.filter(({ value, operations }) => {
			const has = operations.some((each) => operation?.includes(each.value) ?? true);
			return has && (resource?.includes(value) ?? true);
		})
		.flatMap(({ value }) => below({ where: `${value} > ${property.name}`, property }));
});

function below({ where, property }: Shown): Shown[] {
	return [
		{ where, property },
		...inside(property).flatMap((each) => below({ where: `${where} > ${each.name}`, property: each })),
	];
}

/** Parameters inside a collection. */
export function inside({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type === 'fixedCollection')
		return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
	return [];
}

/** What a dropdown offers. */
export function choices({ type, options = [] }: INodeProperties): INodePropertyOptions[] {
	return type === 'options' || type === 'multiOptions' ? (options as INodePropertyOptions[]) : [];
}

/** Every operation, with its name and its resource's, as in `lead.markNotInterested`, and where it is written. */
export const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		key: `${resource.value}.${operation.value}`,
		file: `nodes/Lemlist/resources/${resource.value}/${operation.value}.operation.ts`,
		resource,
		operation,
	})),
);
