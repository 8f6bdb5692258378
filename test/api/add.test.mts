import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { planOf } from '../../tooling/api/add/plan.mts';
import type { Plan } from '../../tooling/api/add/plan.mts';
import { Refused, treeAt } from '../../tooling/api/add/tree.mts';
import type { Tree } from '../../tooling/api/add/tree.mts';
import { unified } from '../../tooling/api/add/unified.mts';
import { read } from '../../tooling/api/document.mts';
import { readFolder } from '../generated/files.mts';
import { LABELS, ROOMS } from './documents.mts';

const project = treeAt('');

/** What adding an endpoint of a document to a tree would do. */
async function adding(endpoint: string, document: string, tree: Tree = project, as?: string): Promise<Plan> {
	const documented = read(document).get(endpoint);
	if (!documented) throw new Error(`the document has no ${endpoint}`);
	return await planOf(tree, documented, '2026-12', as);
}

/** The tree as it would be. */
function after(tree: Tree, { changes }: Plan): Tree {
	const texts = new Map(changes.map(({ file, after: text }) => [file, text]));
	return {
		read: (file) => texts.get(file) ?? tree.read(file),
		list: (folder) => {
			const fresh = [...texts.keys()].filter((file) => file.startsWith(`${folder}/`));
			const names = fresh.map((file) => file.slice(folder.length + 1).split('/')[0] ?? '');
			return [...new Set([...tree.list(folder), ...names])].sort();
		},
	};
}

/** The lines that a change adds to a file, without their indentation. */
const added = ({ changes }: Plan, file: string) =>
	unified(changes.find((each) => each.file === file) ?? { file, before: '', after: '' })
		.split('\n')
		.filter((line) => line.startsWith('+') && !line.startsWith('+++'))
		.map((line) => line.slice(1).trim());

/** Where texts stand in another, which has each of them. */
function order(text: string | undefined, ...parts: string[]): boolean {
	const places = parts.map((part) => text?.indexOf(part) ?? -1);
	return places.every((place, n) => place > (places[n - 1] ?? -1));
}

const UPDATE = 'PATCH /inbox/labels/{labelId}';

describe('one more operation of a resource', () => {
	let plan: Plan;
	let tree: Tree;
	beforeAll(async () => {
		plan = await adding(UPDATE, LABELS);
		tree = after(project, plan);
	});

	it('is written everywhere', () => {
		expect(plan.operation).toBe('label.update');
		expect(
			plan.changes.map(({ file, before }) => `${before === undefined ? 'new' : 'changed'} ${file}`),
		).toEqual([
			'changed nodes/Lemlist/api/inbox.ts',
			'changed nodes/Lemlist/resources/label/index.ts',
			'new nodes/Lemlist/resources/label/update.operation.ts',
			'changed sandbox/examples.mts',
			'changed sandbox/resources/inbox.mts',
			'changed test/operations/label.cases.ts',
		]);
	});

	it('at its place', () => {
		const api = tree.read('nodes/Lemlist/api/inbox.ts');
		expect(
			order(
				api,
				"'GET /inbox/labels/{labelId}'",
				`'${UPDATE}'`,
				"'POST /inbox/conversations/labels/{contactId}'",
			),
		).toBe(true);
		expect(tree.read('nodes/Lemlist/resources/label/index.ts')).toContain(
			'operations: [create, get, getAll, update],',
		);
		expect(added(plan, 'nodes/Lemlist/resources/label/index.ts')).toContain(
			"import { update } from './update.operation';",
		);
		expect(tree.read('sandbox/examples.mts')).toMatch(
			/\n\tlabel: \{[^]*\n\t\tgetAll: .*\n\t\tupdate: [^]*\blabelId: picked\(id\('lbl', 1\)\)[^]*\n\tlead: \{/,
		);
	});

	it('with what the document says, and what the package has already', () => {
		const operation = tree.read('nodes/Lemlist/resources/label/update.operation.ts') ?? '';
		expect(operation).toContain("import { labelId } from './picker';");
		expect(operation).toContain(
			"description: 'Rename a label or gives it another color. Conversations keep it.'",
		);
		expect(operation).toMatch(/fields: \[\s*labelId,/);
		expect(operation).toContain("notFound: { thing: 'Label', param: 'labelId' }");
		expect(order(operation, "name: 'name'", "name: 'archived'", "name: 'color'", "name: 'ownerId'")).toBe(
			true,
		);
		expect(order(operation, "name: 'Blue'", "name: 'Green'")).toBe(true);
		expect(added(plan, 'nodes/Lemlist/api/inbox.ts')).toEqual(
			expect.arrayContaining([
				"body: { name: required(text), color: oneOf('green', 'blue'), archived: flag, ownerId: text },",
				"answers: thing('_id'),",
				'refuses: [401, 404],',
			]),
		);
		expect(added(plan, 'sandbox/resources/inbox.mts')).toContain(`'${UPDATE}': change(LABELS),`);
	});

	it('with cases that fill every field', () => {
		const cases = added(plan, 'test/operations/label.cases.ts').join('\n');
		expect(cases).toContain("request: 'PATCH /inbox/labels/lbl_1'");
		expect(cases).toContain("updateFields: { archived: true, color: 'green', ownerId: 'usr_1' }");
		expect(cases).toContain(
			"body: { name: 'Interested', archived: true, color: 'green', ownerId: 'usr_1' }",
		);
		expect(cases).toContain('items: [updateAnswer]');
	});

	it('and what is left is said, with the file', () => {
		expect(plan.left).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^nodes\/Lemlist\/api\/inbox\.ts: its effects/),
				expect.stringMatching(/^nodes\/Lemlist\/api\/inbox\.ts: repeatable/),
				expect.stringMatching(/label\/picker\.ts: .* ownerId$/),
				expect.stringMatching(/update\.operation\.ts: its name; label\.update stays/),
			]),
		);
		for (const each of plan.left) expect(each).toMatch(/^[\w/.]+\.m?ts: \S/);
	});
});

describe('a resource that is new', () => {
	let tree: Tree;
	let plans: Plan[];
	beforeAll(async () => {
		tree = project;
		plans = [];
		for (const endpoint of ['GET /rooms', 'GET /rooms/{roomId}', 'DELETE /rooms/{roomId}']) {
			const plan = await adding(endpoint, ROOMS, tree);
			plans.push(plan);
			tree = after(tree, plan);
		}
	});

	it('comes with its files', () => {
		expect(plans.map(({ operation }) => operation)).toEqual([
			'meetingRoom.getAll',
			'meetingRoom.get',
			'meetingRoom.delete',
		]);
		expect(
			plans[0]?.changes.map(
				({ file, before }) => `${before === undefined ? 'new' : 'changed'} ${file}`,
			),
		).toEqual([
			'changed nodes/Lemlist/api/index.ts',
			'new nodes/Lemlist/api/meetingRooms.ts',
			'changed nodes/Lemlist/resources/index.ts',
			'new nodes/Lemlist/resources/meetingRoom/getAll.operation.ts',
			'new nodes/Lemlist/resources/meetingRoom/index.ts',
			'changed sandbox/examples.mts',
			'changed sandbox/resources/files.mts',
			'new sandbox/resources/meetingRooms.mts',
			'new test/operations/meetingRoom.cases.ts',
		]);
	});

	it('at its place in the menu and in the lists', () => {
		const menu = tree.read('nodes/Lemlist/resources/index.ts');
		expect(
			order(
				menu,
				"from './lemwarm'",
				"from './meetingRoom'",
				"from './persona'",
				'\tlemwarm,\n\tmeetingRoom,\n\tpersona,',
			),
		).toBe(true);
		expect(tree.read('nodes/Lemlist/api/index.ts')).toContain(
			'\t...lemwarm,\n\t...meetingRooms,\n\t...schedules,',
		);
		expect(tree.read('nodes/Lemlist/resources/meetingRoom/index.ts')).toContain(
			'operations: [deleteOperation, get, getAll],',
		);
	});

	it('with pages, an ID for all of its operations, and things that the stand-in remembers', () => {
		expect(tree.read('nodes/Lemlist/api/meetingRooms.ts')).toContain(
			"pages: { by: 'page', size: 'limit', max: 100 }",
		);
		expect(tree.read('nodes/Lemlist/resources/meetingRoom/getAll.operation.ts')).toContain('list: true,');
		const id = 'nodes/Lemlist/resources/meetingRoom/fields.ts';
		expect(plans.map(({ changes }) => changes.some(({ file }) => file === id))).toEqual([
			false,
			true,
			false,
		]);
		expect(tree.read('nodes/Lemlist/resources/meetingRoom/delete.operation.ts')).toContain(
			"import { roomId } from './fields';",
		);
		expect(tree.read('test/operations/meetingRoom.cases.ts')).toContain("request: 'DELETE /rooms/roo_1'");
		const standIn = tree.read('sandbox/resources/meetingRooms.mts') ?? '';
		expect(
			order(standIn, "import { one, remove } from '../resource.mts'", 'import type { Endpoints }'),
		).toBe(true);
		expect(standIn).toContain("'GET /rooms': list(MEETING_ROOMS, { as: totalled })");
		expect(standIn).toContain("'GET /rooms/{roomId}': one(MEETING_ROOMS)");
		expect(standIn).toContain("'DELETE /rooms/{roomId}': remove(MEETING_ROOMS)");
	});

	it('typechecks, together with one more operation of another', async () => {
		const update = await adding(UPDATE, LABELS, tree);
		const all = after(tree, update);
		const files = [...plans, update].flatMap(({ changes }) => changes.map(({ file }) => file));
		expect(faultsOf(all, [...new Set(files)])).toEqual([]);
		// It would see what is wrong.
		const wrong: Tree = {
			...all,
			read: (file) => all.read(file)?.replace('GET /rooms/{roomId}', 'GET /rooms/{id}'),
		};
		expect(faultsOf(wrong, ['nodes/Lemlist/resources/meetingRoom/get.operation.ts'])).not.toEqual([]);
	}, 120_000);
});

/** What TypeScript says of files of a tree. */
function faultsOf(tree: Tree, files: readonly string[]): string[] {
	const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
		config: { compilerOptions: object };
	};
	const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
	const host = ts.createCompilerHost(options);
	const nameOf = (file: string) => path.relative('', file);
	const textOf = (file: string) => (file.includes('node_modules') ? undefined : tree.read(nameOf(file)));
	const [exists, readText, source] = [host.fileExists, host.readFile, host.getSourceFile];
	host.fileExists = (file) => exists(file) || textOf(file) !== undefined;
	host.readFile = (file) => textOf(file) ?? readText(file);
	host.directoryExists = (folder) => ts.sys.directoryExists(folder) || tree.list(nameOf(folder)).length > 0;
	host.getSourceFile = (file, version, ...rest) => {
		const text = textOf(file);
		return text === undefined
			? source(file, version, ...rest)
			: ts.createSourceFile(file, text, version, true);
	};
	const program = ts.createProgram(
		files.map((file) => path.resolve(file)),
		{ ...options, noEmit: true },
		host,
	);
	return files.flatMap((file) =>
		ts
			.getPreEmitDiagnostics(program, program.getSourceFile(path.resolve(file)))
			.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
	);
}

describe('it is refused', () => {
	it.each<[string, string, string, string | undefined, RegExp]>([
		[
			'what an operation does already',
			'GET /inbox/labels/{labelId}',
			LABELS,
			undefined,
			/is there already: label\.get uses it/,
		],
		[
			'what is left out for a reason',
			'GET /unsubscribes',
			LABELS,
			undefined,
			/is left out: 'deprecated'/,
		],
		['a form', 'POST /inbox/labels/import', LABELS, undefined, /a form.*by hand/],
		['a name that is taken', UPDATE, LABELS, 'label.get', /label\/get\.operation\.ts is there already/],
	])('%s', async (_, endpoint, document, as, words) => {
		const refusal = await adding(endpoint, document, project, as).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Refused);
		expect((refusal as Refused).message).toMatch(words);
	});

	it.each([
		['test/operations/label.cases.ts', /label\.cases\.ts has update already/],
		['sandbox/examples.mts', /examples\.mts has update already/],
	])('a part that is there already: %s', async (file, words) => {
		const plan = await adding(UPDATE, LABELS);
		const text = after(project, plan).read(file);
		const half: Tree = { ...project, read: (each) => (each === file ? text : project.read(each)) };
		await expect(adding(UPDATE, LABELS, half)).rejects.toThrow(words);
	});
});

describe('the command', () => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(path.join(tmpdir(), 'lemlist-add-'));
		for (const part of [
			'nodes/Lemlist/api',
			'nodes/Lemlist/resources',
			'nodes/Lemlist/shared',
			'sandbox',
			'test/operations',
			'test/contract',
			'.prettierrc.json',
		])
			cpSync(part, path.join(root, part), { recursive: true });
		writeFileSync(path.join(root, 'package.json'), '{"scripts":{"generate":"node -e 0"}}');
		mkdirSync(path.join(root, 'documents'));
		writeFileSync(path.join(root, 'documents/labels.json'), LABELS);
		writeFileSync(path.join(root, 'documents/rooms.json'), ROOMS);
	});
	afterEach(() => rmSync(root, { recursive: true }));

	const main = path.resolve('tooling/api/add.mts');
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, ...args],
			{ cwd: root, encoding: 'utf8' },
		);
		return { status, stdout, stderr };
	};
	const there = () => readFolder(root);

	it.each([
		[UPDATE, 'documents/labels.json'],
		['GET /rooms', 'documents/rooms.json'],
	])('%s: --dry-run writes nothing, and shows what would be written', (endpoint, document) => {
		const before = there();
		const dry = run(endpoint, document, '--dry-run');
		expect(dry).toMatchObject({ status: 0, stderr: '' });
		expect(there()).toEqual(before);
		const [diff, rest] = splitAt(dry.stdout);
		expect(rest).toMatch(/^\w+\.\w+, not written:/);
		expect(rest).toMatch(/Left to you:\n {2}nodes\/Lemlist\//);
		const wet = run(endpoint, document);
		expect(wet).toMatchObject({ status: 0, stderr: '' });
		const written = there();
		expect(written).not.toEqual(before);
		// The diff says the same.
		for (const [name, text] of Object.entries(before)) writeFileSync(name, text);
		for (const name of Object.keys(written)) if (!(name in before)) rmSync(name);
		writeFileSync(path.join(root, 'documents/diff'), diff);
		execFileSync('git', ['apply', 'documents/diff'], { cwd: root });
		rmSync(path.join(root, 'documents/diff'));
		expect(there()).toEqual(written);
	});

	it('writes nothing where any part is refused', () => {
		const cases = path.join(root, 'test/operations/label.cases.ts');
		writeFileSync(
			cases,
			readFileSync(cases, 'utf8').replace(
				'export const label: ResourceCases = {',
				'export const label: ResourceCases = {\n\tupdate: { minimal: { parameters: {}, exchanges: [] } },',
			),
		);
		const before = there();
		const { status, stderr, stdout } = run(UPDATE, 'documents/labels.json');
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain('test/operations/label.cases.ts has update already.');
		expect(there()).toEqual(before);
	});

	it.each([
		[['GET /nowhere', 'documents/rooms.json'], 'documents/rooms.json has no GET /nowhere.'],
		[['GET /rooms'], 'npm run api:add --'],
		[['GET /rooms', 'documents/rooms.json', '--as', 'room'], 'npm run api:add --'],
	])('%j is not understood', (args, words) => {
		const { status, stderr } = run(...args);
		expect(status).toBe(2);
		expect(stderr).toContain(words);
	});
});

/** The diff, and what is said after it. */
function splitAt(output: string): [diff: string, rest: string] {
	const [, diff = '', rest = ''] = /^([^]*\n)\n(\w+\.\w+, (?:not )?written:[^]*)$/.exec(output) ?? [];
	return [diff, rest];
}
