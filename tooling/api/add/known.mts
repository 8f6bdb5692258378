import ts from 'typescript';
import { RESOURCES } from './files.mts';
import { constantsOf, literalIn, nameOf, parsed } from './syntax.mts';
import type { Tree } from './tree.mts';

/** A field that operations share, as far as its definition says it in literals. */
export interface KnownField {
	/** Name of the constant. */
	constant: string;
	file: string;
	/** Resource in whose folder it is; undefined of what all share. */
	resource: string | undefined;
	name: string;
	/** On the wire. */
	wire: string;
	place: string | undefined;
	displayName: string;
	type: string;
	required: boolean;
	/** Stands on its own although it is optional. */
	alone: boolean;
	/** Prefix of the ids that it takes. */
	prefix: string | undefined;
	/** Parameters that must stand before it, because its list depends on them. */
	after: string[];
	/** What a dropdown offers first. */
	options: string[];
	/** A dropdown of which the file does not say what it offers. */
	isLoaded: boolean;
	isMany: boolean;
}

/** What all operations may share: fields by themselves, in the folders of resources and beside them. */
export function knownFields(tree: Tree): KnownField[] {
	const folders = tree.list(RESOURCES).filter((each) => !each.includes('.'));
	const files = folders.flatMap((resource) =>
		tree
			.list(`${RESOURCES}/${resource}`)
			.filter((file) => /^(picker|fields)\.ts$/.test(file))
			.map((file) => ({ resource, file: `${RESOURCES}/${resource}/${file}` })),
	);
	const shared = tree
		.list('nodes/Lemlist/shared')
		.map((file) => ({ resource: undefined, file: `nodes/Lemlist/shared/${file}` }));
	return [...files, ...shared].flatMap(({ resource, file }) => {
		const source = parsed(tree.read(file) ?? '');
		const constants = constantsOf(source);
		return [...constants].flatMap(([constant, of]): KnownField[] => {
			if (!ts.isCallExpression(of) || !/^(field|locator)$/.test(of.expression.getText())) return [];
			if (!isExported(of)) return [];
			const said = saidIn(of, constants);
			const text = (name: string) => textOf(said.get(name));
			const name = text('name');
			if (name === undefined) return [];
			const typeOptions = said.get('typeOptions')?.getText() ?? '';
			const after = [...typeOptions.matchAll(/'(\w+)\.value'/g)].map(([, each = '']) => each);
			const [, prefix] = /'([a-z]{3})'/.exec(said.get('idOf')?.getText() ?? '') ?? [];
			const options = [...(said.get('options')?.getText() ?? '').matchAll(/\bvalue: '([^']*)'/g)];
			return [
				{
					...{ constant, file, resource, name, wire: text('as') ?? name, place: text('in') },
					...{ displayName: text('displayName') ?? name, after },
					type:
						of.expression.getText() === 'locator'
							? 'resourceLocator'
							: (text('type') ?? 'string'),
					required: said.get('required')?.kind === ts.SyntaxKind.TrueKeyword,
					alone: said.has('alone'),
					prefix: text('prefix') ?? prefix ?? /\b([a-z]{3})_/.exec(text('placeholder') ?? '')?.[1],
					options: options.map(([, value = '']) => value),
					isLoaded: said.has('load') || said.has('mapping'),
					isMany: typeOptions.includes('multipleValues: true'),
				},
			];
		});
	});
}

function isExported(of: ts.Expression): boolean {
	const statement = of.parent.parent.parent;
	return (
		ts.isVariableStatement(statement) &&
		(statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
	);
}

/** The properties of a literal, with those of constants of the file that are spread into it. */
function saidIn(
	of: ts.Expression | undefined,
	constants: ReadonlyMap<string, ts.Expression>,
): Map<string, ts.Expression> {
	const found = new Map<string, ts.Expression>();
	const literal = literalIn(of);
	if (!literal || !ts.isObjectLiteralExpression(literal)) return found;
	for (const property of literal.properties) {
		if (ts.isSpreadAssignment(property)) {
			const inside = saidIn(
				constants.get(property.expression.getText()) ?? property.expression,
				constants,
			);
			for (const [name, value] of inside) found.set(name, value);
		}
		const name = nameOf(property);
		if (name && ts.isPropertyAssignment(property)) found.set(name, property.initializer);
	}
	return found;
}

const textOf = (of: ts.Expression | undefined) => (of && ts.isStringLiteralLike(of) ? of.text : undefined);
