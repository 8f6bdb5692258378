// Lets Node load the package's sources as they are, without a build: n8n's rules want imports without extensions there, which
// Node does not resolve, and syntax that it does not strip.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import '../bench/commonjs.mts';

const ROOT = pathToFileURL(`${dirname(import.meta.dirname)}/`).href;
const isOurs = (url = '') => ['nodes', 'credentials'].some((folder) => url.startsWith(`${ROOT}${folder}/`));

registerHooks({
	resolve(specifier, context, next) {
		if (!specifier.startsWith('.') || !isOurs(context.parentURL)) return next(specifier, context);
		const { href } = new URL(specifier, context.parentURL);
		const url = [href, `${href}.ts`, `${href}/index.ts`].find(
			(each) => /\.\w+$/.test(each) && existsSync(fileURLToPath(each)),
		);
		return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
	},
	load(url, context, next) {
		if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
		const filename = fileURLToPath(url);
		const { code } = transformSync(readFileSync(filename, 'utf8'), {
			filename,
			jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
			module: { type: 'es6' },
		});
		return { format: 'module', source: code, shortCircuit: true };
	},
});
