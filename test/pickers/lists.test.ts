import { isolated, lemlist } from '../support/lemlist';
import { make, search } from '../support/n8n.mts';

isolated();

describe.each([
	['Contact', '/contacts/lists'],
	['Company', '/companies/lists'],
])('a list to fill: %s', (thing, path) => {
	it('is made by its name, in whatever form lemlist tells of it', async () => {
		for (const answer of [{ list: { id: 'clt_1' } }, { _id: 'clt_1', name: 'Spring fair' }]) {
			lemlist().post(path, { name: 'Spring fair' }).reply(200, answer);
			expect(await make(`make${thing}ListsToFill`, 'Spring fair')).toBe('clt_1');
		}
	});

	it('may be the first of the team', async () => {
		lemlist().get(path).reply(200, []);
		expect(await search(`search${thing}ListsToFill`)).toEqual({ results: [] });
		lemlist().get(path).reply(200, []);
		await expect(search(`search${thing}Lists`)).rejects.toThrow('has no');
	});

	it('is refused in lemlist’s words', async () => {
		lemlist().post(path).reply(400, { error: 'Name is taken' });
		await expect(make(`make${thing}ListsToFill`, 'Spring fair')).rejects.toThrow('Name is taken');
	});
});
