import ts from 'typescript';
import { isObject, isRows } from '../../../nodes/Lemlist/api/json.ts';
import type { JsonObject, JsonValue } from '../../../nodes/Lemlist/api/json.ts';
import { key, literal, literalOf } from '../entry.mts';
import { answerIn } from './cases.mts';
import { STAND_IN } from './files.mts';
import type { Operation } from './operation.mts';
import { constantsOf, literalIn, nameOf, parsed, valueIn } from './syntax.mts';
import type { Tree } from './tree.mts';
import { camel, singular, titleOf, wordsOf } from './words.mts';

/** What an import of a file has to bring. */
export interface Import {
	from: string;
	names: string[];
	kind?: 'type' | 'value';
}

/** An answer of the stand-in, in TypeScript. */
export interface Answer {
	/** What answers. */
	code: string;
	/** Whether the things themselves answer. */
	remembers: boolean;
	imports: Import[];
	/** Definition of the things, where the file is new. */
	kind?: string;
	left: string[];
}

/** An answer beside others: from the things that the neighbours answer from, else the example. */
export function inside(tree: Tree, operation: Operation, text: string): Answer {
	const kind = kindBeside(operation.documented.endpoint, text);
	const does = kind && helperFor(operation, kind);
	return does ? { ...does, remembers: true, left: [] } : example(tree, operation);
}

/** The path without the ID at its end: where things of a kind are. */
const collectionOf = (endpoint: string) =>
	endpoint
		.replace(/^\w+ /, '')
		.replace(/\/$/, '')
		.replace(/\/\{\w+\}$/, '')
		.replace(/\{\w+\}/g, '{}');

/** The kind that another answer of the same collection takes by a helper: `one(LABELS)`. */
function kindBeside(endpoint: string, text: string): string | undefined {
	const literal = literalIn(constantsOf(parsed(text)).get('endpoints'));
	if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
	for (const property of literal.properties) {
		const name = nameOf(property);
		if (!name || collectionOf(name) !== collectionOf(endpoint)) continue;
		const [, kind] = /\b(?:list|one|create|change|remove)\((\w+)/.exec(property.getText()) ?? [];
		if (kind) return kind;
	}
	return undefined;
}

/** What a helper makes of a kind, in the envelope of the example; undefined where none does this. */
function helperFor(operation: Operation, kind: string): Pick<Answer, 'code' | 'imports'> | undefined {
	const { endpoint } = operation.documented;
	const [method = ''] = endpoint.split(' ');
	const isOne = /\}$/.test(endpoint);
	const answer = answerIn(operation);
	const { at, rest } = envelopeOf(answer);
	const resource = (name: string): Import => ({ from: '../resource.mts', names: [name] });
	if (
		!isOne &&
		method === 'GET' &&
		isRows(at === undefined ? answer : isObject(answer) ? answer[at] : undefined)
	) {
		const { as, names } = pageIn(at, rest);
		return {
			code: `list(${kind}, { as: ${as} })`,
			imports: [{ from: '../lists.mts', names: ['list', ...names] }],
		};
	}
	const helper = isOne
		? { GET: 'one', PATCH: 'change', PUT: 'change', DELETE: 'remove' }[method]
		: undefined;
	if (!helper) return undefined;
	const call = `${helper}(${kind})`;
	if (at === undefined) return { code: call, imports: [resource(helper)] };
	return { code: `(call) => (${wrapped(at, rest, `${call}(call)`)})`, imports: [resource(helper)] };
}

/** The key that an answer has its thing or its rows under, and what is beside it. */
function envelopeOf(answer: JsonValue | undefined): { at?: string; rest: JsonObject } {
	if (!isObject(answer) || '_id' in answer || 'id' in answer) return { rest: {} };
	const [at] = Object.entries(answer).find(([, value]) => isRows(value) || isObject(value)) ?? [];
	if (at === undefined) return { rest: {} };
	const { [at]: _, ...rest } = answer;
	return { at, rest };
}

const wrapped = (at: string, rest: JsonObject, value: string) =>
	`{ ${[...Object.entries(rest).map(([name, each]) => `${key(name)}: ${literalOf(each)}`), `${key(at)}: ${value}`].join(', ')} }`;

/** The envelope of a list, by what is beside the rows. */
function pageIn(at: string | undefined, rest: JsonObject): { as: string; names: string[] } {
	if (at === undefined) return { as: 'bare', names: ['bare'] };
	const beside = Object.keys(rest).sort().join();
	if (at === 'data' && beside === 'total') return { as: 'totalled', names: ['totalled'] };
	if (at === 'data' && beside === 'limit,offset,total') return { as: 'counted', names: ['counted'] };
	if (beside === 'pagination') return { as: `paginated(${literal(at)})`, names: ['paginated'] };
	return { as: `({ rows }) => (${wrapped(at, rest, 'rows')})`, names: [] };
}

/** An answer in a file of its own: a kind of things, where the example shows one with an ID. */
export function anew(operation: Operation): Answer {
	const answer = answerIn(operation);
	const { at } = envelopeOf(answer);
	const inner = at !== undefined && isObject(answer) ? answer[at] : answer;
	const row = isRows(inner) ? inner[0] : inner;
	const own = isObject(row) ? row : {};
	const prefix = /^([a-z]{2,3})_/.exec(String(own._id ?? own.id ?? ''))?.[1] ?? operation.missing?.prefix;
	const name = operation.home.file;
	const kind = name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
	const does = '_id' in own && prefix ? helperFor(operation, kind) : undefined;
	if (!does || !prefix) return example(undefined, operation);
	const { _id: _, ...fields } = own;
	const words = wordsOf(singular(name));
	const type = camel(words).replace(/^./, (first) => first.toUpperCase());
	const types = Object.entries(fields).map(([each, value]) => `${key(each)}: ${typeOf(value)};`);
	const definition = [
		`interface ${type} extends Row {\n${types.join('\n')}\n}\n\n`,
		`const ${kind}: Kind<${type}> = {\nname: ${literal(name)},\nprefix: ${literal(prefix)},\nmissing: ${literal(
			`${titleOf(words.slice(0, 1))}${words
				.slice(1)
				.map((word) => ` ${word}`)
				.join('')} not found`,
		)},\n`,
		`*seed() {\nyield ${literalOf(fields)};\n},\n};\n\nexport const kinds = [${kind}];\n\n`,
	].join('');
	const needsValue = definition.includes('JsonValue');
	const imports: Import[] = [
		...does.imports,
		{ from: '../kind.mts', names: ['Kind', 'Row'], kind: 'type' },
		...(needsValue
			? [{ from: '../api.mts', names: ['JsonValue'], kind: 'type' } as const].map((each) => ({
					...each,
					names: [...each.names],
				}))
			: []),
	];
	return {
		code: does.code,
		remembers: true,
		imports,
		kind: definition,
		left: [`${STAND_IN}/${name}.mts: which of them a fresh team has`],
	};
}

function typeOf(value: JsonValue): string {
	return ['string', 'number', 'boolean'].includes(typeof value) ? typeof value : 'JsonValue';
}

/** The example itself, for things that are there: those whose kind is known are looked for. */
function example(tree: Tree | undefined, operation: Operation): Answer {
	const { fields, documented, home } = operation;
	const answer = answerIn(operation);
	const onPath = fields.filter(({ place }) => place === 'path');
	const needs = onPath.flatMap(({ prefix, wire }) => {
		const kind = tree && prefix ? kindIn(tree, prefix) : undefined;
		return kind ? [{ ...kind, code: `store.all(${kind.constant}).need(path.${wire});` }] : [];
	});
	const own = home.file;
	const imports = needs
		.filter(({ file }) => file !== own)
		.map(({ constant, file }) => ({ from: `./${file}.mts`, names: [constant] }));
	const isNeeded = documented.refuses.includes(404) && onPath.length > 0;
	const left =
		isNeeded && needs.length < onPath.length
			? [`${STAND_IN}/${own}.mts: when the stand-in answers ${documented.endpoint} with 404`]
			: [];
	const given = answer === undefined ? 'undefined' : literalOf(answer);
	const isCreated = documented.status === 201;
	const result = isCreated ? `created(${given})` : isObject(answer) ? `(${given})` : given;
	if (isCreated) imports.push({ from: '../answer.mts', names: ['created'] });
	const code =
		needs.length === 0
			? `() => ${result}`
			: `({ store, path }) => {\n${needs.map((each) => each.code).join('\n')}\nreturn ${isCreated ? result : given};\n}`;
	return { code, remembers: false, imports, left };
}

/** The kind whose ids begin so, where other files may use it. */
function kindIn(tree: Tree, prefix: string): { constant: string; file: string } | undefined {
	for (const name of tree.list(STAND_IN)) {
		const text = tree.read(`${STAND_IN}/${name}`) ?? '';
		for (const [constant, of] of constantsOf(parsed(text)))
			if (
				valueIn(of, 'prefix')?.getText() === `'${prefix}'` &&
				valueIn(of, 'missing') &&
				text.includes(`export const ${constant}:`)
			)
				return { constant, file: name.replace('.mts', '') };
	}
	return undefined;
}
