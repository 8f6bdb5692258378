import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../api/json.ts';
import { BadValue } from '../definition/failure';
import { field } from '../definition/field';
import type { Field } from '../definition/field';
import type { Mapper } from '../definition/picker';

interface NamedValues<Name extends string, Part extends 'query' | 'body'> {
	displayName: string;
	name: Name;
	description: string;
	in: Part;
	/** Describes the field that takes all in one. */
	jsonDescription: string;
	/** What one of them is called in the panel. */
	singular: string;
	mapping: Mapper;
	/** Parameters that the columns depend on. */
	dependsOn?: string[];
	/** What goes into the request, each value under its own name. @param of the field that holds them, for messages */
	send(values: object, of: Pick<Field, 'displayName'>): IDataObject;
}

/** Two fields for values under names of the team's own: the known ones to click, and all in one expression. */
export function namedValues<const Name extends string, const Part extends 'query' | 'body'>({
	displayName,
	name,
	...of
}: NamedValues<Name, Part>) {
	const json = { displayName: `${displayName} (JSON)` };
	const jsonName: `${Name}Json` = `${name}Json`;
	return [
		field(
			{
				displayName,
				name,
				type: 'resourceMapper',
				noDataExpression: true,
				default: { mappingMode: 'defineBelow', value: null },
				typeOptions: {
					...(of.dependsOn ? { loadOptionsDependsOn: of.dependsOn } : {}),
					resourceMapper: {
						fieldWords: { singular: of.singular, plural: `${of.singular}s` },
						addAllFields: false,
						supportAutoMap: false,
					},
				},
				description: of.description,
				in: of.in,
				as: '',
				alone: true,
				mapping: of.mapping,
			},
			(values: object) => of.send(values, { displayName }),
		),
		field(
			{
				...json,
				name: jsonName,
				type: 'json',
				default: '{}',
				description: of.jsonDescription,
				in: of.in,
				as: '',
			},
			(values) => {
				if (isObject(values)) return of.send(values, json);
				throw new BadValue(
					json,
					`${json.displayName} must be an object`,
					'It maps names to values: {"favoriteColor": "blue"}.',
				);
			},
		),
	] as const;
}
