import { api } from '../../nodes/Lemlist/api/index.ts';
import { sources } from './sources.mts';

const all = sources('nodes', 'credentials');

/** The part of the house a file or folder belongs to. */
function partOf(name: string): string {
	if (/\.node$/.test(name)) return 'node';
	if (name.endsWith('/prepared')) return 'prepared';
	return /^nodes\/Lemlist\/(\w+)/.exec(name)?.[1] ?? 'credentials';
}

/** What each part may import, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
	node: ['prepared', 'triggers', 'engine', 'resources'],
	prepared: ['triggers', 'engine', 'resources'],
	triggers: ['engine', 'resources', 'transport', 'definition', 'api'],
	engine: ['transport', 'definition', 'api'],
	resources: ['shared', 'definition', 'api'],
	shared: ['definition', 'api'],
	transport: ['definition', 'api'],
	definition: ['api'],
	api: [],
	credentials: ['api', 'transport'],
};

const names = (rule: (source: (typeof all)[number]) => boolean) => all.filter(rule).map(({ name }) => name);

it('imports run one way', () => {
	const against = all.flatMap(({ name, imports }) =>
		imports
			.filter(
				(each) => partOf(each) !== partOf(name) && !MAY_IMPORT[partOf(name)]?.includes(partOf(each)),
			)
			.map((each) => `${name} imports ${each}`),
	);
	expect(against).toEqual([]);
});

it('every part has its rule, and every rule its part', () => {
	const parts = new Set(all.map(({ name }) => partOf(name)));
	expect([...parts].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

it('no file imports itself, by whatever way round', () => {
	const importsOf = new Map(all.map(({ name, imports }) => [name, imports]));
	const circles: string[] = [];
	const done = new Set<string>();
	const walk = (name: string, way: string[]): void => {
		if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' → '));
		else if (!done.has(name)) {
			for (const each of importsOf.get(name) ?? []) walk(each, [...way, name]);
			done.add(name);
		}
	};
	for (const { name } of all) walk(name, []);
	expect(circles).toEqual([]);
});

it('every import leads to a file that is there', () => {
	const known = new Set(all.map(({ name }) => name));
	const lost = all.flatMap(({ name, imports }) =>
		imports.filter((each) => !known.has(each)).map((each) => `${name} imports ${each}`),
	);
	expect(lost).toEqual([]);
});

/** The list that a file belongs into: of its folder, or of the one above. */
const listOf = (name: string) => name.replace(/\/[^/]+(\/index)?$/, '/index.ts');

it('every file is part of the package', () => {
	const imported = new Set(all.flatMap(({ imports }) => imports));
	// What n8n loads itself.
	const loaded = ['node', 'credentials'];
	const lost = names(({ name }) => !imported.has(name) && !loaded.includes(partOf(name)));
	expect(lost.map((name) => `${name}.ts is imported nowhere: name it in ${listOf(name)}`)).toEqual([]);
});

it('what lemlist is can be read without n8n', () => {
	const packages = all.flatMap(({ name, packages: of }) => (partOf(name) === 'api' ? of : []));
	expect(packages).toEqual([]);
});

it("only the client calls n8n's HTTP helpers", () => {
	const HELPERS = /^(http)?request(WithAuthentication|OAuth[12]|WithAuthenticationPaginated)?$/i;
	const callers = names(
		({ identifiers, text }) =>
			[...identifiers].some((each) => HELPERS.test(each) && each !== 'request') ||
			/helpers\.request\b|\bfetch\(/.test(text),
	);
	expect(callers).toEqual(['nodes/Lemlist/transport/wire']);
});

it('no endpoint is spelled where its type is not checked', () => {
	const first = new Set(Object.keys(api).map((endpoint) => endpoint.split('/')[1]?.replace(/\{.*/, '')));
	// A path that is put together by hand could be any.
	const spelled = all
		.filter(({ name }) => partOf(name) !== 'api')
		.flatMap(({ name, strings }) =>
			strings
				.filter((text) => first.has(/^\/([\w-]+)($|[/?])/.exec(text)?.[1]))
				.map((text) => `${name}: ${text}`),
		);
	expect(spelled).toEqual([]);
});

it('no file has become an attic', () => {
	// Data may be long: what lemlist is, endpoint by endpoint.
	expect(names(({ name, bytes }) => partOf(name) !== 'api' && bytes > 8 * 1024)).toEqual([]);
	expect(names(({ name, bytes }) => partOf(name) === 'node' && bytes > 3 * 1024)).toEqual([]);
});

it('nothing is switched off, and nothing is of any type', () => {
	expect(names(({ text }) => /eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(text))).toEqual([]);
	expect(names((source) => source.any)).toEqual([]);
});
