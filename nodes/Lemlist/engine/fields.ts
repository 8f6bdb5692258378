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

/** The collection that gathers an operation's optional fields, under n8n's usual names. */
export interface OptionalFields {
	name: 'filters' | 'updateFields' | 'additionalFields';
	displayName: string;
	placeholder: string;
	fields: Field[];
}

/** @returns undefined when all fields stand on their own */
export function optionalFields(operation: Operation): OptionalFields | undefined {
	const fields = operation.fields.filter((field) => !field.required && !field.alone);
	if (fields.length === 0) return undefined;
	fields.sort((a, b) => alphabetical(a.displayName, b.displayName));
	const [endpoint] = operation.request;
	// A search by POST has its filters as a field of its own, by that very name.
	const isSearch = endpoint !== undefined && statementOf(endpoint).pages?.in === 'body';
	if (operation.list && !isSearch) {
		return { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter', fields };
	}
	if (operation.optional) {
		const displayName = operation.optional;
		return { name: 'updateFields', displayName, placeholder: 'Add Field', fields };
	}
	return { name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field', fields };
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
		description: isLead ? 'When lemlist does not have the person' : 'When lemlist does not have it',
	};
}
