import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { BadValue } from '../engine/values';
import type { MappingMethod } from './locator';

interface NamedValues extends Pick<Field, 'displayName' | 'name' | 'description' | 'in'> {
	/** Describes the field that takes all in one. */
	jsonDescription: string;
	/** What one of them is called in the panel. */
	singular: string;
	mapping: MappingMethod;
	/** Parameters that the columns depend on. */
	dependsOn?: string[];
	/** What goes into the request, each value under its own name. @param field display name, for messages */
	send(values: object, field: string): IDataObject;
}

/** Two fields for values under names of the team's own: the known ones to click, and all in one expression. */
export function namedValues({ displayName, name, ...of }: NamedValues): Field[] {
	const jsonName = `${displayName} (JSON)`;
	const place = { in: of.in, as: '' };
	return [
		{
			displayName,
			name,
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				...(of.dependsOn ? { loadOptionsDependsOn: of.dependsOn } : {}),
				resourceMapper: {
					mode: 'add',
					resourceMapperMethod: of.mapping.name,
					fieldWords: { singular: of.singular, plural: `${of.singular}s` },
					addAllFields: false,
					supportAutoMap: false,
				},
			},
			description: of.description,
			...place,
			send: (values) => of.send(values, displayName),
			alone: true,
			mapping: of.mapping,
		},
		{
			displayName: jsonName,
			name: `${name}Json`,
			type: 'json',
			default: '{}',
			description: of.jsonDescription,
			...place,
			send: (values) => {
				if (!Array.isArray(values) && typeof values === 'object') return of.send(values, jsonName);
				throw new BadValue(
					jsonName,
					`${jsonName} must be an object`,
					'It maps names to values: {"favoriteColor": "blue"}.',
				);
			},
		},
	];
}
