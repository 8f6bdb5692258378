import ts from 'typescript';

/**
 * A parameter of a node: as it is, or, where it is a text that starts with `=`, with JavaScript between `{{` and `}}`.
 */
export type Value = unknown;

/** A part of a text: as it is, or computed. */
export type Piece = { text: string } | { code: string };

/** The parts of a text. What one expression puts together with `+` or as a template comes apart as well. */
export function piecesOf(value: Value): Piece[] {
	const given = String(value);
	if (!given.startsWith('=')) return given === '' ? [] : [{ text: given }];
	const parts = given.slice(1).split(/\{\{([^]*?)\}\}/);
	return joined(
		parts.flatMap((part, index) => (index % 2 === 0 ? [{ text: part }] : takenApart(part.trim()))),
	);
}

/** The parts put together again. A single expression keeps its type: it is not turned into text. */
export function valueOf(pieces: readonly Piece[]): string {
	if (pieces.every((piece) => 'text' in piece)) return pieces.map(({ text }) => text).join('');
	return `=${pieces.map((piece) => ('code' in piece ? `{{ ${piece.code} }}` : piece.text)).join('')}`;
}

/** Cuts a text at a mark, in what is as it is. */
export function cut(pieces: readonly Piece[], mark: string): Piece[][] {
	const found: Piece[][] = [[]];
	for (const piece of pieces) {
		const texts = 'text' in piece ? piece.text.split(mark) : [];
		if ('code' in piece) found.at(-1)?.push(piece);
		for (const [index, text] of texts.entries()) {
			if (index > 0) found.push([]);
			if (text !== '') found.at(-1)?.push({ text });
		}
	}
	return found;
}

/** A part of an address as the value that it stands for: whatever encodes it is taken away, because the node encodes. */
export function decoded(pieces: readonly Piece[]): Piece[] {
	return pieces.map((piece) =>
		'text' in piece ? { text: decodeURIComponent(piece.text) } : { code: withoutEncoding(piece.code) },
	);
}

/** A value as JavaScript. */
export function codeOf(value: Value): string {
	if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).map(
			([name, each]) => `${JSON.stringify(name)}: ${codeOf(each)}`,
		);
		return `{ ${entries.join(', ')} }`;
	}
	if (!isExpression(value)) return JSON.stringify(value);
	const pieces = piecesOf(value);
	const [only, ...more] = pieces;
	if (only && 'code' in only && more.length === 0) return only.code;
	const text = (piece: { text: string }) => piece.text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
	return `\`${pieces.map((piece) => ('code' in piece ? `\${${piece.code}}` : text(piece))).join('')}\``;
}

export const isExpression = (value: Value): value is string =>
	typeof value === 'string' && value.startsWith('=');

/** Whether a value, or one that it holds, is computed. */
export function isComputed(value: Value): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).some(isComputed);
	return isExpression(value);
}

/**
 * Reads JSON in which expressions may stand, or an expression that gives an object.
 * @returns undefined where its names cannot be told before it runs
 */
export function readJson(value: Value): Value | undefined {
	if (typeof value === 'object') return value ?? undefined;
	const given = String(value);
	if (!given.startsWith('=')) return parsed(given);
	const codes: string[] = [];
	let isInText = false;
	// Each expression becomes a text that JSON can hold, and is put back afterwards.
	const text = given
		.slice(1)
		.split(/(\{\{[^]*?\}\})/)
		.map((part, index) => {
			if (index % 2 === 0) {
				for (const mark of part.match(/\\.|"/g) ?? []) if (mark === '"') isInText = !isInText;
				return part;
			}
			// Outside of a text, what is put there is JSON already.
			const code = isInText ? part : `{{ ${unwrapped(part.slice(2, -2).trim(), 'JSON.stringify')} }}`;
			const token = `\u0000${codes.push(code) - 1}\u0000`;
			return isInText ? token : `"${token}"`;
		})
		.join('');
	const found = parsed(text.replaceAll('\u0000', '\\u0000'));
	const [code = '', ...more] = codes;
	if (typeof found === 'string' && more.length === 0)
		return objectOf(expressionOf(code.slice(2, -2).trim()));
	return found === undefined ? undefined : putBack(found, codes);
}

function putBack(value: Value, codes: readonly string[]): Value {
	if (Array.isArray(value)) return value.map((each) => putBack(each, codes));
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, putBack(each, codes)]));
	if (typeof value !== 'string' || !value.includes('\u0000')) return value;
	const parts = value
		.split('\u0000')
		.map((part, index) => (index % 2 ? (codes[Number(part)] ?? '') : part));
	return valueOf(piecesOf(`=${parts.join('')}`));
}

function parsed(text: string): Value | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** An object as it is spelled in JavaScript, also within JSON.stringify. */
function objectOf(node: ts.Expression | undefined): Value | undefined {
	if (!node) return undefined;
	if (ts.isParenthesizedExpression(node)) return objectOf(node.expression);
	if (ts.isCallExpression(node) && node.expression.getText() === 'JSON.stringify')
		return objectOf(node.arguments[0]);
	if (!ts.isObjectLiteralExpression(node)) return undefined;
	const entries = node.properties.map((property) => {
		if (ts.isShorthandPropertyAssignment(property))
			return [property.name.text, `={{ ${property.name.text} }}`];
		if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
		const name = ts.isIdentifier(property.name)
			? property.name.text
			: String(parsed(property.name.getText().replaceAll("'", '"')));
		return [name, literalOf(property.initializer)];
	});
	return entries.includes(undefined)
		? undefined
		: Object.fromEntries(entries.filter((each) => each !== undefined));
}

function literalOf(node: ts.Expression): Value {
	if (ts.isObjectLiteralExpression(node)) return objectOf(node) ?? `={{ ${node.getText()} }}`;
	if (ts.isStringLiteralLike(node)) return node.text;
	const plain = parsed(node.getText());
	return plain === undefined ? `={{ ${node.getText()} }}` : plain;
}

/** The one expression that a code is; undefined where it is something else. */
function expressionOf(code: string): ts.Expression | undefined {
	const { statements } = ts.createSourceFile('code.ts', `(${code}\n)`, ts.ScriptTarget.Latest, true);
	const [statement, ...more] = statements;
	if (!statement || more.length > 0 || !ts.isExpressionStatement(statement)) return undefined;
	const { expression } = statement;
	return ts.isParenthesizedExpression(expression) ? expression.expression : undefined;
}

/** `'a' + b` and `a${b}` as what they are made of. */
function takenApart(code: string): Piece[] {
	const node = expressionOf(code);
	if (!node) return [{ code }];
	if (ts.isStringLiteralLike(node)) return [{ text: node.text }];
	if (ts.isTemplateExpression(node))
		return [
			{ text: node.head.text },
			...node.templateSpans.flatMap(({ expression, literal }) => [
				{ code: expression.getText() },
				{ text: literal.text },
			]),
		];
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
		const sides = [node.left, node.right].map((side) => takenApart(side.getText()));
		// Without a text it may be a sum of numbers.
		if (sides.some((side) => side.some((piece) => 'text' in piece))) return sides.flat();
	}
	return [{ code }];
}

function withoutEncoding(code: string): string {
	const inner = unwrapped(code, 'encodeURIComponent');
	const node = expressionOf(inner);
	if (node && ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
		const { name, expression } = node.expression;
		if (name.text === 'urlEncode') return expression.getText();
	}
	return inner;
}

/** What is handed to a function of that name, where a code is nothing but its call. */
function unwrapped(code: string, name: string): string {
	const node = expressionOf(code);
	const isCall = node && ts.isCallExpression(node) && node.expression.getText() === name;
	return (isCall && node.arguments[0]?.getText()) || code;
}

function joined(pieces: readonly Piece[]): Piece[] {
	const found: Piece[] = [];
	for (const piece of pieces) {
		const last = found.at(-1);
		if ('text' in piece && last && 'text' in last) last.text += piece.text;
		else if (!('text' in piece) || piece.text !== '') found.push({ ...piece });
	}
	return found;
}
