const { spawn } = require('node:child_process');
const { dest, series, src, watch } = require('gulp');

// What the compiler leaves behind: icons, codex files, output previews.
const ASSETS = ['nodes/**/*.json', 'icons/*.svg'];

/** Copies the assets into dist, keeping their folders. `encoding: false` keeps bytes as they are. */
function assets() {
	return src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Rebuilds on every change, until stopped. */
function watchAll() {
	watch(ASSETS, assets);
	return spawn('tsc', ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
}

exports.assets = assets;
exports.dev = series(assets, watchAll);
exports.default = assets;
