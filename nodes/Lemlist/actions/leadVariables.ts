import type { Field } from '../engine/operation';
import { BadValue } from '../engine/values';
import { mapLeadVariables } from '../locators/leadVariables';

/**
 * Fields for a lead's variables: known names to click, other names, and all in one expression.
 * @param place part of the request that carries them, each under its own name
 * @param blanks whether a blank value is sent, which empties the variable, or left out
 */
export function leadVariables(place: 'query' | 'body', blanks: 'send' | 'leave out'): Field[] {
	const texts = (field: string, values: object): Record<string, string> => {
		const entries = Object.entries(values)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([name, value]) => [name.trim(), textOf(field, name, value)] as const)
			.filter(([name, text]) => name !== '' && (text !== '' || blanks === 'send'));
		return Object.fromEntries(entries);
	};
	const part = { in: place, as: '' };
	return [
		{
			displayName: 'Variables',
			name: 'variables',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				loadOptionsDependsOn: ['campaignId.value', 'leadId', 'leadIdOrEmail'],
				resourceMapper: {
					mode: 'add',
					resourceMapperMethod: mapLeadVariables.name,
					fieldWords: { singular: 'variable', plural: 'variables' },
					addAllFields: false,
					supportAutoMap: false,
				},
			},
			description:
				'Custom variables that lemlist knows already, for the {{placeholders}} in messages. Kept as text.',
			alone: true,
			mapping: mapLeadVariables,
			...part,
			send: (values) => texts('Variables', values),
		},
		{
			displayName: 'Other Variables',
			name: 'otherVariables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Variable',
			default: {},
			options: [
				{
					displayName: 'Variable',
					name: 'variable',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. favoriteColor',
							description: 'As written between the braces of a message, without them',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							description: 'What stands in its place in the message',
						},
					],
				},
			],
			description: 'Custom variables under any name',
			...part,
			send: (given) => {
				const { variable = [] } = given as { variable?: Array<{ name: string; value: unknown }> };
				return texts(
					'Other Variables',
					Object.fromEntries(variable.map(({ name, value }) => [name, value])),
				);
			},
		},
		{
			displayName: 'Variables (JSON)',
			name: 'variablesJson',
			type: 'json',
			default: '{}',
			description: 'Custom variables as one object, name to value: {"favoriteColor": "blue"}',
			...part,
			send: (values) => {
				if (!Array.isArray(values) && typeof values === 'object')
					return texts('Variables (JSON)', values);
				throw new BadValue(
					'Variables (JSON)',
					'Variables (JSON) must be an object',
					'It maps names to values: {"favoriteColor": "blue"}.',
				);
			},
		},
	];
}

/** lemlist would keep an object as "[object Object]". */
function textOf(field: string, name: string, value: unknown): string {
	// A date writes itself as text.
	const plain: unknown = typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
	if (typeof plain !== 'object') return String(plain);
	throw new BadValue(
		field,
		`The variable "${name}" is ${Array.isArray(value) ? 'a list' : 'an object'}`,
		'lemlist keeps text. Take one value out of it, or turn it into text with JSON.stringify.',
	);
}
