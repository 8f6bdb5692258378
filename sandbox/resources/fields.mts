import type { Endpoints } from '../resource.mts';

type Entity = 'contact' | 'company';

interface Field {
	/** As people write it and as answers show it. */
	name: string;
	label: string;
	type: 'text' | 'number' | 'boolean' | 'datetime' | 'date' | 'phone';
	source: 'default' | 'custom' | 'crm_synced';
	crmField?: string;
}

const field = (name: string, label: string, rest: Partial<Field> = {}): Field => ({
	...{ name, label, type: 'text', source: 'default' },
	...rest,
});
const custom = (name: string, label: string, type: Field['type'] = 'text') =>
	field(name, label, { type, source: 'custom' });
const synced = (name: string, label: string, crmField: string, type: Field['type'] = 'text') =>
	field(name, label, { type, source: 'crm_synced', crmField });

/** What the team keeps of people and companies. */
export const FIELDS: Readonly<Record<Entity, readonly Field[]>> = {
	contact: [
		field('email', 'Email'),
		field('firstName', 'First name'),
		field('lastName', 'Last name'),
		field('phone', 'Phone', { type: 'phone' }),
		field('jobTitle', 'Job title'),
		field('companyName', 'Company name'),
		field('companyDomain', 'Company domain'),
		field('linkedinUrl', 'LinkedIn URL'),
		field('location', 'Location'),
		field('industry', 'Industry'),
		field('icebreaker', 'Icebreaker'),
		field('picture', 'Picture'),
		field('timezone', 'Timezone'),
		field('preferredContactMethod', 'Preferred contact method'),
		custom('favoriteTopic', 'Favorite topic'),
		custom('budget', 'Budget', 'number'),
		custom('isDecisionMaker', 'Decision maker', 'boolean'),
		custom('renewalDate', 'Renewal date', 'date'),
		custom('lastCallAt', 'Last call', 'datetime'),
		synced('leadStatus', 'Lead status', 'hs_lead_status'),
	],
	company: [
		field('name', 'Name'),
		field('domain', 'Domain'),
		field('linkedinUrl', 'LinkedIn URL'),
		field('linkedinUrlSalesNav', 'Sales Navigator URL'),
		field('industry', 'Industry'),
		field('location', 'Location'),
		field('size', 'Size'),
		field('specialties', 'Specialties'),
		field('tagline', 'Tagline'),
		field('type', 'Type'),
		field('description', 'Description'),
		field('foundedOn', 'Founded on'),
		field('headquarters', 'Headquarters'),
		field('picture', 'Picture'),
		custom('revenue', 'Annual revenue', 'number'),
		custom('isPartner', 'Partner', 'boolean'),
		custom('accountTier', 'Account tier'),
		synced('lifecycleStage', 'Lifecycle stage', 'lifecyclestage'),
	],
};

export const endpoints: Endpoints = {
	'GET /fields': {
		says: {
			401: { error: 'Unauthorized' },
			405: { success: false, error: 'Method not allowed. Use GET.' },
		},
		wrong: {
			'query.entity': {
				success: false,
				error: 'Invalid entity parameter. Must be one of: contact, company',
			},
			// Formed like the one before.
			'query.source': {
				success: false,
				error: 'Invalid source parameter. Must be one of: default, custom, crm_synced',
			},
		},
		answer: ({ store, text }) => {
			const source = text('source');
			const fits = (field: Field) =>
				field.source === (source ?? field.source) &&
				(field.source !== 'crm_synced' || !store.settings.lacks.includes('crm'));
			const asked = Object.entries(FIELDS).filter(([entity]) => entity === (text('entity') ?? entity));
			return {
				success: true,
				data: Object.fromEntries(asked.map(([entity, fields]) => [entity, fields.filter(fits)])),
			};
		},
	},
};
