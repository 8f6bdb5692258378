import type { INodeProperties } from 'n8n-workflow';
import { statementOf } from '../api/endpoint.ts';
import { dryRun } from '../definition/common';
import { effectsOf } from '../definition/effects';
import type { Field } from '../definition/field';
import type { Operation } from '../definition/operation';
import { alphabetical } from '../definition/order';

/** Fields that stand on their own in the panel. */
export function standingFields(operation: Operation): Field[] {
	return operation.fields.filter((field) => field.required || field.alone);
}

/** A collection of an operation's optional fields, under n8n's usual names. */
export interface OptionalFields {
	name: 'filters' | 'updateFields' | 'additionalFields' | 'sort';
	displayName: string;
	placeholder: string;
	fields: Field[];
}

/** The collections of an operation: that of its optional fields, and apart from it that of the order in which a list comes. */
export function collections(operation: Operation): OptionalFields[] {
	const fields = operation.fields.filter((field) => !field.required && !field.alone);
	fields.sort((a, b) => alphabetical(a.displayName, b.displayName));
	return [
		{ ...usual(operation), fields: fields.filter(({ sorts }) => !sorts) },
		{
			...({ name: 'sort', displayName: 'Sort', placeholder: 'Add Sort' } as const),
			fields: fields.filter(({ sorts }) => sorts),
		},
	].filter((collection) => collection.fields.length > 0);
}

function usual(operation: Operation): Omit<OptionalFields, 'fields'> {
	const [endpoint] = operation.request;
	// A search by POST has its filters as a field of its own, by that very name.
	const isSearch = endpoint !== undefined && statementOf(endpoint).pages?.in === 'body';
	if (operation.list && !isSearch)
		return { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter' };
	if (operation.optional)
		return { name: 'updateFields', displayName: operation.optional, placeholder: 'Add Field' };
	return { name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field' };
}

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	// Agents have Output.
	displayOptions: { hide: { '@tool': [true] } },
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Options that the engine serves, in a collection; undefined where an operation has none. */
export function options(operation: Operation): INodeProperties | undefined {
	const { notFound } = operation;
	const offered = [
		...(effectsOf(operation).length > 0 ? [dryRun] : []),
		...(notFound ? [whenNotFound(notFound.thing)] : []),
	];
	if (offered.length === 0) return undefined;
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: offered,
	};
}

/**
 * What to do about things that are not in lemlist. People often simply are not, so the lead operations name them; one
 * wording for all other things keeps the node's description small.
 */
function whenNotFound(thing: string): INodeProperties {
	const isLead = thing === 'Lead';
	return {
		displayName: isLead ? 'When Lead Is Not Found' : 'When Not Found',
		name: 'whenNotFound',
		type: 'options',
		options: [
			{
				name: 'Carry On',
				value: 'continue',
				description: 'Give an item with found: false, and go on',
			},
			{ name: 'Stop', value: 'stop', description: 'Like any other refusal' },
		],
		default: 'stop',
	};
}
