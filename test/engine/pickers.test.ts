import type { INodeParameters, INodeType } from 'n8n-workflow';
import { LemlistBasicAuthApi } from '../../credentials/LemlistBasicAuthApi.credentials.ts';
import type { Field } from '../../nodes/Lemlist/definition/field';
import type { Mapper, Picker, PickerContext } from '../../nodes/Lemlist/definition/picker';
import { methods } from '../../nodes/Lemlist/engine/pickers';
import { columns, dropdown, install, make, search } from '../support/engine.mts';
import { isolated, lemlist } from '../support/lemlist';

isolated();

const field: Field = { displayName: 'A', name: 'a', type: 'string', default: '' };

/** Installs a node whose one field calls this. */
function serve(what: Pick<Field, 'search' | 'load' | 'mapping'>): void {
	const modes = [{ displayName: 'ID', name: 'id', type: 'string' as const }];
	const other = {
		displayName: 'Other',
		name: 'other',
		type: 'resourceLocator' as const,
		default: '',
		modes,
	};
	const description = {
		...{ displayName: 'Lemlist', name: 'lemlist', group: ['transform'], version: 1, description: '' },
		...{ defaults: {}, inputs: ['main'], outputs: ['main'], properties: [other] },
		credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
	};
	const node = { description, methods: methods([{ ...field, ...what }]) } as INodeType;
	install({ lemlist: node }, new LemlistBasicAuthApi());
}

const entry = (name: string) => ({ name, value: name.toLowerCase() });

/** A picker of these pages, and what it was asked for. */
function pickerOf(pages: string[][], rest: Partial<Picker> = {}) {
	const asked: unknown[][] = [];
	const picker: Picker = {
		...{ name: 'Things', request: [] },
		async read(_, page, ...typed) {
			asked.push([page, ...typed.filter((each) => each !== undefined)]);
			return {
				entries: (pages[page - 1] ?? []).map(entry),
				next: page < pages.length ? page + 1 : undefined,
			};
		},
		...rest,
	};
	return { picker, asked };
}
const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => `Thing ${from + n}`);

describe('a searchable list', () => {
	const found = async (...given: [filter?: string, token?: string]) => {
		const { results, paginationToken } = await search('searchThings', ...given);
		return [results.map(({ name }) => name), paginationToken];
	};

	it('shows the first page that fills it, and goes on from there', async () => {
		const { picker, asked } = pickerOf([many(100, 20), many(200, 20), many(300, 1)]);
		serve({ search: picker });
		expect(await found()).toEqual([many(100, 20), '2']);
		expect(await found('', '2')).toEqual([many(200, 20), '3']);
		expect(await found(undefined, '3')).toEqual([many(300, 1), undefined]);
		expect(asked).toEqual([[1], [2], [3]]);
	});

	it('reads on until there is enough to show', async () => {
		const { picker, asked } = pickerOf([many(100, 19), many(200, 1), many(300, 1)]);
		serve({ search: picker });
		expect(await found()).toEqual([[...many(100, 19), ...many(200, 1)], '3']);
		expect(asked).toEqual([[1], [2]]);
	});

	it('looks for what was typed in names and values, whatever the case', async () => {
		const { picker } = pickerOf([['Alpha', 'Beta'], ['ALPHABET'], ['Gamma']]);
		serve({ search: picker });
		expect(await found(' alpha ')).toEqual([['Alpha', 'ALPHABET'], undefined]);
		expect(await found('BETA')).toEqual([['Beta'], undefined]);
		expect(await found('delta')).toEqual([[], undefined]);
	});

	it('lets lemlist look where it can, once enough was typed for that', async () => {
		const { picker, asked } = pickerOf([['Alpha', 'Beta']], { shortest: 2 });
		serve({ search: picker });
		expect(await found(' be ')).toEqual([['Alpha', 'Beta'], undefined]);
		expect(await found('b')).toEqual([['Beta'], undefined]);
		expect(asked).toEqual([[1, 'be'], [1]]);
	});

	it('ends where lemlist gives the same page for ever', async () => {
		const { picker } = pickerOf([], {
			read: async (_, at) => ({ entries: many(1, 5).map(entry), next: at + 1 }),
		});
		serve({ search: picker });
		expect(await found('nothing like it')).toEqual([[], undefined]);
	});

	it('says why there is nothing to choose from, but not to somebody who looks for something', async () => {
		const { picker } = pickerOf([[]], { none: 'Make a thing first' });
		serve({ search: picker });
		await expect(found()).rejects.toThrow('Make a thing first');
		expect(await found('x')).toEqual([[], undefined]);
		expect(await found('', '2')).toEqual([[], undefined]);
		serve({ search: pickerOf([[], ['Beta']], { none: 'Make a thing first' }).picker });
		expect(await found()).toEqual([['Beta'], undefined]);
		serve({ search: pickerOf([[]]).picker });
		expect(await found()).toEqual([[], undefined]);
	});
});

describe('what is missing from a list', () => {
	const making = (make: Picker['make']) => serve({ search: pickerOf([], { make }).picker });

	it('is made under the name that was typed, and chosen', async () => {
		const named: string[] = [];
		making(async (_, name) => await Promise.resolve(`id_${named.push(name)}`));
		expect(await make('makeThings', ' Fair ')).toBe('id_1');
		expect(named).toEqual(['Fair']);
	});

	it('is not made without a name, and not chosen where lemlist does not tell what it made', async () => {
		let made = 0;
		making(async () => await Promise.resolve(made++ < 0 ? '' : undefined));
		expect(await make('makeThings', ' ')).toBe(false);
		expect(made).toBe(0);
		expect(await make('makeThings', 'Fair')).toBe(false);
		expect(made).toBe(1);
	});

	it('cannot be made where nobody says how', () => {
		expect(methods([{ ...field, search: pickerOf([]).picker }]).actionHandler).toEqual({});
	});
});

describe('a dropdown', () => {
	it('has the entries of all pages', async () => {
		const { picker, asked } = pickerOf([many(100, 30), ['Alpha'], ['Beta']], { none: 'None' });
		serve({ load: picker });
		expect((await dropdown('loadThings')).map(({ name }) => name)).toEqual([
			...many(100, 30),
			'Alpha',
			'Beta',
		]);
		expect(asked).toEqual([[1], [2], [3]]);
	});

	it('ends where lemlist gives the same page for ever', async () => {
		const { picker } = pickerOf([], {
			read: async (_, at) => ({ entries: many(1, 5).map(entry), next: at + 1 }),
		});
		serve({ load: picker });
		expect(await dropdown('loadThings')).toHaveLength(5);
	});

	it('says why it has none', async () => {
		serve({ load: pickerOf([[]], { none: 'Make a thing first' }).picker });
		await expect(dropdown('loadThings')).rejects.toThrow('Make a thing first');
		serve({ load: pickerOf([[]]).picker });
		expect(await dropdown('loadThings')).toEqual([]);
	});
});

describe('columns of a mapper', () => {
	const mapper: Mapper = {
		...{ name: 'Names', request: [], none: 'There are none', instead: 'Others' },
		columns: async () => [],
	};

	it('are what the mapper finds, with what to say where there are none', async () => {
		const column = { id: 'a', displayName: 'A', required: false, defaultMatch: false, display: true };
		serve({ mapping: { ...mapper, columns: async () => [column] } });
		expect(await columns('mapNames')).toEqual({ fields: [column], emptyFieldsNotice: 'There are none' });
	});

	it('never make the field vanish: trouble is told where they would stand', async () => {
		lemlist().get('/team').reply(401, 'Wrong key');
		const send = async (context: PickerContext) => {
			await context.send('GET /team');
			return [];
		};
		serve({ mapping: { ...mapper, columns: send } });
		const { fields, emptyFieldsNotice } = await columns('mapNames');
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(
			/^No names can be shown: Wrong key\. Check the API key.* Others takes any name\.$/,
		);
	});
});

describe('what another parameter holds', () => {
	const other = async (value: unknown) => {
		const held: Array<string | undefined> = [];
		serve({
			search: {
				...{ name: 'Things', request: [] },
				async read(context) {
					held.push(context.given('other'), context.chosen('other', 'the Other'));
					return { entries: [] };
				},
			},
		});
		await search('searchThings', '', undefined, { other: value } as INodeParameters);
		return held;
	};

	it.each<[string, unknown]>([
		['text', ' cam_1 '],
		['a locator', { __rl: true, mode: 'id', value: 'cam_1' }],
	])('is read from %s', async (_, value) => {
		expect(await other(value)).toEqual(['cam_1', 'cam_1']);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['empty text', ''],
		['an empty locator', { __rl: true, mode: 'id', value: '' }],
		['an expression, which has no value yet', '={{ $json.id }}'],
		['a number', 5],
	])('is asked for where there is %s', async (_, value) => {
		const error = await other(value).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({
			message: 'Choose the Other first',
			description: expect.stringContaining('The list depends on the Other.'),
		});
	});
});
