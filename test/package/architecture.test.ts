import { sources } from './sources.mts';
import type { Source } from './sources.mts';

const all = sources('nodes', 'credentials');

/** The part of the house a file or folder belongs to. */
function partOf(name: string): string {
	if (/\.node(\.ts)?$/.test(name)) return 'node';
	return /^nodes\/Lemlist\/(\w+)/.exec(name)?.[1] ?? 'credentials';
}

/** What each part may import, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
	node: ['engine', 'trigger', 'actions', 'locators', 'transport'],
	engine: ['locators', 'transport'],
	trigger: ['locators', 'transport'],
	actions: ['locators', 'transport'],
	locators: ['transport'],
	transport: [],
	credentials: [],
};

/** Modules of the engine that describe rather than run; everything above the transport may be written in them. */
const VOCABULARY = ['operation', 'fields', 'file', 'order', 'output', 'poll', 'values'].map(
	(name) => `nodes/Lemlist/engine/${name}`,
);

function isAllowed(from: string, { name }: Source['imports'][number]): boolean {
	const [own, other] = [partOf(from), partOf(name)];
	if (other === 'node') return false;
	if (own === other || MAY_IMPORT[own]?.includes(other)) return true;
	return own !== 'transport' && own !== 'credentials' && VOCABULARY.includes(name);
}

const names = (rule: (source: Source) => boolean) => all.filter(rule).map(({ name }) => name);

it('imports run one way', () => {
	const against = all.flatMap((source) =>
		source.imports
			.filter((each) => !isAllowed(source.name, each))
			.map((each) => `${source.name} imports ${each.name}`),
	);
	expect(against).toEqual([]);
});

it('the engine takes only types from the pickers', () => {
	const engine = all.filter(({ name }) => partOf(name) === 'engine');
	const calls = engine.flatMap(({ name, imports }) =>
		imports.filter((each) => partOf(each.name) === 'locators' && !each.typesOnly).map(() => name),
	);
	expect(calls).toEqual([]);
});

it("only the client calls n8n's HTTP helpers", () => {
	const HELPERS = /^(http)?request(WithAuthentication|OAuth[12]|WithAuthenticationPaginated)?$/i;
	const callers = names(
		({ identifiers, text }) =>
			[...identifiers].some((each) => HELPERS.test(each) && each !== 'request') ||
			/helpers\.request\b|\bfetch\(/.test(text),
	);
	expect(callers).toEqual(['nodes/Lemlist/transport/client.ts']);
});

it('no file has become an attic', () => {
	expect(names(({ bytes }) => bytes > 8 * 1024)).toEqual([]);
	expect(names(({ name, bytes }) => partOf(name) === 'node' && bytes > 3 * 1024)).toEqual([]);
});

it('nothing is switched off, and nothing is of any type', () => {
	expect(names(({ text }) => /eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(text))).toEqual([]);
	expect(names((source) => source.any)).toEqual([]);
});
