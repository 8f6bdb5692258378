import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file of the package, read by TypeScript itself. */
export interface Source {
	/** From the project's root, with forward slashes. */
	name: string;
	bytes: number;
	text: string;
	/** Files of the package that it imports, and whether only types of them. */
	imports: Array<{ name: string; typesOnly: boolean }>;
	identifiers: Set<string>;
	/** Whether the type `any` is written in it. */
	any: boolean;
}

/** Every TypeScript file below these folders. */
export function sources(...folders: string[]): Source[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile() && file.name.endsWith('.ts'))
			.map((file) => read(path.join(file.parentPath, file.name))),
	);
}

function read(file: string): Source {
	const text = readFileSync(file, 'utf8');
	const source: Source = {
		name: slashes(file),
		bytes: Buffer.byteLength(text),
		text,
		imports: [],
		identifiers: new Set(),
		any: false,
	};
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) source.identifiers.add(node.text);
		if (node.kind === ts.SyntaxKind.AnyKeyword) source.any = true;
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			const from = node.moduleSpecifier;
			if (from && ts.isStringLiteral(from) && from.text.startsWith('.')) {
				const typesOnly = ts.isImportDeclaration(node)
					? (node.importClause?.isTypeOnly ?? false)
					: node.isTypeOnly;
				source.imports.push({ name: slashes(path.join(path.dirname(file), from.text)), typesOnly });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
	return source;
}

const slashes = (name: string) => name.replaceAll(path.sep, '/');
