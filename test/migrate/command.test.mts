import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The command itself, as npm runs it.

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-lemlist-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const node = (name: string, type: string, parameters: object) => ({
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});
const WORKFLOW = {
	name: 'Mine',
	nodes: [
		node('Start', 'n8n-nodes-base.manualTrigger', {}),
		node('Team', 'n8n-nodes-base.lemlist', { resource: 'team' }),
		node('Whole', 'n8n-nodes-base.httpRequest', {
			url: 'https://api.lemlist.com/api/team',
			options: { fullResponse: true },
		}),
	],
	connections: { Start: { main: [[{ node: 'Team', type: 'main', index: 0 }]] } },
	settings: {},
};

function migrate(text: string, ...flags: string[]): { status: number | null; says: string; after: string } {
	const file = join(folder, 'workflow.json');
	writeFileSync(file, text);
	const args = [
		'--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
		'tooling/migrate/main.mts',
		file,
		...flags,
	];
	const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8' });
	return { status, says: stdout + stderr, after: readFileSync(file, 'utf8') };
}

it('shows what it would change and what it leaves, and changes nothing', () => {
	const text = JSON.stringify(WORKFLOW, null, 2);
	const { status, says, after } = migrate(text);
	expect(status).toBe(0);
	expect(says).toContain('-   "type": "n8n-nodes-base.lemlist"');
	expect(says).toContain('+   "type": "n8n-nodes-lemlist.lemlist"');
	expect(says).toContain('! Choose its credential: Lemlist Basic Auth API.');
	expect(says).toContain('Whole: left as it is, because it reads the whole response');
	expect(after).toBe(text);
});

it('writes with --write, in the form of the file, and finds nothing to do then', () => {
	const { status, says, after } = migrate(`${JSON.stringify(WORKFLOW, null, '\t')}\n`, '--write');
	expect(status).toBe(0);
	expect(says).toContain('is written');
	const [start, , whole] = WORKFLOW.nodes;
	const team = node('Team', 'n8n-nodes-lemlist.lemlist', { resource: 'team', operation: 'get' });
	const expected = { ...WORKFLOW, nodes: [start, team, whole] };
	expect(JSON.parse(after)).toEqual(expected);
	expect(after).toMatch(/^\{\n\t"name": "Mine"[^]*\}\n$/);
	expect(migrate(after, '--write')).toMatchObject({
		status: 0,
		after,
		says: expect.stringContaining('Nothing to move over'),
	});
});

it('takes a list of workflows', () => {
	const { after } = migrate(JSON.stringify([WORKFLOW, { ...WORKFLOW, nodes: [] }]), '--write');
	expect(JSON.parse(after)).toMatchObject([
		{ nodes: [{}, { type: 'n8n-nodes-lemlist.lemlist' }, {}] },
		{ nodes: [] },
	]);
});

it.each(['{ "name": "no nodes" }', 'no JSON'])('ends with 2 for %s', (text) => {
	expect(migrate(text, '--write')).toMatchObject({ status: 2, after: text });
});
