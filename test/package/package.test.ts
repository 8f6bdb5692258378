import * as prepared from '../../nodes/Lemlist/prepared';
import packageJson from '../../package.json';
import { pack } from './pack.mts';
import type { Packed } from './pack.mts';

const { nodes, credentials } = packageJson.n8n;

describe('the package, built and packed', () => {
	let packed: Packed | undefined;
	beforeAll(() => {
		packed = pack();
	}, 120_000);
	afterAll(() => packed?.remove());

	it('publishes what n8n loads, and the words about it', () => {
		const PUBLISHED =
			/^(dist\/.+\.(js|json|svg)|index\.js|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
		expect(packed?.files.filter((name) => !PUBLISHED.test(name))).toEqual([]);
		expect(packed?.files).toEqual(
			expect.arrayContaining([
				...nodes,
				...credentials,
				'index.js',
				'package.json',
				'README.md',
				'LICENSE',
				'CHANGELOG.md',
			]),
		);
	});

	it('publishes what the nodes refer to: icons, codex files and output previews', () => {
		const codex = nodes.map((name) => name.replace(/\.js$/, '.json'));
		const icons = ['dist/icons/lemlist.svg', 'dist/icons/lemlist.dark.svg'];
		expect(packed?.files).toEqual(expect.arrayContaining([...codex, ...icons]));
		expect(
			packed?.files.filter((name) => name.startsWith('dist/nodes/Lemlist/__schema__/v1.0.0/')),
		).not.toEqual([]);
	});

	it('loads, and exports the classes that n8n is told of', () => {
		const classes = [...credentials, ...nodes].map((name) => /([^/.]+)\.\w+\.js$/.exec(name)?.[1]);
		expect(
			packed
				?.load()
				.classes.map(({ name }) => name)
				.sort(),
		).toEqual(classes.sort());
	});

	it('shows what its sources say, without loading operations before one is run', () => {
		const { classes, files } = packed?.load() ?? { classes: [], files: [] };
		const shown = new Map(classes.map(({ name, description }) => [name, description?.properties]));
		expect(shown.get('Lemlist')).toStrictEqual(prepared.action.properties);
		expect(shown.get('LemlistTrigger')).toStrictEqual(prepared.webhook.properties);
		expect(shown.get('LemlistPollingTrigger')).toStrictEqual(prepared.polling.properties);
		expect(files.filter((name) => /resources|client|triggers/.test(name))).toEqual([]);
	});
});

it('brings nothing along and runs nothing when it is installed', () => {
	const { scripts } = packageJson;
	expect(packageJson).not.toHaveProperty('dependencies');
	expect(packageJson).not.toHaveProperty('optionalDependencies');
	expect(packageJson).not.toHaveProperty('bundleDependencies');
	expect(packageJson.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	// `prepack` alone: it runs where the package is made, not where it is installed.
	expect(Object.keys(scripts).filter((name) => /^(pre|post)|^(install|publish)/.test(name))).toEqual([
		'prepack',
	]);
});

it('is what n8n recognises as a community package', () => {
	expect(packageJson.name).toMatch(/^n8n-nodes-/);
	expect(packageJson.keywords).toContain('n8n-community-node-package');
	expect(packageJson.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
	expect(packageJson.license).toBe('MIT');
});
