import type { Documented } from '../document.mts';
import { entryOf, literal } from '../entry.mts';
import { casesOf } from './cases.mts';
import { exampleText } from './example.mts';
import { fieldsOf } from './fields.mts';
import { API, EXAMPLES, RESOURCES, casesFile, nearest, operationFile } from './files.mts';
import { homeOf } from './home.mts';
import type { Home } from './home.mts';
import { knownFields } from './known.mts';
import { leftOf } from './left.mts';
import { operationOf, operationText } from './operation.mts';
import type { Operation } from './operation.mts';
import { answerFrom } from './standIn.mts';
import { entriesAt, parsed, constantIn, placeOf, valueIn, withEntry, withImport } from './syntax.mts';
import { Draft, Refused } from './tree.mts';
import type { Change, Tree } from './tree.mts';

/** What adding an operation changes, and what is left to those who know more than a document. */
export interface Plan {
	/** `call.log` */
	operation: string;
	changes: Change[];
	/** Each begins with the file. */
	left: string[];
}

/**
 * Everything that can be written for an endpoint from its document.
 * @param month in which the document was read, `2026-11`
 * @param as `resource.operation`, where somebody has chosen it
 * @throws Refused where any part of it is there already, or cannot be written
 */
export async function planOf(tree: Tree, documented: Documented, month: string, as?: string): Promise<Plan> {
	const { endpoint } = documented;
	for (const [isSo, what] of [
		[Object.keys(documented.form).length > 0, 'Its body is a form'],
		[Object.keys(documented.body).some((name) => name.startsWith('[]')), 'Its body is a list'],
		[documented.deprecated, 'It is deprecated'],
	] as const)
		if (isSo)
			throw new Refused(
				`${endpoint}: ${what}, which needs an operation by hand; CONTRIBUTING.md says how.`,
			);
	const draft = new Draft(tree);
	const home = homeOf(draft, documented, as);
	const entry = entryOf(documented, sourceIn(draft, month));
	const paging = entry.pages ? [entry.pages.by, entry.pages.size].flatMap((name) => name ?? []) : [];
	const fields = fieldsOf(documented, home, knownFields(draft), paging);
	const operation = operationOf(documented, entry, home, fields.uses);
	if (!home.isStated) state(draft, operation);
	share(draft, home, fields.shared);
	draft.create(operationFile(home), operationText(draft, operation));
	list(draft, operation);
	show(draft, operation);
	const answering = home.isAnswered ? [] : answerFrom(draft, operation);
	const left = leftOf(operation, fields, answering, as);
	return { operation: `${home.resource}.${home.value}`, changes: await draft.changes(), left };
}

/** Where it was read: a source that the statement has a name for, or a new one. */
function sourceIn(tree: Tree, month: string): string {
	const page = 'https://developer.lemlist.com/api-reference';
	const statement = parsed(tree.read(`${API}/statement.ts`) ?? '');
	const known = ['PAGES', 'DOCUMENT'].find((name) => {
		const of = constantIn(statement, name);
		return (
			valueIn(of, 'page')?.getText() === literal(page) &&
			valueIn(of, 'read')?.getText() === literal(month)
		);
	});
	return known ?? `{ page: ${literal(page)}, read: ${literal(month)} }`;
}

/** The statement, in its file in `api/`. */
function state(draft: Draft, { home, entry, documented }: Operation): void {
	const file = `${API}/${home.file}.ts`;
	const [, source = ''] = /source: (PAGES|DOCUMENT),/.exec(entry.text) ?? [];
	const words = ['endpoints', ...entry.words, ...(source ? [source] : [])];
	if (draft.read(file) === undefined) {
		draft.create(
			file,
			withImport(
				`export const ${home.file} = endpoints({\n${entry.text},\n});\n`,
				'./statement.ts',
				words,
			),
		);
		const index = `${API}/index.ts`;
		draft.edit(index, (text) => {
			const way = ['api'] as const;
			const spread = `...${home.file}`;
			const after = placeOf(entriesAt(text, way, index), spread);
			const put = withEntry(text, { file: index, way, name: spread, entry: spread, after });
			return withImport(put, `./${home.file}.ts`, [home.file]);
		});
		return;
	}
	draft.edit(file, (text) => {
		const way = [home.file] as const;
		const names = entriesAt(text, way, file);
		const after = nearest(documented.endpoint, names) ?? names.at(-1) ?? null;
		return withImport(
			withEntry(text, { file, way, name: documented.endpoint, entry: entry.text, after }),
			'./statement.ts',
			words,
		);
	});
}

/** Fields that the resource's operations to come will want as well. */
function share(draft: Draft, { resource }: Home, shared: ReadonlyMap<string, string>): void {
	if (shared.size === 0) return;
	const file = `${RESOURCES}/${resource}/fields.ts`;
	const more = [...shared.values()].join('\n\n');
	const put = (text: string) => withImport(`${text}\n${more}\n`, '../../definition/field', ['field']);
	if (draft.read(file) === undefined) draft.create(file, put(''));
	else draft.edit(file, put);
}

/** The operation in the list of its resource, and a new resource in the menu. */
function list(draft: Draft, { home, constant }: Operation): void {
	const { resource, title, value } = home;
	const file = `${RESOURCES}/${resource}/index.ts`;
	const from = `./${value}.operation`;
	if (draft.read(file) !== undefined) {
		draft.edit(file, (text) => {
			const way = [resource, 'operations'] as const;
			const after = placeOf(entriesAt(text, way, file), constant);
			return withImport(withEntry(text, { file, way, name: constant, entry: constant, after }), from, [
				constant,
			]);
		});
		return;
	}
	const described = literal(`${title.charAt(0)}${title.slice(1).toLowerCase()}s of the team`);
	const text = `export const ${resource}: Resource = {\nvalue: ${literal(resource)},\nname: ${literal(title)},\ndescription: ${described},\noperations: [${constant}],\n};\n`;
	draft.create(
		file,
		withImport(withImport(text, '../../definition/operation', ['Resource'], 'type'), from, [constant]),
	);
	const menu = `${RESOURCES}/index.ts`;
	draft.edit(menu, (index) => {
		const way = ['resources'] as const;
		const after = placeOf(entriesAt(index, way, menu), resource);
		return withImport(
			withEntry(index, { file: menu, way, name: resource, entry: resource, after }),
			`./${resource}`,
			[resource],
		);
	});
}

/** The cases and the example. */
function show(draft: Draft, operation: Operation): void {
	const { resource, value } = operation.home;
	const file = casesFile(resource);
	if (draft.read(file) === undefined)
		draft.create(
			file,
			`import type { ResourceCases } from './case';\n\nexport const ${resource}: ResourceCases = {};\n`,
		);
	draft.edit(file, (text) => {
		const way = [resource] as const;
		const after = placeOf(entriesAt(text, way, file), value);
		const { constants, entry } = casesOf(operation, text);
		const put = withEntry(text, { file, way, name: value, entry, after });
		return put.replace(`export const ${resource}:`, `${constants}\nexport const ${resource}:`);
	});
	draft.edit(EXAMPLES, (text) => {
		const isThere = entriesAt(text, ['EXAMPLES'], EXAMPLES).includes(resource);
		const example = exampleText(operation, text);
		const way = isThere ? (['EXAMPLES', resource] as const) : (['EXAMPLES'] as const);
		const name = isThere ? value : resource;
		const after = placeOf(entriesAt(text, way, EXAMPLES), name);
		return withEntry(text, {
			file: EXAMPLES,
			way,
			name,
			entry: isThere ? example : `${resource}: { ${example} }`,
			after,
		});
	});
}
