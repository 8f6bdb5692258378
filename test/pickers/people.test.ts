import { FAST, isolated, lemlist } from '../support/lemlist';
import { columns, dropdown, search } from '../support/n8n.mts';

isolated();

describe('the contact picker', () => {
	const contact = (number: number) => ({
		_id: `ctc_${number}`,
		fullName: `Nathan ${number}`,
		email: `nathan${number}@example.com`,
	});
	const page = (offset: number, total: number) => ({
		data: Array.from({ length: Math.min(total - offset, 100) }, (_, index) => contact(offset + index)),
		total,
	});

	it('lets lemlist search from two characters on, page after page', async () => {
		for (const offset of ['0', '100']) {
			lemlist()
				.get('/contacts')
				.query({ search: 'nathan', limit: '100', offset })
				.reply(200, page(Number(offset), 130));
		}
		const first = await search('searchContacts', ' nathan ');
		expect(first.results).toHaveLength(100);
		expect(first.results[0]).toEqual({ name: 'Nathan 0 (nathan0@example.com)', value: 'ctc_0' });
		const second = await search('searchContacts', 'nathan', String(first.paginationToken));
		expect(second.results).toHaveLength(30);
		expect(second.paginationToken).toBeUndefined();
	});

	it('goes on where the page before ended, however few lemlist gave, and ends at an empty one', async () => {
		for (const offset of [0, 50, 100, 130]) {
			const { data } = page(offset, 130);
			lemlist()
				.get('/contacts')
				.query({ limit: '100', offset: String(offset) })
				.reply(200, { data: data.slice(0, 50) });
		}
		const found: unknown[] = [];
		let token: string | undefined;
		do {
			const { results, paginationToken } = await search('searchContacts', undefined, token);
			found.push(...results.map(({ value }) => value));
			token = paginationToken === undefined ? undefined : String(paginationToken);
		} while (token !== undefined);
		expect(found).toEqual(
			page(0, 130)
				.data.concat(page(100, 130).data)
				.map(({ _id }) => _id),
		);
	});

	it('looks for one character itself, because lemlist refuses it', async () => {
		lemlist().get('/contacts').query({ limit: '100', offset: '0' }).reply(200, page(0, 12));
		const { results } = await search('searchContacts', '9');
		expect(results.map(({ value }) => value)).toEqual(['ctc_9']);
	});

	it('gives nothing for a search without result, and a word where there is nobody at all', async () => {
		lemlist().get('/contacts').query(true).twice().reply(200, { data: [], total: 0 });
		expect(await search('searchContacts', 'nobody')).toEqual({ results: [] });
		await expect(search('searchContacts')).rejects.toThrow('This team has no contacts yet.');
	});

	it('names people by what is known of them', async () => {
		const data = [{ _id: 'ctc_1', email: 'a@example.com' }, { _id: 'ctc_2' }];
		lemlist().get('/contacts').query(true).reply(200, { data, total: 2 });
		const { results } = await search('searchContacts');
		expect(results.map(({ name }) => name)).toEqual(['a@example.com', 'ctc_2']);
	});
});

it('the company picker finds the name wherever lemlist puts it', async () => {
	const data = [
		{ _id: 'cpn_1', name: 'Example Ltd' },
		{ _id: 'cpn_2', fields: { name: 'Other Ltd' }, domain: 'example.org' },
	];
	lemlist()
		.get('/companies')
		.query({ search: 'L', limit: '100', offset: '0' })
		.reply(200, { data, total: 2 });
	expect((await search('searchCompanies', 'L')).results).toEqual([
		{ name: 'Example Ltd', value: 'cpn_1' },
		{ name: 'Other Ltd (example.org)', value: 'cpn_2' },
	]);
});

describe('the contact list picker', () => {
	const lists = [
		{ _id: 'clt_1', name: 'Spring fair', dynamic: false },
		{ _id: 'clt_2', name: 'Customers', dynamic: true },
	];

	it('tells static from dynamic lists', async () => {
		lemlist().get('/contacts/lists').reply(200, lists);
		expect((await search('searchContactLists', 'dynamic')).results).toEqual([
			{ name: 'Customers (dynamic)', value: 'clt_2' },
		]);
	});

	it('offers everybody for the export, even where there is no list', async () => {
		lemlist().get('/contacts/lists').twice().reply(200, []);
		expect((await search('searchExportableLists')).results).toEqual([{ name: 'All', value: 'all' }]);
		await expect(search('searchContactLists')).rejects.toThrow('This team has no contact lists yet.');
	});
});

it('the label picker lists the labels of the inbox', async () => {
	lemlist()
		.get('/inbox/labels')
		.reply(200, [{ _id: 'lbl_1', name: 'Call back' }], FAST);
	expect((await search('searchLabels')).results).toEqual([{ name: 'Call back', value: 'lbl_1' }]);
});

it('custom fields are offered with their types, without those that lemlist brings', async () => {
	const contact = [
		{ name: 'firstName', label: 'First name', type: 'text', source: 'default' },
		{ name: 'revenue', label: 'Revenue', type: 'number', source: 'custom' },
		{ name: 'born', label: 'Birthday', type: 'date', source: 'crm_synced' },
		{ name: 'renewal', type: 'datetime', source: 'custom' },
	];
	lemlist().get('/fields').query({ entity: 'contact' }).reply(200, { success: true, data: { contact } });
	const found = await columns('mapContactFields');
	expect(found.fields.map(({ id, displayName, type }) => [id, displayName, type])).toEqual([
		['revenue', 'Revenue', 'number'],
		['born', 'Birthday', 'string'],
		['renewal', 'renewal', 'dateTime'],
	]);
});

it.each([
	'loadActivityTypes',
	'loadCampaignStates',
	'loadCompanyRejectionReasons',
	'loadContactRejectionReasons',
	'loadCrmSyncStatuses',
	'loadLegacySettings',
	'loadTaskTypes',
])('%s is in alphabetical order, and asks nobody', async (method) => {
	const names = (await dropdown(method)).map(({ name }) => name);
	expect(names).not.toEqual([]);
	expect(names).toEqual([...new Set(names)].sort((a, b) => a.localeCompare(b)));
});
