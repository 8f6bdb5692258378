import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// `npm run release` in repositories of its own, with another to push to.

/** Not spelled as in an address: this file is looked through as well. */
const OWNER = 'OWNER';
const COMMAND = resolve('tooling/release/release.mts');
let place: string;
let project: string;

const git = (...args: string[]) => execFileSync('git', args, { cwd: project, encoding: 'utf8' }).trim();

function write(files: Record<string, string>): void {
	for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
}

function commit(files: Record<string, string>): void {
	write(files);
	git('add', '.');
	git('commit', '-q', '-m', 'Step');
}

function release(...args: string[]): { status: number | null; says: string } {
	const { status, stdout, stderr } = spawnSync('node', [COMMAND, ...args], {
		cwd: project,
		encoding: 'utf8',
	});
	return { status, says: stdout + stderr };
}

const READY = {
	'package.json': '{ "version": "1.2.3", "homepage": "https://github.com/someone/x" }',
	'CHANGELOG.md': '# Changelog\n\n## [1.2.3] - 2026-12-01\n\n- More\n\n## [1.2.2] - 2026-11-01\n',
};

beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'n8n-nodes-lemlist-release-'));
	project = join(place, 'project');
	mkdirSync(project);
	execFileSync('git', ['init', '-q', '--bare', join(place, 'origin')]);
	git('init', '-q', '-b', 'main');
	git('config', 'user.name', 'Example');
	git('config', 'user.email', 'example@example.com');
	git('remote', 'add', 'origin', join(place, 'origin'));
	commit(READY);
});
afterEach(() => rmSync(place, { recursive: true }));

const pushed = () => git('ls-remote', '--tags', 'origin').split('\n').filter(Boolean).length > 0;

it('tags the version and pushes the tag', () => {
	expect(release().status).toBe(0);
	expect(git('ls-remote', '--tags', 'origin')).toMatch(/refs\/tags\/1\.2\.3\b/);
});

it('only looks with --check', () => {
	expect(release('--check', '1.2.3')).toEqual({
		status: 0,
		says: 'Nothing stands in the way of 1.2.3.\n',
	});
	expect(pushed()).toBe(false);
});

it.each([
	[
		'the owner is unknown in a link',
		{ 'package.json': `{ "version": "1.2.3", "homepage": "https://github.com/${OWNER}/x" }` },
		'package.json names nobody yet',
	],
	[
		'the owner is unknown in an address',
		{ 'SECURITY.md': `${OWNER}@example.com` },
		'SECURITY.md names nobody yet',
	],
	[
		'nothing is written down',
		{ 'CHANGELOG.md': '## [1.2.2] - 2026-11-01\n' },
		'CHANGELOG.md begins with 1.2.2',
	],
	['no date is written down', { 'CHANGELOG.md': '## [1.2.3] - unreleased\n' }, '## [1.2.3] - YYYY-MM-DD'],
])('refuses, with and without --check, while %s', (_, files, words) => {
	commit(files);
	for (const args of [[], ['--check']]) {
		const { status, says } = release(...args);
		expect(status).toBe(1);
		expect(says).toContain(words);
	}
	expect(pushed()).toBe(false);
});

it('refuses a tag of another version', () => {
	const { status, says } = release('--check', '1.2.4');
	expect(status).toBe(1);
	expect(says).toContain('The tag is 1.2.4, but package.json has version 1.2.3.');
});

it('refuses another branch, changes that are not committed, and a version that is out', () => {
	git('tag', '1.2.3');
	git('switch', '-q', '-c', 'other');
	write({ 'more.txt': '' });
	const { status, says } = release();
	expect(status).toBe(1);
	expect(says).toContain('This is other');
	expect(says).toContain('not committed');
	expect(says).toContain('The tag 1.2.3 is there already');
	expect(pushed()).toBe(false);
});

it('asks for the owner only where people read who that is', () => {
	const { stdout, stderr } = spawnSync('node', [COMMAND, '--check'], { encoding: 'utf8' });
	expect(stdout + stderr).toMatch(/is not published|Nothing stands in the way/);
	expect((stdout + stderr).match(/^- (test|tooling|docs)\/.*/gm)).toBeNull();
});
