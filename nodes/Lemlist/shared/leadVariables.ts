import { BadValue } from '../definition/failure';
import { field } from '../definition/field';
import type { Field } from '../definition/field';
import { leadVariableColumns } from './leadVariableNames';
import { namedValues } from './namedValues';

/**
 * Fields for a lead's variables: known names to click, other names, and all in one expression.
 * @param place part of the request that carries them, each under its own name
 * @param blanks whether a blank value is sent, which empties the variable, or left out
 */
export function leadVariables<const Part extends 'query' | 'body'>(
	place: Part,
	blanks: 'send' | 'leave out',
) {
	const texts = (values: object, of: Pick<Field, 'displayName'>): Record<string, string> => {
		const entries = Object.entries(values)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([name, value]) => [name.trim(), textOf(of, name, value)] as const)
			.filter(([name, text]) => name !== '' && (text !== '' || blanks === 'send'));
		return Object.fromEntries(entries);
	};
	return [
		...namedValues({
			displayName: 'Variables',
			name: 'variables',
			description: 'Known {{placeholders}} of messages; kept as text',
			jsonDescription: 'Name to value: {"favoriteColor": "blue"}',
			singular: 'variable',
			in: place,
			mapping: leadVariableColumns,
			dependsOn: ['campaignId.value', 'leadId', 'leadIdOrEmail'],
			send: texts,
		}),
		field(
			{
				...OTHER,
				in: place,
				as: '',
			},
			({ variable = [] }) =>
				texts(Object.fromEntries(variable.map(({ name = '', value = '' }) => [name, value])), OTHER),
		),
	] as const;
}

const OTHER = field({
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
					description: 'As between the braces in messages',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. blue',
					description: 'Text in its place',
				},
			],
		},
	],
	description: 'Under any name',
});

/** lemlist would keep an object as "[object Object]". */
function textOf(of: Pick<Field, 'displayName'>, name: string, value: unknown): string {
	// A date writes itself as text.
	const plain: unknown = typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
	if (typeof plain !== 'object') return String(plain);
	throw new BadValue(
		of,
		`The variable "${name}" is ${Array.isArray(value) ? 'a list' : 'an object'}`,
		'lemlist keeps text. Take one value out of it, or turn it into text with JSON.stringify.',
	);
}
