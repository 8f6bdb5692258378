// npm run release: tags the version of package.json and pushes the tag; the workflow "Publish" does the rest.
// npm run release -- --check [<tag>]: only looks. Ends with 1 where something stands in the way, and says what.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { obstacles, PLACEHOLDER } from './obstacles.mts';

const [check, tag] = process.argv.slice(2);
const isCheck = check === '--check';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const found = obstacles(
	{ version, changelog: readFileSync('CHANGELOG.md', 'utf8'), ownerless: ownerless() },
	tag,
);
if (!isCheck) found.push(...here());

if (found.length > 0) {
	console.error([`${version} is not published.`, ...found].join('\n- '));
	process.exitCode = 1;
} else if (isCheck) console.log(`Nothing stands in the way of ${version}.`);
else {
	git('tag', '-a', version, '-m', version);
	git('push', 'origin', version);
	console.log(`The tag ${version} is pushed: the workflow "Publish" tests, packs and publishes it.`);
}

function git(...args: string[]): string {
	return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

/** Files of the project in which the placeholder stands. */
function ownerless(): string[] {
	try {
		return git('grep', '-l', '-E', PLACEHOLDER).split('\n');
	} catch (error) {
		// With 1, it has found nothing.
		if ((error as { status?: number }).status === 1) return [];
		throw error;
	}
}

/** What would make the tag another version than the one that was looked at. */
function here(): string[] {
	const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
	return [
		...(branch === 'main' ? [] : [`This is ${branch}: releases are made on main.`]),
		...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed.']),
		...(git('tag', '--list', version) === '' ? [] : [`The tag ${version} is there already.`]),
	];
}
