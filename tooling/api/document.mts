import { isObject } from '../../nodes/Lemlist/api/json.ts';
import type { JsonObject, JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { isMethod } from '../../nodes/Lemlist/api/endpoint.ts';
import { exampleOf, saidOf, valueOf } from './schema.mts';
import type { Told } from './schema.mts';

type Parameters = Readonly<Record<string, Told>>;

/** What an OpenAPI document says of one operation, in the terms of the statement. */
export interface Documented {
	/** Method and path, with the placeholders as the document names them. */
	endpoint: string;
	/** What it is called there. */
	title: string;
	/** What it is said to do there. */
	about: string;
	/** Heading that it stands under, in words. */
	group: string;
	path: Parameters;
	query: Parameters;
	body: Parameters;
	form: Parameters;
	/** Statuses of refusals. */
	refuses: number[];
	/** Of a good answer. */
	status: number;
	/** Examples of good answers: parsed JSON, or text. */
	examples: JsonValue[];
	/** What its schema makes of a good answer; undefined where it says nothing. */
	sketch?: JsonValue;
	/** An example of the body. */
	bodyExample?: JsonValue;
	deprecated: boolean;
	/** `x-certainty`, where somebody who wrote the document down was not sure of it. */
	certainty?: string;
}

/** What an OpenAPI document says, by endpoint. */
export type Document = ReadonlyMap<string, Documented>;

/** A text that is no OpenAPI document. */
export class NoDocument extends Error {}

/**
 * Reads an OpenAPI 3 document.
 * @param text JSON
 * @throws NoDocument where it is none
 */
export function read(text: string): Document {
	const root = parse(text);
	if (!isObject(root.paths))
		throw new NoDocument('The document has no paths, so it is no OpenAPI document.');
	const reader = new Reader(root);
	const found = new Map<string, Documented>();
	for (const [path, item] of Object.entries(root.paths)) {
		for (const [name, operation] of Object.entries(reader.object(item))) {
			const method = name.toUpperCase();
			if (!isMethod(method)) continue;
			const endpoint = `${method} ${path}`;
			found.set(
				endpoint,
				reader.operation(endpoint, reader.object(operation), reader.object(item).parameters),
			);
		}
	}
	return found;
}

function parse(text: string): JsonObject {
	let root: unknown;
	try {
		root = JSON.parse(text);
	} catch (error) {
		const page = text.trimStart().startsWith('<') ? ' It is a web page.' : '';
		throw new NoDocument(`The document is no JSON.${page}`, { cause: error });
	}
	if (!isJsonObject(root)) throw new NoDocument('The document is no object.');
	return root;
}

const isJsonObject = (value: unknown): value is JsonObject => isObject(value);

class Reader {
	readonly #root: JsonObject;

	constructor(root: JsonObject) {
		this.#root = root;
	}

	/** Follows references. @returns an empty object in place of anything else */
	object(value: JsonValue | undefined): JsonObject {
		let at = value;
		for (let steps = 0; isObject(at) && typeof at.$ref === 'string' && steps < 20; steps++) {
			at = at.$ref
				.replace(/^#\//, '')
				.split('/')
				.reduce<JsonValue | undefined>(
					(part, key) => (isObject(part) ? part[key] : undefined),
					this.#root,
				);
		}
		return isObject(at) ? at : {};
	}

	list(value: JsonValue | undefined): JsonObject[] {
		return Array.isArray(value) ? value.map((each) => this.object(each)) : [];
	}

	operation(endpoint: string, operation: JsonObject, shared: JsonValue | undefined): Documented {
		const parameters = [...this.list(shared), ...this.list(operation.parameters)];
		const content = this.object(this.object(operation.requestBody).content);
		const responses = Object.entries(this.object(operation.responses));
		const [tag = ''] = Array.isArray(operation.tags) ? operation.tags : [];
		const good = responses
			.filter(([status]) => /^2/.test(status))
			.flatMap(([, answer]) => Object.values(this.object(this.object(answer).content)))
			.map((media) => this.object(media));
		const [schema] = good.flatMap((media) => media.schema ?? []);
		const sketch = schema === undefined ? undefined : exampleOf(schema, (of) => this.object(of));
		const [bodyExample] = this.#examples(this.object(content['application/json']));
		return {
			endpoint,
			title: String(operation.summary ?? ''),
			about: String(operation.description ?? ''),
			group: String(tag),
			path: this.#named(parameters, 'path'),
			query: this.#named(parameters, 'query'),
			body: this.#content(content['application/json']),
			form: this.#content(content['multipart/form-data']),
			refuses: responses
				.map(([status]) => Number(status))
				.filter((status) => status >= 400)
				.sort((a, b) => a - b),
			status: Math.min(
				...responses.map(([status]) => Number(status)).filter((status) => status >= 200),
				299,
			),
			examples: good.flatMap((media) => this.#examples(media)),
			...(sketch !== undefined && { sketch }),
			...(bodyExample !== undefined && { bodyExample }),
			deprecated: operation.deprecated === true,
			...(typeof operation['x-certainty'] === 'string' && { certainty: operation['x-certainty'] }),
		};
	}

	#named(parameters: readonly JsonObject[], place: string): Parameters {
		const found: Record<string, Told> = {};
		for (const parameter of parameters) {
			if (parameter.in !== place) continue;
			const { description, example } = parameter;
			const said = { ...(description && { description }), ...(example !== undefined && { example }) };
			const schema = { ...this.object(parameter.schema), ...said };
			this.#visit(
				found,
				String(parameter.name),
				schema,
				place !== 'path' && parameter.required === true,
			);
		}
		return found;
	}

	#content(media: JsonValue | undefined): Parameters {
		const found: Record<string, Told> = {};
		const schema = this.object(this.object(media).schema);
		if (schema.type === 'array') this.#visit(found, '', schema, false);
		else this.#inside(found, '', schema);
		return found;
	}

	/** Puts what a schema says of a value under its name, and what it says of all that lies inside. */
	#visit(found: Record<string, Told>, name: string, schema: JsonObject, isRequired: boolean): void {
		const required = isRequired ? { required: true as const } : {};
		if (schema.type === 'array') {
			const { maxItems } = schema;
			const element = this.object(schema.items);
			this.#visit(found, `${name}[]`, element, isRequired);
			const most = typeof maxItems === 'number' && { upTo: maxItems };
			const whole = found[`${name}[]`];
			if (whole) found[`${name}[]`] = { ...whole, ...saidOf(schema), ...most };
			return;
		}
		if (isObject(schema.properties) && Object.keys(schema.properties).length > 0) {
			found[name] = { type: 'object', ...saidOf(schema), ...required };
			this.#inside(found, name, schema);
			return;
		}
		found[name] = { ...valueOf(schema), ...saidOf(schema), ...required };
	}

	#inside(found: Record<string, Told>, name: string, schema: JsonObject): void {
		const needed = Array.isArray(schema.required) ? schema.required : [];
		for (const part of [schema, ...this.list(schema.allOf)]) {
			for (const [key, value] of Object.entries(this.object(part.properties))) {
				this.#visit(
					found,
					name === '' ? key : `${name}.${key}`,
					this.object(value),
					needed.includes(key),
				);
			}
		}
		const { additionalProperties: more } = schema;
		if (more === true || isObject(more)) found[name === '' ? '*' : `${name}.*`] = { type: 'any' };
	}

	#examples(media: JsonObject): JsonValue[] {
		const several = Object.values(this.object(media.examples)).map((each) => this.object(each).value);
		return [media.example, ...several].filter((each) => each !== undefined);
	}
}
