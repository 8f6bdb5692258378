import type { JsonObject } from '../api/json.ts';
import { isObject } from '../api/json.ts';
import { LEAD_KEYS } from '../api/values.ts';
import { column, mapper, picker } from '../definition/picker';
import type { PickerContext } from '../definition/picker';
import { customColumns } from './customFields';

const REQUESTS = ['GET /fields', 'GET /campaigns/{campaignId}/leads/', 'GET /leads'] as const;
type Context = PickerContext<(typeof REQUESTS)[number]>;

/** The team's custom fields, and the variables that the lead (or the campaign's newest lead) has: labels by name. */
async function variableNames(context: Context): Promise<Array<[name: string, label: string]>> {
	const fields = await customColumns(context, 'contact');
	const lead = await exampleLead(context);
	const labels = new Map(Object.keys(lead).map((name) => [name, name]));
	for (const { id, displayName } of fields) labels.set(id, displayName);
	return [...labels].filter(([id]) => !LEAD_KEYS.includes(id));
}

async function exampleLead({ given, send }: Context): Promise<JsonObject> {
	const one = (name: string) => {
		const value = given(name);
		return value !== undefined && /^(cam_|lea_)|@/.test(value) ? value : undefined;
	};
	let id = one('leadId') ?? one('leadIdOrEmail');
	const campaignId = one('campaignId');
	if (id === undefined && campaignId !== undefined) {
		const { rows } = await send('GET /campaigns/{campaignId}/leads/', {
			path: { campaignId },
			query: { state: 'all', limit: 1 },
		});
		const [newest] = rows;
		if (newest) id = String(newest._id);
	}
	if (id === undefined) return {};
	const who = id.includes('@') ? { email: id } : { id };
	const { body } = await send('GET /leads', { query: { ...who, version: 'v2' } });
	return isObject(body.variables) ? body.variables : body;
}

/** Variables as columns to fill in; lemlist keeps every one as text. */
export const leadVariableColumns = mapper({
	name: 'LeadVariables',
	request: REQUESTS,
	columns: async (context) => (await variableNames(context)).map(([name, label]) => column(name, label)),
	none: 'lemlist knows no variable here yet. Other Variables takes any name.',
	instead: 'Other Variables',
});

/** The same for dropdowns that take several. */
export const leadVariableNames = picker({
	name: 'LeadVariables',
	request: REQUESTS,
	read: async (context) => ({
		entries: (await variableNames(context)).map(([value, name]) => ({ name, value })),
	}),
});
