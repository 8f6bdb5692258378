import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `npm run generate` writes what `npm test` compares. */
export const generating = process.env.npm_lifecycle_event === 'generate';

/** Text of every file below a folder of the project, by full path. */
export function readFolder(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
		each.isFile(),
	);
	const names = files.map(({ parentPath, name }) => path.resolve(parentPath, name));
	return Object.fromEntries(names.map((name) => [name, readText(name)]));
}

/** A full path as it is known in the project. */
export const nameOf = (file: string) => path.relative('', file).replaceAll(path.sep, '/');

/** Makes a folder hold these files and nothing else. */
export function writeFolder(folder: string, files: Record<string, string>): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(name), { recursive: true });
		writeText(name, text);
	}
}

/** With line ends as git keeps them, wherever the project is checked out. */
export function readText(name: string): string {
	return readFileSync(name, 'utf8').replaceAll('\r\n', '\n');
}

export function writeText(name: string, text: string): void {
	writeFileSync(name, text);
}
