import type { IDataObject } from 'n8n-workflow';
import type { Field, Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { watchListId } from '../../locators/signalAgent';

type Entity = 'contact' | 'company';

const about = (
	entity: Entity,
	displayName: string,
	key: string,
	description: string,
	placeholder: string,
): Field => ({
	displayName,
	name: `${entity}${key.charAt(0).toUpperCase()}${key.slice(1)}`,
	type: 'string',
	default: '',
	placeholder,
	description,
	in: 'body',
	as: `${entity}.${key}`,
});

/** What a signal cannot do without; shown only for that kind of signal. */
const needed = (field: Field, entity: Entity): Field => ({
	...field,
	required: true,
	displayOptions: { show: { entity: [entity] } },
});

const profile = 'e.g. https://linkedin.com/in/nathan-example';

export const pushSignal: Operation = {
	value: 'pushSignal',
	name: 'Push Signal',
	action: 'Push signal to signal agent',
	description:
		'Tell a signal agent for external signals of an event found elsewhere. Status ignored: nobody matched, or the daily limit is reached. Also gives the credits spent, documented as always 0.',
	request: ['POST /watchlist/{watchListId}/external-signals'],
	fields: [
		{ ...watchListId, in: 'path' },
		{
			displayName: 'Signal About',
			name: 'entity',
			type: 'options',
			options: [
				{ name: 'Company', value: 'company' },
				{ name: 'Contact', value: 'contact' },
			],
			default: 'contact',
			required: true,
			description: 'Which kind the signal agent is of',
		},
		needed(
			about('contact', 'Contact LinkedIn URL', 'linkedinUrl', 'Profile of the person', profile),
			'contact',
		),
		needed(
			about('company', 'Company Domain', 'domain', 'Domain of the website', 'e.g. example.com'),
			'company',
		),
		needed(
			about('company', 'Company Name', 'name', 'What the company is called', 'e.g. Example Ltd'),
			'company',
		),
		about(
			'company',
			'Company LinkedIn URL',
			'linkedinUrl',
			'For signals about a company',
			'e.g. https://linkedin.com/company/example',
		),
		about('contact', 'Contact Email', 'email', 'For signals about a contact', 'e.g. nathan@example.com'),
		about('contact', 'Contact First Name', 'firstName', 'For signals about a contact', 'e.g. Nathan'),
		about('contact', 'Contact Last Name', 'lastName', 'For signals about a contact', 'e.g. Example'),
		{
			displayName: 'Custom Fields',
			name: 'customFields',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Custom Field',
			description: 'What else to keep with the signal, at most 20',
			options: [
				{
					displayName: 'Custom Field',
					name: 'field',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							description: 'Key to keep it under',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							description: 'Text to keep',
						},
					],
				},
			],
			in: 'body',
			send: (value) => {
				const { field = [] } = value as { field?: IDataObject[] };
				return Object.fromEntries(field.map(({ name, value: text }) => [name, String(text)]));
			},
		},
	],
	async run({ values, parts, send }) {
		const entity = values.entity as Entity;
		// lemlist ignores the other one; half of it would be refused.
		const { [entity]: about, customFields } = parts.body as IDataObject;
		const body = { [entity]: about, customFields };
		return rowsFrom(await send('POST /watchlist/{watchListId}/external-signals', { body }));
	},
};
