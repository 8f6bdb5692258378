import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '..', '..');
const require = createRequire(join(ROOT, 'package.json'));

/** Node reads no imports without an ending; a compiler makes of a source what require understands. */
require.extensions['.ts'] = (module, file) => {
	const { code } = transformFileSync(file, {
		jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
		module: { type: 'commonjs' },
	});
	(module as NodeJS.Module & { _compile(code: string, file: string): void })._compile(code, file);
};

/** Loads a source of the package. @param file from the project's root */
export function load<T>(file: string): T {
	return require(join(ROOT, file)) as T;
}
