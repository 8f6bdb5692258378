import type { FieldType, IDataObject } from 'n8n-workflow';
import { rowsAt } from '../api/json.ts';
import { isEmpty } from '../definition/empty';
import { column, mapper } from '../definition/picker';
import type { Mapper, PickerContext } from '../definition/picker';
import { namedValues } from './namedValues';

/** Field types of lemlist that n8n has a control for. A `date` stays text: a control would add a time and shift the day. */
const TYPES: Record<string, FieldType> = { boolean: 'boolean', datetime: 'dateTime', number: 'number' };

/** The fields that a team, or its CRM, has added to contacts or companies, as columns of a resource mapper. */
export async function customColumns({ send }: PickerContext<'GET /fields'>, entity: 'contact' | 'company') {
	const { body } = await send('GET /fields', { query: { entity } });
	return rowsAt(body, entity)
		.filter(({ source }) => source !== 'default')
		.map(({ name, label, type }) => column(String(name), String(label ?? name), TYPES[String(type)]));
}

const contactFields = mapper({
	name: 'ContactFields',
	request: ['GET /fields'],
	columns: async (context) => await customColumns(context, 'contact'),
	none: 'This team has no custom fields for a contact yet.',
	instead: 'Custom Fields (JSON)',
});

const companyFields = mapper({
	name: 'CompanyFields',
	request: ['GET /fields'],
	columns: async (context) => await customColumns(context, 'company'),
	none: 'This team has no custom fields for a company yet.',
	instead: 'Custom Fields (JSON)',
});

function customFields(mapping: Mapper) {
	return namedValues({
		displayName: 'Custom Fields',
		name: 'customFields',
		description: 'Fields of the team or its CRM. Empty ones change nothing.',
		jsonDescription:
			'Name to value: {"revenue": 5000}. Field > Get Many has the names; unknown ones come back in warnings.',
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

export const contactCustomFields = customFields(contactFields);
export const companyCustomFields = customFields(companyFields);
