import ts from 'typescript';
import type { Home } from './home.mts';
import { constantIn, literalIn, nameOf, parsed } from './syntax.mts';
import type { Tree } from './tree.mts';

// Which files there are, and which endpoints stand in them.

export const API = 'nodes/Lemlist/api';
export const RESOURCES = 'nodes/Lemlist/resources';
export const STAND_IN = 'sandbox/resources';
export const EXAMPLES = 'sandbox/examples.mts';
export const LEFT_OUT = 'test/contract/leftOut.ts';

export const casesFile = (resource: string) => `test/operations/${resource}.cases.ts`;

/** The file of an operation. */
export const operationFile = ({ resource, value }: Pick<Home, 'resource' | 'value'>) =>
	`nodes/Lemlist/resources/${resource}/${value}.operation.ts`;

/** Endpoints by the file that has them. @param constant name of the object there; the file's own unless given */
export function endpointsIn(tree: Tree, folder: string, constant?: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const file of tree.list(folder)) {
		const [, base = ''] = /^(\w+)\.m?ts$/.exec(file) ?? [];
		const literal = literalIn(constantIn(parsed(tree.read(`${folder}/${file}`) ?? ''), constant ?? base));
		if (!literal || !ts.isObjectLiteralExpression(literal)) continue;
		for (const property of literal.properties) {
			const name = nameOf(property);
			if (name && /^[A-Z]+ \//.test(name)) found.set(name, base);
		}
	}
	return found;
}

/** Which operation (`call.log`) uses an endpoint, or which resource by what its operations share. Pickers do not count. */
export function usesIn(tree: Tree): Map<string, string> {
	const found = new Map<string, string>();
	for (const resource of tree.list(RESOURCES)) {
		const files = tree.list(`${RESOURCES}/${resource}`);
		const isOperation = (file: string) => file.endsWith('.operation.ts');
		for (const file of [...files.filter(isOperation), ...files.filter((each) => !isOperation(each))]) {
			const by = isOperation(file) ? `${resource}.${file.replace('.operation.ts', '')}` : resource;
			const visit = (node: ts.Node): void => {
				if (ts.isCallExpression(node) && /picker$|^mapper$/i.test(node.expression.getText())) return;
				if (ts.isStringLiteralLike(node) && /^[A-Z]+ \//.test(node.text) && !found.has(node.text))
					found.set(node.text, by);
				ts.forEachChild(node, visit);
			};
			visit(parsed(tree.read(`${RESOURCES}/${resource}/${file}`) ?? ''));
		}
	}
	return found;
}

/** The parts of a path; placeholders are all alike. */
export const segmentsOf = (endpoint: string) =>
	endpoint
		.slice(endpoint.indexOf('/') + 1)
		.replace(/\/$/, '')
		.split('/')
		.map((each) => each.replace(/\{.*\}/, '{}'));

/** How many segments two endpoints have in common, from the first; those of the method make a little difference. */
export function nearness(one: string, other: string): number {
	const [a, b] = [segmentsOf(one), segmentsOf(other)];
	const end = a.findIndex((segment, n) => segment !== b[n]);
	const shared = end < 0 ? a.length : end;
	return shared - (shared === a.length && shared === b.length ? -0.5 : 0);
}

/** The last of the nearest; undefined where none has anything in common. */
export function nearest(endpoint: string, others: Iterable<string>): string | undefined {
	let best: string | undefined;
	for (const each of others) {
		const score = nearness(endpoint, each);
		if (score > 0 && score >= (best === undefined ? 0 : nearness(endpoint, best))) best = each;
	}
	return best;
}
