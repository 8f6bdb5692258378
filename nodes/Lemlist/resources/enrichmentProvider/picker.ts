import { textAt } from '../../api/json.ts';
import { field } from '../../definition/field';
import { locator } from '../../definition/locator';
import { picker } from '../../definition/picker';

/** Providers by name. lemlist lists them for one type of enrichment; whether it must be told which was not seen. */
const enrichmentProviders = picker({
	name: 'EnrichmentProviders',
	request: ['GET /v2/enrichments/providers'],
	async read({ send }) {
		const entries = new Map<string, { name: string; value: string }>();
		for (const type of ['email', 'phone']) {
			const { rows } = await send('GET /v2/enrichments/providers', { query: { type } });
			for (const row of rows) {
				const value = String(row.id);
				const name = textAt(row, 'displayName') ?? value;
				entries.set(value, {
					name: row.connected === false ? `${name} (not connected)` : name,
					value,
				});
			}
		}
		return { entries: [...entries.values()] };
	},
	none: 'lemlist lists no enrichment providers for this team',
});

/** The provider an operation is about. */
export const providerId = locator({
	displayName: 'Enrichment Provider',
	name: 'providerId',
	description: 'ID such as prospeo',
	in: 'path',
	required: true,
	prefix: '',
	example: 'prospeo',
	search: enrichmentProviders,
});

/** A provider in a waterfall. */
export const providerInWaterfall = field({
	displayName: 'Provider Name or ID',
	name: 'id',
	type: 'options',
	default: '',
	description: 'Who is asked; an external one needs its key first',
	load: enrichmentProviders,
});
