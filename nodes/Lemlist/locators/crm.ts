import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { connect, rowsOf } from '../transport';
import { locator } from './locator';
import { chosen, filtered, wholeList } from './search';

/** The CRM that the next two pickers depend on. */
export const crm: Field = {
	displayName: 'CRM',
	name: 'crm',
	type: 'options',
	options: [
		{ name: 'HubSpot', value: 'hubspot' },
		{ name: 'Pipedrive', value: 'pipedrive' },
		{ name: 'Salesforce', value: 'salesforce' },
	],
	default: 'hubspot',
	required: true,
	description: 'CRM that is connected to lemlist',
};

/** Members of the team who connected the chosen CRM, by name where the team's list has one. */
async function searchCrmUsers(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const wanted = chosen(this, 'crm', 'CRM');
	const client = await connect(this);
	const users = await client.send({ method: 'GET', path: '/team/crmUsers' });
	const team = await client.send({ method: 'GET', path: '/team', query: { version: 'v2' } });
	const names = new Map((rowsOf(team.body, 'users') ?? []).map((user) => [user.userId, user.name]));
	const entries = (rowsOf(users.body) ?? [])
		.filter((user) => user.crm === wanted)
		.map(({ userId }) => ({ name: String(names.get(userId) ?? userId), value: String(userId) }));
	return await filtered(
		filter,
		undefined,
		async () => ({ entries, more: false }),
		() => new NodeOperationError(this.getNode(), 'No member of this team has connected that CRM'),
	);
}

/** Whose connection to the CRM is used. */
export const crmUserId = locator({
	displayName: 'CRM User',
	name: 'userId',
	description: 'Member of the team who connected the CRM',
	required: true,
	prefix: 'usr',
	search: searchCrmUsers,
	typeOptions: { loadOptionsDependsOn: ['crm'] },
});

/** Filters and lists that the chosen user has in the chosen CRM. */
async function searchCrmFilters(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const query: IDataObject = {
		crm: chosen(this, 'crm', 'CRM'),
		userId: chosen(this, 'userId', 'CRM User'),
	};
	const type = this.getCurrentNodeParameter('filterType');
	if (query.crm === 'salesforce' && type) query.type = type as string;
	return await wholeList(this, filter, {
		path: '/crm/filters',
		query,
		// The document names the ID _id; its example has a number under id.
		entry: ({ id, _id, name }) => ({ name: String(name), value: String(id ?? _id) }),
		none: 'This user has no filters in that CRM',
	});
}

/** Which records of the CRM. */
export const crmFilterId = locator({
	displayName: 'CRM Filter',
	name: 'filterId',
	description: 'Filter or list in the CRM of the records to take',
	in: 'body',
	required: true,
	prefix: '',
	example: '16',
	search: searchCrmFilters,
	typeOptions: { loadOptionsDependsOn: ['crm', 'userId.value', 'filterType'] },
});

/** Salesforce keeps filters of three kinds. */
export const crmFilterType: Field = {
	displayName: 'Filter Type',
	name: 'filterType',
	type: 'options',
	options: [
		{ name: 'Contact', value: 'contact' },
		{ name: 'Lead', value: 'lead' },
		{ name: 'Report', value: 'report' },
	],
	default: 'lead',
	description: 'Kind of Salesforce filter',
	displayOptions: { show: { crm: ['salesforce'] } },
	alone: true,
};
