import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { providerInWaterfall } from '../enrichmentProvider/picker';
import { waterfallId } from './picker';

const PROVIDERS = { displayName: 'Providers' };

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update enrichment waterfall',
	aside: 'for whole team',
	description:
		'Change name or providers of a waterfall, and so what all later enrichments of the team cost in credits. lemlist then no longer looks after a default one.',
	request: 'PATCH /v2/enrichments/waterfalls/{waterfallId}',
	optional: 'Update Fields',
	fields: [
		waterfallId,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Phones in Europe',
			description: 'What it is called, up to 100 characters',
			in: 'body',
		},
		field(
			{
				...PROVIDERS,
				name: 'providers',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				placeholder: 'Add Provider',
				description: 'Replaces the whole order; whoever is left out comes last, disabled',
				options: [
					{
						displayName: 'Provider',
						name: 'provider',
						values: [
							providerInWaterfall,
							{
								displayName: 'Enabled',
								name: 'enabled',
								type: 'boolean',
								default: true,
								description: 'Whether it is asked',
							},
						],
					},
				],
				in: 'body',
			},
			({ provider = [] }) =>
				provider.map((each) => {
					if (each.id) return each;
					throw new BadValue(PROVIDERS, 'A provider has no ID', 'Choose one, or take it out.');
				}),
		),
		{
			displayName: 'Providers (JSON)',
			name: 'providersJson',
			type: 'json',
			default: '[]',
			description: 'A list in place of Providers, as Get shows it, which can say more of each',
			in: 'body',
			as: 'providers',
		},
	],
});
