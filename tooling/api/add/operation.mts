import path from 'node:path';
import type { Documented } from '../document.mts';
import { literal } from '../entry.mts';
import type { Entry } from '../entry.mts';
import { operationFile } from './files.mts';
import type { Home } from './home.mts';
import { constantsOf, parsed, valueIn, withImport } from './syntax.mts';
import type { Tree } from './tree.mts';
import type { FieldUse } from './use.mts';
import { sentenceOf } from './words.mts';

/** A new operation, as its file and its cases need to know it. */
export interface Operation {
	documented: Documented;
	entry: Entry;
	home: Home;
	fields: readonly FieldUse[];
	/** Name of the constant. */
	constant: string;
	/** Collection of the optional fields in the panel. */
	optional: 'filters' | 'updateFields' | 'additionalFields';
	/** Parameter of the thing that may be missing; undefined where no 404 is documented. */
	missing?: FieldUse;
}

const RESERVED = 'delete export import new default in return switch'.split(' ');

export const constantOf = (value: string) => (RESERVED.includes(value) ? `${value}Operation` : value);

export function operationOf(
	documented: Documented,
	entry: Entry,
	home: Home,
	fields: readonly FieldUse[],
): Operation {
	const constant = constantOf(home.value);
	const onPath = fields.findLast(({ place }) => place === 'path');
	const isUpdate = /^update/.test(home.value);
	return {
		...{ documented, entry, home, fields, constant },
		optional: entry.pages ? 'filters' : isUpdate ? 'updateFields' : 'additionalFields',
		...(onPath && documented.refuses.includes(404) && { missing: onPath }),
	};
}

/** The file of an operation. */
export function operationText(
	tree: Tree,
	{ documented, entry, home, fields, constant, optional, missing }: Operation,
): string {
	const { endpoint } = documented;
	const { value, name, action, resource } = home;
	const file = operationFile(home);
	const known = missing && notFoundIn(tree, home, missing);
	const thing = missing?.displayName.replace(/ ID$/, '');
	const description = descriptionOf(documented, home);
	const hasOptional = fields.some((field) => !field.required && !field.alone);
	const lines = [
		`value: ${literal(value)},`,
		`name: ${literal(name)},`,
		`action: ${literal(action)},`,
		`description: ${literal(description.text)},`,
		`request: ${literal(endpoint)},`,
		value === 'delete' ? `gives: 'deleted',` : '',
		entry.pages ? 'list: true,' : '',
		optional === 'updateFields' && hasOptional ? `optional: 'Update Fields',` : '',
		`fields: [${fields.map(({ text }) => text).join(', ')}],`,
		known ? `notFound: ${known.constant},` : '',
		missing && !known
			? `notFound: { thing: ${literal(thing ?? resource)}, param: ${literal(missing.name)} },`
			: '',
	];
	const text = `export const ${constant} = request({\n${lines.filter(Boolean).join('\n')}\n});\n`;
	const froms = [...fields.flatMap(({ from }) => from ?? []), ...(known ? [known] : [])];
	const byFile = Map.groupBy(froms, (from) => from.file);
	const imports = [...byFile].map(
		([from, all]) => [importOf(from, file), all.map((each) => each.constant)] as const,
	);
	return imports.reduce(
		(so, [from, names]) => withImport(so, from, [...new Set(names)]),
		withImport(text, '../../definition/operation', ['request']),
	);
}

/** How a file names another one. */
export function importOf(file: string, by: string): string {
	const from = path.posix.relative(path.posix.dirname(by), file).replace(/\.ts$/, '');
	return from.startsWith('.') ? from : `./${from}`;
}

/** What the resource says already where lemlist does not have the thing. */
function notFoundIn(
	tree: Tree,
	{ resource }: Home,
	{ name }: FieldUse,
): { constant: string; file: string } | undefined {
	const file = `nodes/Lemlist/resources/${resource}/fields.ts`;
	const [constant] =
		[...constantsOf(parsed(tree.read(file) ?? ''))].find(
			([each, of]) => each.endsWith('NotFound') && valueIn(of, 'param')?.getText() === literal(name),
		) ?? [];
	return constant === undefined ? undefined : { constant, file };
}

/** What the panel says of the operation. */
export function descriptionOf(
	{ about, title }: Documented,
	{ action, name }: Home,
): { text: string; isTold: boolean } {
	const said = [about, title].map((each) => sentenceOf(each, 5)).find((each) => each !== undefined);
	const isNew =
		said !== undefined && ![action, name].some((each) => each.toLowerCase() === said.toLowerCase());
	return { text: isNew ? said : `${action} in lemlist, as its API does it`, isTold: isNew };
}
