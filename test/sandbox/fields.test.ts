import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const write = (body: object) =>
	ask(store, 'POST /fields', { body: { entity: 'company', name: 'tier', type: 'select', ...body } });
const remove = (name: string) =>
	ask(store, 'DELETE /fields/{entity}/{name}', { path: { entity: 'company', name } });
const listed = (name: string) => {
	const { json } = ask(store, 'GET /fields', { query: { entity: 'company', source: 'custom' } });
	return (json as { data: { company: Array<{ name: string }> } }).data.company.find(
		(each) => each.name === name,
	);
};

it('what is made is listed, filled in, changed, deleted and gone', () => {
	const tier = { name: 'tier', label: 'Tier', type: 'select', source: 'custom', options: ['Gold'] };
	expect(write({ label: 'Tier', upsertOptions: ['Gold'] }).json).toEqual({ success: true, data: tier });
	expect(listed('tier')).toEqual(tier);
	const body = { name: 'Example', domain: 'fields.example', tier: 'Gold', unheardOf: '1' };
	expect(ask(store, 'POST /companies', { body }).json).toMatchObject({
		data: { fields: { tier: 'Gold' } },
		warnings: [{ message: 'Field "unheardOf" does not exist' }],
	});
	write({ renameOptions: { Gold: 'Platinum' }, upsertOptions: [' platinum', 'Silver'] });
	expect(listed('tier')).toEqual({ ...tier, options: ['Platinum', 'Silver'] });
	expect(remove('tier').json).toEqual({
		success: true,
		data: { entity: 'company', name: 'tier', deleted: true },
	});
	expect(listed('tier')).toBeUndefined();
	expect(remove('tier').status).toBe(404);
});

it('refuses names, types and options that cannot be', () => {
	const code = (of: string) => ({ status: 400, json: { code: `FIELDS_API_${of}` } });
	expect(write({ name: 'Tier' })).toMatchObject(code('INVALID_FIELD'));
	expect(write({ type: 'datetime' })).toMatchObject(code('INVALID_FIELD'));
	expect(write({ entity: 'lead' })).toMatchObject(code('INVALID_FIELD'));
	expect(write({})).toMatchObject(code('NO_OPTIONS'));
	expect(write({ name: 'industry', type: 'text' })).toMatchObject(code('NOT_CUSTOM'));
	expect(write({ name: 'revenue', type: 'date' })).toMatchObject(code('INVALID_CONVERSION'));
	expect(write({ name: 'revenue', type: 'multilineText' }).status).toBe(200);
});
