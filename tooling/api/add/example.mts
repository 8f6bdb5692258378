import ts from 'typescript';
import { key, literal, literalOf } from '../entry.mts';
import { isOpen, leastOf } from './cases.mts';
import type { FieldUse } from './use.mts';
import type { Operation } from './operation.mts';
import { constantIn, literalIn, nameOf, parsed } from './syntax.mts';

/** The parameters of an operation's example, in what the fresh team of the stand-in has. @param text of the examples */
export function exampleText(operation: Operation, text: string): string {
	const { entry, home } = operation;
	const all = usedIn(text, home.resource);
	const least = leastOf(operation);
	const open = least.filter(isOpen);
	const spell = (field: FieldUse) => `${key(field.name)}: ${all.get(field.name) ?? valueOf(field)}`;
	const parts = [
		...least.filter((each) => !isOpen(each)).map(spell),
		...(open.length > 0 ? [`updateFields: { ${open.map(spell).join(', ')} }`] : []),
		...(entry.pages ? ['limit: 10'] : []),
	];
	return `${key(home.value)}: { parameters: { ${parts.join(', ')} } }`;
}

/** The first of its kind, or what a case would fill in. */
function valueOf({ value, isPicked, prefix }: FieldUse): string {
	const id = prefix && value === `${prefix}_1` ? `id(${literal(prefix)}, 1)` : literalOf(value);
	return isPicked ? `picked(${id})` : id;
}

/** What other examples pick for a parameter, those of the same resource first; only what stands for something there is. */
function usedIn(text: string, resource: string): Map<string, string> {
	const found = new Map<string, string>();
	const literal = literalIn(constantIn(parsed(text), 'EXAMPLES'));
	if (!literal || !ts.isObjectLiteralExpression(literal)) return found;
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAssignment(node)) {
			const name = nameOf(node) ?? '';
			const is = node.initializer.getText();
			const isThere =
				ts.isIdentifier(node.initializer) || /^(picked\()?id\('\w+', [\w'()]+\)\)?$/.test(is);
			if (/Id(OrEmail)?$|^campaign$/.test(name) && isThere && !found.has(name)) found.set(name, is);
		}
		ts.forEachChild(node, visit);
	};
	const own = literal.properties.filter((each) => nameOf(each) === resource);
	for (const each of [...own, ...literal.properties]) visit(each);
	return found;
}
