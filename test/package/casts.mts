// Counts the casts of the package: `as` expressions in nodes/ and credentials/, but `as const`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** @returns how many casts each file has, by its name; files without one are left out */
export function casts(...folders: string[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const folder of folders) {
		for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (!file.isFile() || !file.name.endsWith('.ts')) continue;
			const name = path.join(file.parentPath, file.name);
			const visit = (node: ts.Node): void => {
				if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
					found.set(name, (found.get(name) ?? 0) + 1);
				}
				ts.forEachChild(node, visit);
			};
			visit(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest));
		}
	}
	return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const found = [...casts('nodes', 'credentials')].sort(([, a], [, b]) => b - a);
	for (const [name, count] of found) console.log(String(count).padStart(4), name);
	console.log(
		found.reduce((sum, [, count]) => sum + count, 0),
		'casts',
	);
}
