import { literal } from '../entry.mts';
import { anew, inside } from './answer.mts';
import type { Import } from './answer.mts';
import { STAND_IN, nearest } from './files.mts';
import type { Operation } from './operation.mts';
import { entriesAt, placeOf, withEntry, withImport } from './syntax.mts';
import type { Draft } from './tree.mts';

/** Has the stand-in answer an endpoint. @returns what of it is left to do, in words */
export function answerFrom(draft: Draft, operation: Operation): string[] {
	const { home, documented } = operation;
	const file = `${STAND_IN}/${home.file}.mts`;
	const text = draft.read(file);
	const answer = text === undefined ? anew(operation) : inside(draft, operation, text);
	const entry = `${literal(documented.endpoint)}: ${answer.code}`;
	const comment = answer.remembers ? '' : '// As the document shows it; nothing is remembered.\n';
	if (text === undefined) {
		const { kind = '' } = answer;
		const body = `${kind}export const endpoints: Endpoints = {\n${comment}${entry},\n};\n`;
		draft.create(
			file,
			withAll(body, [
				...answer.imports,
				{ from: '../resource.mts', names: ['Endpoints'], kind: 'type' },
			]),
		);
		draft.edit(`${STAND_IN}/files.mts`, (list) => withExport(list, home.file));
	} else
		draft.edit(file, (before) => {
			const way = ['endpoints'] as const;
			const after =
				nearest(documented.endpoint, entriesAt(before, way, file)) ??
				entriesAt(before, way, file).at(-1) ??
				null;
			const put = withEntry(before, {
				file,
				way,
				name: documented.endpoint,
				entry: comment + entry,
				after,
			});
			return withAll(put, answer.imports);
		});
	return [
		...(answer.remembers
			? []
			: [`${file}: what the stand-in remembers; it answers the document's example`]),
		...answer.left,
	];
}

const withAll = (text: string, imports: readonly Import[]) =>
	imports.reduce(
		(so, { from, names, kind }) => (names.length > 0 ? withImport(so, from, names, kind) : so),
		text,
	);

/** The list of the stand-in's files with one more. */
function withExport(list: string, name: string): string {
	const lineOf = (file: string) => `export * as ${file} from './${file}.mts';`;
	const before = placeOf(
		[...list.matchAll(/^export \* as (\w+)/gm)].map(([, each = '']) => each),
		name,
	);
	return before === null
		? `${lineOf(name)}\n${list}`
		: list.replace(lineOf(before), `${lineOf(before)}\n${lineOf(name)}`);
}
