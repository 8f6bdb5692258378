import { textAt } from '../../api/json.ts';
import { field } from '../../definition/field';
import { byName } from '../../definition/order';
import { picker } from '../../definition/picker';

/** What people, or companies, can be searched by, with what lemlist says about each. */
const databaseFilters = picker({
	name: 'DatabaseFilters',
	request: ['GET /database/filters'],
	async read({ given, send }) {
		const isCompanySearch = given('operation') === 'searchCompanies';
		const wanted = isCompanySearch ? 'companies' : (given('mode') ?? 'leads');
		const { rows } = await send('GET /database/filters');
		const entries = rows
			.filter(({ mode }) => !Array.isArray(mode) || mode.includes(wanted))
			.map((row) => ({
				name: String(row.filterId),
				value: String(row.filterId),
				description: [textAt(row, 'description'), textAt(row, 'helper')].filter(Boolean).join('. '),
			}));
		return { entries: entries.sort(byName) };
	},
});

export const databaseFilterId = field({
	displayName: 'Filter Name or ID',
	name: 'filterId',
	type: 'options',
	default: '',
	description: 'Database > Get Filters lists all, with allowed values',
	load: databaseFilters,
});
