import type { IDataObject, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import type { Client } from '../transport';
import { connect, rowsOf } from '../transport';
import { columns } from './customFields';

/** What lemlist shows of a lead beside its variables, and what the operations have fields of their own for. */
const NOT_VARIABLES = new Set([
	...['_id', 'campaignId', 'campaignName', 'contactId', 'emailStatus', 'isPaused', 'leadUrl'],
	...['companyDomain', 'companyName', 'contactOwner', 'email', 'firstName', 'icebreaker', 'jobTitle'],
	...['lastName', 'linkedinUrl', 'phone', 'picture', 'preferredContactMethod', 'timezone'],
]);

/** The team's custom fields, and the variables that the lead (or the campaign's newest lead) has. */
export async function mapLeadVariables(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const { fields } = await columns(this, 'contact');
	const lead = await exampleLead(this, await connect(this));
	const labels = new Map(Object.keys(lead).map((name) => [name, name]));
	for (const { id, displayName } of fields) labels.set(id, displayName);
	const names = [...labels].filter(([id]) => !NOT_VARIABLES.has(id));
	return {
		fields: names.map(([id, displayName]) => ({
			id,
			displayName,
			// lemlist keeps every variable as text.
			type: 'string',
			required: false,
			defaultMatch: false,
			display: true,
		})),
		emptyFieldsNotice: 'lemlist knows no variable here yet. Other Variables takes any name.',
	};
}

async function exampleLead(functions: ILoadOptionsFunctions, client: Client): Promise<IDataObject> {
	const given = (name: string) => {
		// n8n extracts only from parameters that the chosen operation shows.
		if (functions.getCurrentNodeParameter(name) === undefined) return '';
		const value = functions.getCurrentNodeParameter(name, { extractValue: true });
		return typeof value === 'string' && /^(cam_|lea_)|^[^=].*@/.test(value) ? value.trim() : '';
	};
	let id = given('leadId') || given('leadIdOrEmail');
	const campaignId = given('campaignId');
	if (!id && campaignId) {
		const path = `/campaigns/${encodeURIComponent(campaignId)}/leads/`;
		const { body } = await client.send({ method: 'GET', path, query: { state: 'all', limit: 1 } });
		id = String(rowsOf(body)?.[0]?._id ?? '');
	}
	if (!id) return {};
	const who = id.includes('@') ? { email: id } : { id };
	const { body } = await client.send({ method: 'GET', path: '/leads', query: { ...who, version: 'v2' } });
	const lead = (body ?? {}) as IDataObject;
	return (lead.variables as IDataObject | undefined) ?? lead;
}

/** The same for dropdowns that take several. */
export async function loadLeadVariables(this: ILoadOptionsFunctions) {
	const { fields } = await mapLeadVariables.call(this);
	return fields.map(({ id, displayName }) => ({ name: displayName, value: id }));
}
