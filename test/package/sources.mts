import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file of the package, read by TypeScript itself. */
export interface Source {
	/** From the project's root, with forward slashes, without its ending. */
	name: string;
	bytes: number;
	text: string;
	/** Files of the package that it imports, types included. */
	imports: string[];
	/** Packages that it imports. */
	packages: string[];
	identifiers: Set<string>;
	/** Texts, and what a template begins with. */
	strings: string[];
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
		name: nameOf(file),
		bytes: Buffer.byteLength(text),
		text,
		imports: [],
		packages: [],
		identifiers: new Set(),
		strings: [],
		any: false,
	};
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) source.identifiers.add(node.text);
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) source.strings.push(node.text);
		if (node.kind === ts.SyntaxKind.AnyKeyword) source.any = true;
		const from = importedBy(node);
		if (from && ts.isStringLiteral(from)) {
			if (from.text.startsWith('.'))
				source.imports.push(found(path.join(path.dirname(file), from.text)));
			else source.packages.push(from.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
	return source;
}

const nameOf = (file: string) => file.replaceAll(path.sep, '/').replace(/\.ts$/, '');

/** The file that an import means: with or without its ending, or the index of a folder. */
function found(file: string): string {
	const isFolder = existsSync(file) && statSync(file).isDirectory();
	return nameOf(isFolder ? path.join(file, 'index') : file);
}

/** From where something is imported, be it only when it is needed. */
function importedBy(node: ts.Node): ts.Expression | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	const isLate = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
	return isLate ? node.arguments[0] : undefined;
}
