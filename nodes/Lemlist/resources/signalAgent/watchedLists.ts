import { field } from '../../definition/field';
import { picker } from '../../definition/picker';

/** Lists of people and of companies, by name; an agent watches those of its own kind. */
const watchableLists = picker({
	name: 'WatchableLists',
	request: ['GET /contacts/lists', 'GET /companies/lists'],
	async read({ send }) {
		const contacts = await send('GET /contacts/lists');
		const companies = await send('GET /companies/lists');
		const entries = [
			...contacts.rows.map(({ _id, name }) => ({
				name: `${String(name)} (contacts)`,
				value: String(_id),
			})),
			...companies.rows.map(({ _id, name }) => ({
				name: `${String(name)} (companies)`,
				value: String(_id),
			})),
		];
		return { entries };
	},
	none: 'This team has no lists yet. Contact List > Create or Company List > Create makes one.',
});

/** The lists that a signal agent watches. */
export const crmListIds = field({
	displayName: 'Lists',
	name: 'crmListIds',
	type: 'multiOptions',
	default: [],
	required: true,
	description:
		'Of companies, which need a domain, or of contacts, which need a LinkedIn URL, as the agent watches; IDs start with clt_',
	in: 'body',
	load: watchableLists,
});
