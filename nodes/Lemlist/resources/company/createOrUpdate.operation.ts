import { BadValue } from '../../definition/failure';
import { request } from '../../definition/operation';
import { owner, source, text, upserted } from '../../shared/crmRecord';
import { companyCustomFields } from '../../shared/customFields';
import { companyId } from './picker';

const domain = {
	...text(
		'domain',
		'Domain',
		'Recognises the company. Needed unless Company is chosen below.',
		'example.com',
	),
	alone: true,
} as const;

export const createOrUpdate = request({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update company',
	description:
		'Add a company, or fill in the one with the same domain or LinkedIn address; empty values change nothing. Says whether created.',
	request: 'POST /companies',
	fields: [
		{
			...text('name', 'Name', 'Needed unless Company is chosen below', 'Example Ltd'),
			alone: true,
		},
		domain,
		...companyCustomFields,
		{
			...companyId,
			in: 'body',
			required: false,
			description: 'Update exactly this one, whatever its domain. ID starts with cpn_.',
		},
		owner('companyOwner', 'Company Owner'),
		text('description', 'Description', 'What the company does', 'Makes shelves for shops'),
		text('foundedOn', 'Founded On', 'When it was founded', '2015'),
		text('headquarters', 'Headquarters', 'Where its head office is', 'Paris, France'),
		text('industry', 'Industry', 'Sector it works in', 'Retail'),
		text(
			'linkedinUrl',
			'LinkedIn URL',
			'Recognises the company as well',
			'https://linkedin.com/company/example',
		),
		text(
			'linkedinUrlSalesNav',
			'LinkedIn Sales Navigator URL',
			'In Sales Navigator; recognises the company as well',
			'https://www.linkedin.com/sales/company/12345678',
		),
		text('location', 'Location', 'Place or region', 'Paris, France'),
		text('picture', 'Picture', 'Web address of the logo', 'https://example.com/logo.png'),
		text('size', 'Size', 'How many people work there', '11-50'),
		source,
		text('specialties', 'Specialties', 'What it is known for', 'Logistics'),
		text('tagline', 'Tagline', 'Slogan of the company', 'Shelves that last'),
		text('type', 'Type', 'Legal or commercial form', 'Privately Held'),
	],
	check({ values }) {
		if (values.companyId ?? (values.name && values.domain)) return;
		throw new BadValue(
			domain,
			'Name and Domain are needed for a company',
			'Fill in both, or choose an existing company under Company.',
		);
	},
	rows: upserted,
	simplify: [
		'_id',
		'created',
		'updated',
		'fields.name',
		'domain',
		'linkedinUrl',
		'ownerId',
		'source',
		'createdAt',
		'warnings',
	],
});
