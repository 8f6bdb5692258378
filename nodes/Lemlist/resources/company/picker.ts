import { textAt } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Companies by name, with their domain in the label. */
const companies = listPicker({
	name: 'Companies',
	request: 'GET /companies',
	shortest: 1,
	entry: (row) => {
		const title = textAt(row, 'name') ?? textAt(row, 'fields.name') ?? String(row._id);
		const domain = textAt(row, 'domain');
		return { name: domain ? `${title} (${domain})` : title, value: String(row._id) };
	},
	none: 'This team has no companies yet. Company > Create or Update makes one.',
});

/** The company an operation is about. */
export const companyId = locator({
	displayName: 'Company',
	name: 'companyId',
	description: 'ID starts with cpn_',
	in: 'path',
	required: true,
	prefix: 'cpn',
	search: companies,
});
