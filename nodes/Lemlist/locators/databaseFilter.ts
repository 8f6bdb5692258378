import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { connect, rowsOf } from '../transport';
import { byName } from '../engine/order';

/** What people, or companies, can be searched by, with what lemlist says about each. */
async function loadDatabaseFilters(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const isCompanySearch = this.getCurrentNodeParameter('operation') === 'searchCompanies';
	const wanted = isCompanySearch ? 'companies' : (this.getCurrentNodeParameter('mode') ?? 'leads');
	const client = await connect(this);
	const { body } = await client.send({ method: 'GET', path: '/database/filters' });
	return (rowsOf(body) ?? [])
		.filter(({ mode }) => !Array.isArray(mode) || (mode as unknown[]).includes(wanted))
		.map(({ filterId, description, helper }) => ({
			name: String(filterId),
			value: String(filterId),
			description: [description, helper].filter(Boolean).join('. '),
		}))
		.sort(byName);
}

export const databaseFilterId: Field = {
	displayName: 'Filter Name or ID',
	name: 'filterId',
	type: 'options',
	default: '',
	description: 'What to search by. Database > Get Filters lists all with their allowed values.',
	load: loadDatabaseFilters,
};
