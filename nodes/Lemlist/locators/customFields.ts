import type { FieldType, IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { BadValue, isEmpty } from '../engine/values';
import { connect, rowsOf } from '../transport';
import type { MappingMethod } from './locator';

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

/** Fields for custom fields: the known ones to click, and all in one expression. */
function customFields(mapping: MappingMethod): Field[] {
	return [
		{
			displayName: 'Custom Fields',
			name: 'customFields',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				resourceMapper: {
					mode: 'add',
					resourceMapperMethod: mapping.name,
					fieldWords: { singular: 'custom field', plural: 'custom fields' },
					addAllFields: false,
					supportAutoMap: false,
				},
			},
			description:
				'Values for fields that the team or its CRM has added. Empty ones are left as they are.',
			in: 'body',
			as: '',
			send: (values) => filled(values),
			alone: true,
			mapping,
		},
		{
			displayName: 'Custom Fields (JSON)',
			name: 'customFieldsJson',
			type: 'json',
			default: '{}',
			description:
				'Custom fields as one object, name to value: {"revenue": 5000}. Field > Get Many lists the names; lemlist leaves out unknown ones and says so in warnings.',
			in: 'body',
			as: '',
			send: (values) => {
				if (!Array.isArray(values) && typeof values === 'object') return filled(values);
				throw new BadValue(
					'Custom Fields (JSON)',
					'Custom Fields (JSON) must be an object',
					'It maps names to values: {"revenue": 5000}.',
				);
			},
		},
	];
}

/** lemlist ignores empty values here, so they need not be sent. */
function filled(values: object): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

export const contactCustomFields = customFields(mapContactFields);
export const companyCustomFields = customFields(mapCompanyFields);
