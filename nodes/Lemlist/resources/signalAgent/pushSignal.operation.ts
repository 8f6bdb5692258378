import { field } from '../../definition/field';
import type { Field } from '../../definition/field';
import { flow } from '../../definition/operation';
import { watchListId } from './picker';

function about<const Name extends string, const As extends string>(
	name: Name,
	displayName: string,
	as: As,
	description: string,
	placeholder: string,
) {
	return field({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description,
		in: 'body',
		as,
	});
}

/** What a signal cannot do without; shown only for that kind of signal. */
function needed<const F extends Field>(field: F, entity: 'contact' | 'company') {
	return { ...field, required: true, displayOptions: { show: { entity: [entity] } } } as const;
}

const profile = 'e.g. https://linkedin.com/in/nathan-example';

export const pushSignal = flow({
	value: 'pushSignal',
	name: 'Push Signal',
	action: 'Push signal to signal agent',
	aside: 'counts towards daily limit',
	description:
		'Tell an agent for external signals of an event found elsewhere. Status ignored: nobody matched, or the daily limit is reached.',
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
			about(
				'contactLinkedinUrl',
				'Contact LinkedIn URL',
				'contact.linkedinUrl',
				'Profile of the person',
				profile,
			),
			'contact',
		),
		needed(
			about(
				'companyDomain',
				'Company Domain',
				'company.domain',
				'Domain of the website',
				'e.g. example.com',
			),
			'company',
		),
		needed(
			about(
				'companyName',
				'Company Name',
				'company.name',
				'What the company is called',
				'e.g. Example Ltd',
			),
			'company',
		),
		about(
			'companyLinkedinUrl',
			'Company LinkedIn URL',
			'company.linkedinUrl',
			'For signals about a company',
			'e.g. https://linkedin.com/company/example',
		),
		about(
			'contactEmail',
			'Contact Email',
			'contact.email',
			'For signals about a contact',
			'e.g. nathan@example.com',
		),
		about(
			'contactFirstName',
			'Contact First Name',
			'contact.firstName',
			'For signals about a contact',
			'e.g. Nathan',
		),
		about(
			'contactLastName',
			'Contact Last Name',
			'contact.lastName',
			'For signals about a contact',
			'e.g. Example',
		),
		field(
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
								placeholder: 'e.g. region',
								description: 'Key to keep it under',
							},
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
								placeholder: 'e.g. Europe',
								description: 'Text to keep',
							},
						],
					},
				],
				in: 'body',
			},
			// What stands in a collection is not checked, and an expression may give numbers.
			({ field: pairs = [] }) =>
				Object.fromEntries(pairs.map(({ name, value }) => [String(name), String(value)])),
		),
	],
	async run({ values: { entity }, parts, send }) {
		// lemlist ignores the other one; half of it would be refused.
		const { [entity]: about, customFields } = parts.body;
		const body = { [entity]: about, customFields };
		return (await send('POST /watchlist/{watchListId}/external-signals', { body })).data;
	},
});
