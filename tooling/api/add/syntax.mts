import ts from 'typescript';
import { Refused } from './tree.mts';

// Entries are put into a file where its syntax tree says that they belong; prettier makes the file tidy afterwards.

/** The syntax tree of a text. */
export function parsed(text: string): ts.SourceFile {
	return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
}

/** A list or an object to put something into. */
type Holder = ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

/** Where a holder stands: name of the constant, then names of properties. An argument of a call is looked into. */
export type Way = readonly [constant: string, ...properties: string[]];

/** What a constant of a file is; undefined where there is none. */
export function constantIn(source: ts.SourceFile, name: string): ts.Expression | undefined {
	return constantsOf(source).get(name);
}

/** The constants of a file, by name. */
export function constantsOf(source: ts.SourceFile): Map<string, ts.Expression> {
	const all = source.statements.filter(ts.isVariableStatement);
	return new Map(
		all.flatMap(({ declarationList }) =>
			declarationList.declarations.flatMap(
				({ name, initializer }): Array<[string, ts.Expression]> =>
					ts.isIdentifier(name) && initializer ? [[name.text, initializer]] : [],
			),
		),
	);
}

/** The object or the list that an expression is, without what is around it: `as const`, or a call. */
export function literalIn(of: ts.Expression | undefined): Holder | undefined {
	if (!of) return undefined;
	if (ts.isAsExpression(of) || ts.isSatisfiesExpression(of)) return literalIn(of.expression);
	if (ts.isCallExpression(of)) return literalIn(of.arguments[0]);
	return ts.isObjectLiteralExpression(of) || ts.isArrayLiteralExpression(of) ? of : undefined;
}

/** What a property of an object is called; undefined where it has no name of its own. */
export function nameOf(property: ts.Node): string | undefined {
	const { name } = property as { name?: ts.Node };
	if (!name || !(ts.isIdentifier(name) || ts.isStringLiteralLike(name))) return undefined;
	return name.text;
}

/** The value of a property of an object. */
export function valueIn(of: ts.Expression | undefined, name: string): ts.Expression | undefined {
	const literal = literalIn(of);
	if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
	const property = literal.properties.find((each) => nameOf(each) === name);
	return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** @throws Refused where there is nothing of the kind */
function holderIn(source: ts.SourceFile, way: Way, file: string): Holder {
	const [constant, ...names] = way;
	const found = names.reduce((at, name) => valueIn(at, name), constantIn(source, constant));
	const literal = literalIn(found);
	if (!literal) throw new Refused(`${file} has no ${way.join('.')} to put anything into.`);
	return literal;
}

/** The entries of an object by name, or the elements of a list as they are written. */
export function entriesAt(text: string, way: Way, file: string): string[] {
	return entriesOf(holderIn(parsed(text), way, file));
}

function entriesOf(holder: Holder): string[] {
	return ts.isObjectLiteralExpression(holder)
		? holder.properties.map((each) => nameOf(each) ?? each.getText())
		: holder.elements.map((each) => each.getText());
}

/**
 * Puts an entry into an object, or an element into a list.
 * @param name of the entry, or the element itself
 * @param after name of the one that it comes behind; null where it comes first
 * @throws Refused where it is there already
 */
export function withEntry(
	text: string,
	{
		file,
		way,
		name,
		entry,
		after,
	}: { file: string; way: Way; name: string; entry: string; after: string | null },
): string {
	const holder = holderIn(parsed(text), way, file);
	const names = entriesOf(holder);
	if (names.includes(name)) throw new Refused(`${file} has ${name} already.`);
	const all = ts.isObjectLiteralExpression(holder) ? holder.properties : holder.elements;
	const before = after === null ? undefined : all[names.lastIndexOf(after)];
	const gap =
		ts.isObjectLiteralExpression(holder) && text.slice(holder.pos, holder.end).includes('\n\n')
			? '\n\n'
			: '\n';
	if (before) return `${text.slice(0, before.end)},${gap}${entry}${text.slice(before.end)}`;
	const start = holder.getStart() + 1;
	return `${text.slice(0, start)}\n${entry}${all.length > 0 ? ',' : ''}${text.slice(start)}`;
}

/** The last of some names that a new one comes behind in alphabetical order; null where it comes first. */
export function placeOf(names: readonly string[], name: string): string | null {
	return names.findLast((each) => each.localeCompare(name, 'en') < 0) ?? null;
}

/** Has a file import names from another. @param kind of the import where there is none from there yet */
export function withImport(
	text: string,
	from: string,
	names: readonly string[],
	kind: 'value' | 'type' = 'value',
): string {
	const source = parsed(text);
	const all = source.statements.filter(ts.isImportDeclaration);
	const known = all.find(({ importClause, moduleSpecifier }) => {
		const { namedBindings, isTypeOnly = false } = importClause ?? {};
		const isSame = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from;
		return (
			isSame && isTypeOnly === (kind === 'type') && namedBindings && ts.isNamedImports(namedBindings)
		);
	});
	const bindings = known?.importClause?.namedBindings;
	const old =
		bindings && ts.isNamedImports(bindings) ? bindings.elements.map((each) => each.getText()) : [];
	if (names.every((name) => old.includes(name))) return text;
	const fresh = names.filter((name) => !old.includes(name));
	const merged = fresh.reduce((all, name) => {
		const place = all.findIndex((each) => each > name);
		return place < 0 ? [...all, name] : all.toSpliced(place, 0, name);
	}, old);
	const line = `import ${kind === 'type' ? 'type ' : ''}{ ${merged.join(', ')} } from '${from}';`;
	if (known) return text.slice(0, known.getStart()) + line + text.slice(known.end);
	return withStatement(text, line, from);
}

/** Puts an import where order asks for it: behind the last one from a module that comes before, values before types. */
function withStatement(text: string, line: string, from: string): string {
	const all = parsed(text).statements.filter(ts.isImportDeclaration);
	const isType = line.startsWith('import type');
	const before = all.findLast(({ moduleSpecifier }) => {
		const other = moduleSpecifier.getText().slice(1, -1);
		return other === from ? isType : isBefore(other, from);
	});
	if (before) return `${text.slice(0, before.end)}\n${line}${text.slice(before.end)}`;
	const [first] = all;
	if (!first) return `${line}\n\n${text}`;
	return `${text.slice(0, first.getStart())}${line}\n${text.slice(first.getStart())}`;
}

/** Packages come first, then what lies far above, then the neighbours; each in alphabetical order. */
function isBefore(one: string, other: string): boolean {
	const rank = (from: string) => (from.startsWith('.') ? 9 - (from.match(/\.\.\//g)?.length ?? 0) : 0);
	const key = (from: string) => from.replace(/\.m?ts$/, '').toLowerCase();
	return rank(one) === rank(other) ? key(one) < key(other) : rank(one) < rank(other);
}
