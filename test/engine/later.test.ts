import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { callsOf, later } from '../../nodes/Lemlist/engine/later';
import { methodsOf } from '../../nodes/Lemlist/engine/pickers';
import { action } from '../../nodes/Lemlist/prepared';
import { resources } from '../../nodes/Lemlist/resources';

const functions = { who: 'n8n' } as unknown as ILoadOptionsFunctions;

it('code is loaded when it is called first, and once', async () => {
	let loads = 0;
	const asked: unknown[] = [];
	const methods = later(
		{
			...{ actionHandler: ['make'], listSearch: ['find'] },
			...{ loadOptions: ['fill'], resourceMapping: ['map'] },
		},
		async () => {
			loads++;
			return {
				actionHandler: { make: async (payload) => await Promise.resolve(String(payload)) },
				listSearch: {
					async find(filter, token) {
						asked.push(this, filter, token);
						return await Promise.resolve({ results: [] });
					},
				},
				loadOptions: { fill: async () => await Promise.resolve([{ name: 'A', value: 'a' }]) },
				resourceMapping: { map: async () => await Promise.resolve({ fields: [] }) },
			};
		},
	);
	expect(loads).toBe(0);
	expect(await methods.listSearch?.find?.call(functions, 'ann', '2')).toEqual({ results: [] });
	expect(asked).toEqual([functions, 'ann', '2']);
	expect(await methods.actionHandler?.make?.call(functions, 'A')).toBe('A');
	expect(await methods.loadOptions?.fill?.call(functions)).toEqual([{ name: 'A', value: 'a' }]);
	expect(await methods.resourceMapping?.map?.call(functions)).toEqual({ fields: [] });
	expect(loads).toBe(1);
});

it('a name that stands for nothing is told', async () => {
	const methods = later(
		{ actionHandler: [], listSearch: ['lost'], loadOptions: [], resourceMapping: [] },
		async () => await Promise.resolve({}),
	);
	await expect(methods.listSearch?.lost?.call(functions)).rejects.toThrow('Nothing is called lost');
});

it('whatever the fields of operations call is known by its name', () => {
	expect(action.calls).toEqual(callsOf(methodsOf(resources)));
	const named = JSON.stringify(action.properties).matchAll(
		/"(?:searchListMethod|loadOptionsMethod|resourceMapperMethod|method)":"(\w+)"/g,
	);
	const known = Object.values(action.calls).flat();
	const asked = new Set([...named].map(([, name]) => name));
	expect(asked.size).toBeGreaterThan(10);
	expect([...asked].filter((name) => !known.includes(String(name)))).toEqual([]);
});
