import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRoute, knows, parameterOf } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { isObject } from '../api/json.ts';
import { BadValue, checkName } from '../definition/failure';
import type { Field } from '../definition/field';
import type { ItemRequest } from '../definition/context';
import type { Operation } from '../definition/operation';
import { settle } from './check';
import { collections, standingFields } from './fields';
import { given } from './given';

/** The same while it is being filled. */
interface Filling {
	values: Record<string, unknown>;
	parts: { path: Record<string, string>; query: Record<string, unknown>; body: Record<string, unknown> };
}

/**
 * Reads and checks the parameters of an operation for one item.
 * @throws BadValue for the first parameter that must not be sent
 */
export function itemRequest(
	functions: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): ItemRequest {
	const zone = functions.getTimezone();
	const request: Filling = { values: {}, parts: { path: {}, query: {}, body: {} } };
	const read = (name: string, field: Field) => {
		// n8n turns a mapper's values into the types of its columns only where they are asked for by themselves.
		if (field.type === 'resourceMapper')
			return functions.getNodeParameter(`${name}.value`, itemIndex, '');
		if (field.type === 'resourceLocator')
			return functions.getNodeParameter(name, itemIndex, '', { extractValue: true });
		// n8n would look for the field among those of all operations, to check a type that none of them states.
		return given(functions, name, itemIndex, '', { skipValidation: true });
	};
	const take = (field: Field, find: () => unknown) => {
		if (!isShown(field, request.values)) return;
		const found = find();
		const value = settle(field, found, zone);
		if (value !== undefined) {
			put(request, field, value);
			for (const endpoint of operation.request) checkAgainst(endpoint, field, value);
		} else if (clears(operation, field, found)) put(request, field, Array.isArray(found) ? [] : '');
	};

	for (const field of standingFields(operation)) take(field, () => read(field.name, field));
	for (const { name, fields } of collections(operation)) {
		const all = given(functions, name, itemIndex, {});
		for (const field of fields) {
			if (!isObject(all) || !(field.name in all)) continue;
			take(field, () =>
				field.type === 'resourceLocator' ? read(`${name}.${field.name}`, field) : all[field.name],
			);
		}
	}
	const { path, query, body } = request.parts;
	// What has been checked is what the definitions say; how they nest, n8n's types do not know.
	const checked = { values: request.values, parts: { path, query, body } } as unknown as ItemRequest;
	operation.check?.(checked);
	return checked;
}

/** A field that the panel shows only beside certain values of an earlier one counts only then. */
function isShown({ displayOptions }: Field, values: Record<string, unknown>): boolean {
	return Object.entries(displayOptions?.show ?? {}).every(([name, fitting]) => {
		const value = values[name.replace(/^\//, '')];
		return value === undefined || fitting.includes(value);
	});
}

/** In an update, a text or a list that was added and left blank empties what lemlist has; what always stands there was not added. */
function clears(operation: Operation, field: Field, given: unknown): boolean {
	if (operation.blanks !== 'clear' || field.in !== 'body' || field.alone) return false;
	const isList = field.type === 'multiOptions' || field.typeOptions?.multipleValues === true;
	return isList ? Array.isArray(given) : field.type === 'string' && given === '';
}

/**
 * Refuses what lemlist is documented to refuse, or would take for something else.
 * @throws BadValue
 */
function checkAgainst(endpoint: Endpoint, field: Field, value: unknown): void {
	if (typeof value !== 'string' || !field.in) return;
	const name = field.as ?? field.name;
	if (field.in === 'path') {
		if (!endpoint.includes(`{${name}}`) || !isRoute(endpoint, name, value)) return;
		throw new BadValue(
			field,
			`${field.displayName} "${value}" is no ID`,
			'It is the name of a part of the API, so lemlist would take this request for another one.',
		);
	}
	const { upTo = Infinity, bytes = Infinity } = parameterOf(endpoint, field.in, name) ?? {};
	const size = Buffer.byteLength(value);
	if (value.length <= upTo && size <= bytes) return;
	const [is, max] =
		value.length > upTo
			? [`${value.length} characters`, `${upTo} characters`]
			: [`${Math.ceil(size / 1024)} KB`, `${bytes / 1024} KB`];
	throw new BadValue(field, `${field.displayName} is too long: ${is}`, `lemlist takes up to ${max}.`);
}

function put(request: Filling, field: Field, value: NonNullable<unknown>): void {
	request.values[field.name] = value;
	if (!field.in) return;
	// What `send` takes is the type of the field's own value, which `settle` gives.
	const wire = field.send ? field.send(value as never) : value;
	if (wire === undefined) return;
	const name = field.as ?? field.name;
	const part = request.parts[field.in];
	if (field.in === 'path') request.parts.path[name] = String(wire);
	else if (name === '') {
		for (const [own, each] of Object.entries(Object(wire))) {
			if (field.in === 'query') checkName(field, own);
			define(part, own, joined(part[own], each));
		}
	} else if (field.in === 'query') part[name] = wire;
	else nest(part, name.split('.'), wire);
}

/** An object that other fields have begun keeps what they put in. */
function joined(before: unknown, value: unknown): unknown {
	return isObject(before) && isObject(value) ? { ...before, ...value } : value;
}

/** A name of the user's own may be one that means something to an object (`__proto__`). */
function define(part: object, name: string, value: unknown): void {
	Object.defineProperty(part, name, { value, enumerable: true, configurable: true, writable: true });
}

function nest(body: Record<string, unknown>, [key = '', ...deeper]: string[], value: unknown): void {
	if (deeper.length === 0) body[key] = value;
	else {
		const inside = body[key];
		const object: Record<string, unknown> = isObject(inside) ? inside : {};
		body[key] = object;
		nest(object, deeper, value);
	}
}

/** What of a part an endpoint knows. Fields of a flow may belong to only some of its endpoints. */
export function known(endpoint: Endpoint, place: 'query' | 'body', part: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(part).filter(([name]) => knows(endpoint, place, name)));
}
