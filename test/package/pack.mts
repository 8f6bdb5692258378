import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Not a source, or not the project's. */
const LEFT_BEHIND = ['node_modules', 'dist', '.git', '.n8n-e2e', 'coverage'];

/** The package as npm would publish it from a fresh clone: packed, and by that built, in a folder of its own. */
export interface Packed {
	/** Paths of what goes into the package. */
	files: string[];
	/** Loads the package and makes one of each class, in a process of its own. */
	load(): Loaded;
	remove(): void;
}

export interface Loaded {
	/** Names of the classes, and what n8n is told of them. */
	classes: Array<{ name: string; description?: { properties: unknown } }>;
	/** Files of the package that were loaded by that. */
	files: string[];
}

/** @throws Error with what the build or npm said, when one of them does not end well */
export function pack(): Packed {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-nodes-lemlist-pack-'));
	cpSync('.', folder, { recursive: true, filter: (from) => !LEFT_BEHIND.includes(path.basename(from)) });
	symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
	const remove = () => rmSync(folder, { recursive: true, force: true });
	try {
		leaveTypesUnchecked(path.join(folder, 'tsconfig.build.json'));
		const [report] = JSON.parse(run(folder, 'npm pack --dry-run --json')) as [
			{ files: Array<{ path: string }> },
		];
		return {
			files: report.files.map((file) => file.path),
			load: () => JSON.parse(run(folder, `node -p "${LOADED}"`)) as Loaded,
			remove,
		};
	} catch (error) {
		remove();
		throw error;
	}
}

/** Whether the types are right changes nothing of what comes out, and takes half of the time. */
function leaveTypesUnchecked(tsconfig: string): void {
	const { compilerOptions, ...rest } = JSON.parse(readFileSync(tsconfig, 'utf8')) as {
		compilerOptions: object;
	};
	writeFileSync(
		tsconfig,
		JSON.stringify({ ...rest, compilerOptions: { ...compilerOptions, noCheck: true } }),
	);
}

const LOADED = `JSON.stringify({
	classes: Object.values(require('./index.js')).map((Each) => ({ name: Each.name, description: new Each().description })),
	files: Object.keys(require.cache).filter((file) => !file.includes('node_modules')),
})`.replaceAll('\n', '');

function run(folder: string, command: string): string {
	const env = { ...process.env, npm_config_update_notifier: 'false' };
	const { status, stdout, stderr } = spawnSync(command, {
		cwd: folder,
		env,
		shell: true,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
	return stdout;
}
