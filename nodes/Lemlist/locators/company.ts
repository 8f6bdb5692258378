import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { searched } from './search';

/** Companies by name, with their domain in the label. */
async function searchCompanies(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const list = {
		path: '/companies',
		rows: 'data',
		shortest: 1,
		entry: ({ _id, name, domain, fields }: IDataObject) => {
			const title = String(name ?? (fields as IDataObject | undefined)?.name ?? _id);
			return { name: domain ? `${title} (${String(domain)})` : title, value: String(_id) };
		},
		none: 'This team has no companies yet. Company > Create or Update makes one.',
	};
	return await searched(this, list, filter, paginationToken);
}

/** The company an operation is about. */
export const companyId = locator({
	displayName: 'Company',
	name: 'companyId',
	description: 'Company ID, starts with cpn_',
	in: 'path',
	required: true,
	prefix: 'cpn',
	search: searchCompanies,
});
