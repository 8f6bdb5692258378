import { Refusal } from '../answer.mts';
import { isObject } from '../api.mts';
import type { Kind, Row } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';

const ENTITIES = ['contact', 'company'] as const;
type Entity = (typeof ENTITIES)[number];

interface Field {
	/** As people write it and as answers show it. */
	name: string;
	label: string;
	type: string;
	source: 'default' | 'custom' | 'crm_synced';
	crmField?: string;
	options?: string[];
}

const field = (name: string, label: string, rest: Partial<Field> = {}): Field => ({
	...{ name, label, type: 'text', source: 'default' },
	...rest,
});
const synced = (name: string, label: string, crmField: string, type: Field['type'] = 'text') =>
	field(name, label, { type, source: 'crm_synced', crmField });

/** What a fresh team keeps of people and companies beside its own fields. */
const FIELDS: Readonly<Record<Entity, readonly Field[]>> = {
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
		synced('lifecycleStage', 'Lifecycle stage', 'lifecyclestage'),
	],
};

/** A field that the team has added. */
interface OwnField extends Row {
	entity: Entity;
	name: string;
	label: string;
	type: string;
	/** Of a select. */
	options?: string[];
}

const OWN_FIELDS: Kind<OwnField> = {
	name: 'ownFields',
	prefix: 'fld',
	missing: '',
	*seed() {
		yield { entity: 'contact', name: 'favoriteTopic', label: 'Favorite topic', type: 'text' };
		yield { entity: 'contact', name: 'budget', label: 'Budget', type: 'number' };
		yield { entity: 'contact', name: 'isDecisionMaker', label: 'Decision maker', type: 'boolean' };
		yield { entity: 'contact', name: 'renewalDate', label: 'Renewal date', type: 'date' };
		yield { entity: 'contact', name: 'lastCallAt', label: 'Last call', type: 'datetime' };
		yield { entity: 'company', name: 'revenue', label: 'Annual revenue', type: 'number' };
		yield { entity: 'company', name: 'isPartner', label: 'Partner', type: 'boolean' };
		yield { entity: 'company', name: 'accountTier', label: 'Account tier', type: 'text' };
	},
};

export const kinds = [OWN_FIELDS];

/** What the team keeps of people or companies: lemlist's fields, its own, those of its CRM. */
export function fieldsOf(store: Store, entity: Entity): Field[] {
	const own = store.all(OWN_FIELDS).rows.filter((each) => each.entity === entity);
	const isSynced = ({ source }: Field) => source === 'crm_synced';
	return [
		...FIELDS[entity].filter((each) => !isSynced(each)),
		...own.map(shown),
		...FIELDS[entity].filter(isSynced),
	];
}

function shown({ name, label, type, options }: OwnField): Field {
	return { name, label, type, source: 'custom', ...(options && { options }) };
}

// How its refusals are worded is a guess.
const refusal = (error: string, code: string) => ({ error, code });
const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

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
				(field.source !== 'crm_synced' || !store.lacks('crm'));
			const asked = ENTITIES.filter((entity) => entity === (text('entity') ?? entity));
			return {
				success: true,
				data: Object.fromEntries(
					asked.map((entity) => [entity, fieldsOf(store, entity).filter(fits)]),
				),
			};
		},
	},

	// The envelope is that of the deletion; what a field looks like is taken from the list.
	'POST /fields': ({ store, body, text, texts }) => {
		const entity = ENTITIES.find((each) => each === text('entity'));
		const name = text('name') ?? '';
		const type = text('type');
		if (!entity || type === undefined || !/^[a-z][a-zA-Z0-9]*$/.test(name))
			throw new Refusal(400, refusal('Invalid field', 'FIELDS_API_INVALID_FIELD'));
		const all = store.all(OWN_FIELDS);
		const known = all.find({ entity, name });
		const isTaken = !known && fieldsOf(store, entity).some((each) => each.name === name);
		refuseIf(isTaken, refusal('This field is lemlist’s own', 'FIELDS_API_NOT_CUSTOM'));
		const mayChange =
			!known || known.type === type || (isText(type) && !/^(phone|user)$/.test(known.type));
		refuseIf(!mayChange, refusal('The type cannot change like this', 'FIELDS_API_INVALID_CONVERSION'));
		const renamed = isObject(body.renameOptions) ? body.renameOptions : {};
		const before = (known?.options ?? []).map((option) => String(renamed[option] ?? option));
		const fresh = texts('upsertOptions').filter((each) => !before.some((other) => isSame(each, other)));
		const options = type === 'select' ? [...before, ...fresh] : undefined;
		refuseIf(options?.length === 0, refusal('A select needs options', 'FIELDS_API_NO_OPTIONS'));
		const written = { type, label: text('label') ?? known?.label ?? name, options };
		const field = known ? Object.assign(known, written) : all.add({ entity, name, ...written });
		return { success: true, data: shown(field) };
	},

	'DELETE /fields/{entity}/{name}': ({ store, path: { entity, name } }) => {
		const all = store.all(OWN_FIELDS);
		const field = all.rows.find((each) => each.entity === entity && each.name === name);
		if (!field) throw new Refusal(404, refusal('Field not found', 'FIELDS_API_FIELD_NOT_FOUND'));
		return { success: true, data: { entity, name, deleted: all.delete(field._id) } };
	},
};

/** What other types may become. */
function isText(type: string): boolean {
	return type === 'text' || type === 'multilineText';
}
