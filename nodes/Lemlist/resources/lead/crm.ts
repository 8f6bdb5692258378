import { rowsAt } from '../../api/json.ts';
import { field } from '../../definition/field';
import { locator } from '../../definition/locator';
import { listPicker, picker } from '../../definition/picker';

/** The CRM that the next two pickers depend on. */
export const crm = field({
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
});

/** Members of the team who connected the chosen CRM, by name where the team's list has one. */
const crmUsers = picker({
	name: 'CrmUsers',
	request: ['GET /team/crmUsers', 'GET /team'],
	async read({ chosen, send }) {
		const wanted = chosen('crm', 'CRM');
		const users = await send('GET /team/crmUsers');
		const team = await send('GET /team', { query: { version: 'v2' } });
		const names = new Map(rowsAt(team.body, 'users').map((user) => [user.userId, user.name]));
		const entries = users.rows
			.filter((user) => user.crm === wanted)
			.map(({ userId }) => ({ name: String(names.get(userId) ?? userId), value: String(userId) }));
		return { entries };
	},
	none: 'No member of this team has connected that CRM',
});

/** Whose connection to the CRM is used. */
export const crmUserId = locator({
	displayName: 'CRM User',
	name: 'userId',
	description: 'Who connected the CRM; ID starts with usr_',
	required: true,
	prefix: 'usr',
	search: crmUsers,
	typeOptions: { loadOptionsDependsOn: ['crm'] },
});

/** Filters and lists that the chosen user has in the chosen CRM. */
const crmFilters = listPicker({
	name: 'CrmFilters',
	request: 'GET /crm/filters',
	parts: ({ chosen, given }) => {
		const query = { crm: chosen('crm', 'CRM'), userId: chosen('userId', 'CRM User') };
		const type = given('filterType');
		return { query: query.crm === 'salesforce' && type ? { ...query, type } : query };
	},
	// The document names the ID _id; its example has a number under id.
	entry: ({ id, _id, name }) => ({ name: String(name), value: String(id ?? _id) }),
	none: 'This user has no filters in that CRM',
});

/** Which records of the CRM. */
export const crmFilterId = locator({
	displayName: 'CRM Filter',
	name: 'filterId',
	description: 'Filter or list in the CRM of the records to take',
	in: 'body',
	required: true,
	prefix: '',
	example: '16',
	search: crmFilters,
	typeOptions: { loadOptionsDependsOn: ['crm', 'userId.value', 'filterType'] },
});

/** Salesforce keeps filters of three kinds. */
export const crmFilterType = field({
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
});
