import type { FieldType, IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { isEmpty } from '../engine/values';
import { connect, rowsOf } from '../transport';
import type { MappingMethod } from './locator';
import { namedValues } from './namedValues';

/** Field types of lemlist that n8n has a control for. A `date` stays text: a control would add a time and shift the day. */
const TYPES: Record<string, FieldType> = { boolean: 'boolean', datetime: 'dateTime', number: 'number' };

/** The fields that a team, or its CRM, has added to contacts or companies, as columns of a resource mapper. */
export async function columns(
	functions: ILoadOptionsFunctions,
	entity: 'contact' | 'company',
): Promise<ResourceMapperFields> {
	const client = await connect(functions);
	const { body } = await client.send({ method: 'GET', path: '/fields', query: { entity } });
	const fields = (rowsOf(body, `data.${entity}`) ?? [])
		.filter(({ source }) => source !== 'default')
		.map(({ name, label, type }) => ({
			id: String(name),
			displayName: String(label ?? name),
			type: TYPES[String(type)] ?? ('string' as const),
			required: false,
			defaultMatch: false,
			display: true,
		}));
	return { fields, emptyFieldsNotice: `This team has no custom fields for a ${entity} yet.` };
}

async function mapContactFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await columns(this, 'contact');
}

async function mapCompanyFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await columns(this, 'company');
}

function customFields(mapping: MappingMethod): Field[] {
	return namedValues({
		displayName: 'Custom Fields',
		name: 'customFields',
		description: 'Fields that the team or its CRM has added. Empty ones change nothing.',
		jsonDescription:
			'One object, name to value: {"revenue": 5000}. Field > Get Many lists the names; unknown ones end up in warnings.',
		singular: 'custom field',
		in: 'body',
		mapping,
		send: filled,
	});
}

/** lemlist ignores empty values here, so they need not be sent. */
function filled(values: object): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

export const contactCustomFields = customFields(mapContactFields);
export const companyCustomFields = customFields(mapCompanyFields);
