import type { Field } from '../engine/operation';
import { BadValue } from '../engine/values';
import { mapLeadVariables } from '../locators/leadVariables';
import { namedValues } from '../locators/namedValues';

/**
 * Fields for a lead's variables: known names to click, other names, and all in one expression.
 * @param place part of the request that carries them, each under its own name
 * @param blanks whether a blank value is sent, which empties the variable, or left out
 */
export function leadVariables(place: 'query' | 'body', blanks: 'send' | 'leave out'): Field[] {
	const texts = (values: object, field: string): Record<string, string> => {
		const entries = Object.entries(values)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([name, value]) => [name.trim(), textOf(field, name, value)] as const)
			.filter(([name, text]) => name !== '' && (text !== '' || blanks === 'send'));
		return Object.fromEntries(entries);
	};
	return [
		...namedValues({
			displayName: 'Variables',
			name: 'variables',
			description: 'Those lemlist knows already, for {{placeholders}} in messages. Kept as text.',
			jsonDescription: 'One object, name to value: {"favoriteColor": "blue"}',
			singular: 'variable',
			in: place,
			mapping: mapLeadVariables,
			dependsOn: ['campaignId.value', 'leadId', 'leadIdOrEmail'],
			send: texts,
		}),
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
							description: 'As it stands between the braces in messages',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							description: 'Text that takes its place',
						},
					],
				},
			],
			description: 'Custom variables under any name',
			in: place,
			as: '',
			send: (given) => {
				const { variable = [] } = given as { variable?: Array<{ name: string; value: unknown }> };
				const entries = variable.map(({ name, value }) => [name, value]);
				return texts(Object.fromEntries(entries) as object, 'Other Variables');
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
