import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// What GitHub runs, as far as it can be judged without GitHub. actionlint reads the rest, in CI.

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(join(folder, name), 'utf8'),
}));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it.each(workflows)('$name runs scripts and files that there are', ({ text }) => {
	const named = [...text.matchAll(/npm run (?:--\S+ )*([\w:]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
	const files = [...text.matchAll(/run: (?:node )?(\.?[\w./]+\/[\w.-]+)/g)].map(([, name = '']) => name);
	expect(files.filter((name) => !existsSync(name))).toEqual([]);
});

it.each(workflows)('$name takes actions by commit, and says which version that is', ({ text }) => {
	const used = [...text.matchAll(/uses: (.+)/g)].map(([, what = '']) => what);
	expect(used).not.toEqual([]);
	expect(
		used.filter((what) => !/^(\.\/\S+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(what)),
	).toEqual([]);
});

it('an action has one commit in all workflows', () => {
	const commits = new Map<string, Set<string>>();
	for (const [, name = '', commit = ''] of workflows.flatMap(({ text }) => [
		...text.matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)/g),
	]))
		commits.set(name, (commits.get(name) ?? new Set()).add(commit));
	expect([...commits].filter(([, each]) => each.size > 1)).toEqual([]);
});

it.each(workflows)('$name gives no job more than it names', ({ text }) => {
	expect(text).toMatch(/^permissions: \{\}$/m);
	const jobs = text.slice(text.indexOf('\njobs:')).split(/\n {2}(?=[\w-]+:\n)/);
	expect(jobs.slice(1).filter((job) => !/^ {4}permissions:/m.test(job))).toEqual([]);
});

it('only what publishes, and what keeps the issue, may write', () => {
	const writes = workflows.map(({ name, text }) => [
		name,
		[...text.matchAll(/(\S+): write$/gm)].map(([, what]) => what),
	]);
	expect(Object.fromEntries(writes)).toEqual({
		'ci.yml': [],
		'nightly.yml': ['issues'],
		'publish.yml': ['id-token', 'attestations'],
	});
});

describe('the issue of what lemlist documents', () => {
	let place: string;
	beforeEach(() => {
		place = mkdtempSync(join(tmpdir(), 'n8n-nodes-lemlist-issue-'));
		// Writes down what it is asked to do, and has the issue that a test gives it.
		const gh = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> '${place}/asked'
for ((i = 1; i <= $#; i++)); do [ "\${!i}" = --body-file ] && { j=$((i + 1)); cp "\${!j}" '${place}/body'; }; done
[ "$2" = list ] && cat '${place}/open'
exit 0
`;
		writeFileSync(join(place, 'gh'), gh);
		chmodSync(join(place, 'gh'), 0o755);
	});
	afterEach(() => rmSync(place, { recursive: true }));

	/** @returns what gh was asked to do, but to list issues, the file with the body left out */
	function keep(status: number, open: string, differences = 'POST /calls\n  new'): string[] {
		writeFileSync(join(place, 'open'), open);
		writeFileSync(join(place, 'differences'), differences);
		execFileSync('.github/keep-issue', [String(status), join(place, 'differences')], {
			env: { ...process.env, PATH: [place, process.env.PATH].join(delimiter) },
			stdio: 'pipe',
		});
		const asked = readFileSync(join(place, 'asked'), 'utf8').trim().split('\n');
		return asked
			.filter((each) => !each.startsWith('issue list'))
			.map((each) => each.replace(/ \S*tmp\S*/, ''));
	}
	const body = () => readFileSync(join(place, 'body'), 'utf8');

	it('is opened with the differences', () => {
		const [label, issue, ...more] = keep(1, '');
		expect(label).toMatch(/^label create lemlist-api --force /);
		expect(issue).toMatch(
			/^issue create --title lemlist's API document .* --label lemlist-api --body-file$/,
		);
		expect(more).toEqual([]);
		expect(body()).toContain('POST /calls\n  new');
	});

	it('is one: where it is open, it says what differs today', () => {
		expect(keep(1, '7\n', 'GET /calls\n  gone')).toEqual(['issue edit 7 --body-file']);
		expect(body()).toContain('GET /calls\n  gone');
	});

	it('is cut before GitHub refuses it', () => {
		keep(1, '7\n', 'x'.repeat(200_000));
		expect(body().length).toBeLessThan(65_536);
	});

	it('is closed when nothing differs, and not opened', () => {
		expect(keep(0, '7\n')).toEqual([expect.stringMatching(/^issue close 7 --comment /)]);
		rmSync(join(place, 'asked'));
		expect(keep(0, '')).toEqual([]);
	});

	it('stays as it is when nothing was compared', () => {
		expect(() => keep(2, '7\n')).toThrow(/the issue stays as it is/);
	});
});
