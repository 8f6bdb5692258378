const { spawn } = require('node:child_process');
const { rm, writeFile } = require('node:fs/promises');
const { dest, series, src, watch } = require('gulp');

// What the compiler leaves behind: icons, codex files, output previews.
const ASSETS = ['nodes/**/*.json', 'icons/*.svg'];

/** Removes what an earlier build left, so that a deleted file is not published. */
function clean() {
	return rm('dist', { recursive: true, force: true });
}

/** Copies the assets into dist, keeping their folders. `encoding: false` keeps bytes as they are. */
function assets() {
	return src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Puts what the nodes show in the place of the code that makes it, so that n8n starts without loading every operation. */
async function prepare() {
	const file = require.resolve('./dist/nodes/Lemlist/prepared.js');
	const lines = Object.entries(require(file)).map(
		([name, value]) => `exports.${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
	);
	await writeFile(file, ["'use strict';", ...lines, ''].join('\n'));
}

/** Rebuilds on every change, until stopped. */
function watchAll() {
	watch(ASSETS, assets);
	return spawn('tsc', ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
}

exports.clean = clean;
exports.assets = assets;
exports.prepare = prepare;
exports.dev = series(clean, assets, watchAll);
