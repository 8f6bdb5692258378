import { textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Waterfalls by name, with what they find in the label. */
const enrichmentWaterfalls = listPicker({
	name: 'EnrichmentWaterfalls',
	request: 'GET /v2/enrichments/waterfalls',
	entry: (row) => ({
		name: `${textAt(row, 'name') ?? String(row.id)} (${String(row.type)})`,
		value: String(row.id),
	}),
	none: 'lemlist lists no enrichment waterfalls for this team',
});

/** The waterfall an operation is about. */
export const waterfallId = locator({
	displayName: 'Enrichment Waterfall',
	name: 'waterfallId',
	description: 'ID such as default_email',
	in: 'path',
	required: true,
	prefix: '',
	example: 'default_email',
	search: enrichmentWaterfalls,
});

/** What waterfall operations say when lemlist has no such one; its words were not seen, only how its codes are formed. */
export const waterfallNotFound = {
	thing: 'Waterfall',
	param: 'waterfallId',
	says: /waterfall.*not[ _]found/i,
};
