import type { INodeProperties } from 'n8n-workflow';
import type { Field, Operation } from './operation';
import { alphabetical } from './order';

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
	// A search by POST has its filters as a field of its own, by that very name.
	if (operation.list && operation.list.in !== 'body') {
		return { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter', fields };
	}
	if (/^update/.test(operation.value)) {
		return { name: 'updateFields', displayName: 'Update Fields', placeholder: 'Add Field', fields };
	}
	return { name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field', fields };
}

/** Return All and Limit, as n8n's Get Many operations have them. */
export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: Field = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	required: true,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * What to do about things that are not in lemlist. People often simply are not, so the lead operations name them; one
 * wording for all other things keeps the node's description small.
 */
export function options(thing: string): INodeProperties {
	const isLead = thing === 'Lead';
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: isLead ? 'When Lead Is Not Found' : 'When Not Found',
				name: 'whenNotFound',
				type: 'options',
				options: [
					{
						name: 'Carry On',
						value: 'continue',
						description: 'Give an item with found: false, and go on',
					},
					{ name: 'Stop', value: 'stop', description: 'Treat it like any other refusal' },
				],
				default: 'stop',
				description: isLead
					? 'When lemlist does not have the person'
					: 'When lemlist does not have it',
			},
		],
	};
}
