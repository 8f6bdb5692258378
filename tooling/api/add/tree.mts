import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'prettier';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';

// It says nothing of its own type.
const PLUGINS: Plugin[] = [estree as Plugin, typescript];

/** What stands in the way of an addition, in words; nothing is written then. */
export class Refused extends Error {}

/** The project's files, by their names from its root. */
export interface Tree {
	/** undefined where there is no such file */
	read(file: string): string | undefined;
	/** Names in a folder, sorted; none where there is no such folder. */
	list(folder: string): string[];
}

/** A file as it was and as it is to be. */
export interface Change {
	file: string;
	/** undefined of a new file */
	before: string | undefined;
	after: string;
}

/** The files below a folder of this machine. */
export function treeAt(root: string): Tree {
	return {
		read(file) {
			const name = path.join(root, file);
			return existsSync(name) ? readFileSync(name, 'utf8').replaceAll('\r\n', '\n') : undefined;
		},
		list(folder) {
			const name = path.join(root, folder);
			const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
			return isFolder ? readdirSync(name).sort() : [];
		},
	};
}

/** A tree with changes that nobody has written yet; what is read is what will be. */
export class Draft implements Tree {
	readonly #tree: Tree;
	readonly #texts = new Map<string, string>();

	constructor(tree: Tree) {
		this.#tree = tree;
	}

	read(file: string): string | undefined {
		return this.#texts.get(file) ?? this.#tree.read(file);
	}

	list(folder: string): string[] {
		const fresh = [...this.#texts.keys()].flatMap((file) => {
			const [, name] = file.startsWith(`${folder}/`)
				? (/^([^/]+)/.exec(file.slice(folder.length + 1)) ?? [])
				: [];
			return name ?? [];
		});
		return [...new Set([...this.#tree.list(folder), ...fresh])].sort();
	}

	/** @throws Refused where it is there already */
	create(file: string, text: string): void {
		if (this.read(file) !== undefined) throw new Refused(`${file} is there already.`);
		this.#texts.set(file, text);
	}

	/** @throws Refused where it is not there, or by `change` */
	edit(file: string, change: (text: string) => string): void {
		const text = this.read(file);
		if (text === undefined) throw new Refused(`${file} is not there.`);
		this.#texts.set(file, change(text));
	}

	/** What was changed, as prettier writes it. @throws SyntaxError where it would not parse */
	async changes(): Promise<Change[]> {
		const style = styleIn(this.#tree.read('.prettierrc.json') ?? '{}');
		const all = [...this.#texts].map(async ([file, text]) => {
			const options = { ...style, parser: 'typescript', plugins: PLUGINS };
			return { file, before: this.#tree.read(file), after: await format(text, options) };
		});
		return (await Promise.all(all))
			.filter(({ before, after }) => before !== after)
			.sort((a, b) => (a.file < b.file ? -1 : 1));
	}
}

/** The project's own settings of prettier, for TypeScript. */
function styleIn(text: string): object {
	const { overrides = [], ...style } = JSON.parse(text) as {
		overrides?: Array<{ files: string[]; options: object }>;
	};
	const own = overrides.filter(({ files }) => files.includes('*.ts')).map(({ options }) => options);
	return Object.assign(style, ...own);
}

/** Writes all of them below a folder. */
export function write(root: string, changes: readonly Change[]): void {
	for (const { file, after } of changes) {
		const name = path.join(root, file);
		mkdirSync(path.dirname(name), { recursive: true });
		writeFileSync(name, after);
	}
}
