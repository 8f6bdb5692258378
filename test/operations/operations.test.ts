import { resources } from '../../nodes/Lemlist/resources';
import { isolated } from '../support/lemlist';
import { play } from './case';
import { cases } from './index.mts';

isolated();

it('there are cases for every operation and for nothing else', () => {
	const has = Object.entries(cases).flatMap(([resource, of]) =>
		Object.keys(of).map((value) => `${resource}.${value}`),
	);
	const needs = resources.flatMap(({ value, operations }) =>
		operations.map((each) => `${value}.${each.value}`),
	);
	expect(has.sort()).toEqual(needs.sort());
});

describe.each(resources.map(({ value, operations }) => ({ resource: value, operations })))(
	'$resource',
	({ resource, operations }) => {
		describe.each(operations.map((operation) => ({ operation, value: operation.value })))(
			'$value',
			({ operation, value }) => {
				const of = cases[resource]?.[value];

				it('has a case with every field filled', () => {
					const optional = operation.fields.some((field) => !field.required);
					const engine = operation.list ?? operation.simplify ?? operation.notFound;
					if (optional || engine) expect(of?.full).toBeDefined();
					for (const { name } of optional ? operation.fields : []) {
						expect(JSON.stringify(of?.full?.parameters)).toContain(`"${name}":`);
					}
				});

				it.each(Object.keys(of ?? {}))('%s', async (name) => {
					const each = of?.[name];
					if (!each) throw new Error('no case');
					const { sent, items, error } = await play(resource, value, each);
					expect(sent).toEqual(
						each.exchanges.map(({ request, query = {}, body }) => ({ request, query, body })),
					);
					if (each.error) {
						expect(error?.message).toContain(each.error);
						return;
					}
					expect(error).toBeUndefined();
					if (each.items) expect(items.map(({ json }) => json)).toEqual(each.items);
					const inputs = each.input?.length ?? 1;
					for (const { pairedItem } of items) {
						expect(pairedItem).toEqual({ item: expect.any(Number) });
						expect((pairedItem as { item: number }).item).toBeLessThan(inputs);
					}
					if (each.files) {
						expect(
							items.map(({ binary = {} }) =>
								Object.fromEntries(
									Object.entries(binary).map(([field, { data }]) => [
										field,
										Buffer.from(data, 'base64').toString(),
									]),
								),
							),
						).toEqual(each.files);
					}
				});
			},
		);
	},
);
