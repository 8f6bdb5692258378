import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { optionalFields, standingFields } from './fields';
import type { Endpoint, Field, ItemRequest, Operation } from './operation';
import { isEmpty, settle } from './values';

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
	const request: ItemRequest = { values: {}, parts: { path: {}, query: {}, body: {} } };
	const read = (name: string, field: Field) => {
		// n8n turns a mapper's values into the types of its columns only where they are asked for by themselves.
		if (field.type === 'resourceMapper')
			return functions.getNodeParameter(`${name}.value`, itemIndex, '');
		const options = field.type === 'resourceLocator' ? { extractValue: true } : undefined;
		return functions.getNodeParameter(name, itemIndex, '', options);
	};
	const take = (field: Field, find: () => unknown) => {
		if (!isShown(field, request.values)) return;
		const given = find();
		const value = settle(field, given, zone);
		if (value !== undefined) put(request, field, value);
		else if (clears(operation, field, given)) put(request, field, Array.isArray(given) ? [] : '');
	};

	for (const field of standingFields(operation)) take(field, () => read(field.name, field));
	const optional = optionalFields(operation);
	if (optional) {
		const given = functions.getNodeParameter(optional.name, itemIndex, {}) as IDataObject;
		for (const field of optional.fields) {
			if (!(field.name in given)) continue;
			take(field, () =>
				field.type === 'resourceLocator'
					? read(`${optional.name}.${field.name}`, field)
					: given[field.name],
			);
		}
	}
	operation.check?.(request);
	return request;
}

/** A field that the panel shows only beside certain values of an earlier one counts only then. */
function isShown({ displayOptions }: Field, values: Record<string, unknown>): boolean {
	return Object.entries(displayOptions?.show ?? {}).every(([name, fitting]) => {
		const value = values[name.replace(/^\//, '')];
		return value === undefined || (fitting as unknown[]).includes(value);
	});
}

/** In an update, a text or a list that was added and left blank empties what lemlist has. */
function clears(operation: Operation, field: Field, given: unknown): boolean {
	if (!isPatch(operation) || field.in !== 'body') return false;
	const isList = field.type === 'multiOptions' || field.typeOptions?.multipleValues === true;
	return isList ? Array.isArray(given) : field.type === 'string' && given === '';
}

/** A flow's first endpoint is what it is about. */
function isPatch(operation: Operation): boolean {
	return [operation.request].flat()[0]?.startsWith('PATCH ') ?? false;
}

function put(request: ItemRequest, field: Field, value: NonNullable<unknown>): void {
	request.values[field.name] = value;
	if (!field.in) return;
	const wire = field.send ? field.send(value) : value;
	if (wire === undefined) return;
	const name = field.as ?? field.name;
	if (field.in === 'path') request.parts.path[name] = String(wire);
	else if (name === '') Object.assign(request.parts[field.in], wire);
	else if (field.in === 'query') request.parts.query[name] = wire as IDataObject[string];
	else nest(request.parts.body as IDataObject, name.split('.'), wire);
}

function nest(body: IDataObject, [key = '', ...deeper]: string[], value: unknown): void {
	if (deeper.length === 0) body[key] = value as IDataObject[string];
	else nest((body[key] ??= {}) as IDataObject, deeper, value);
}

/**
 * Fills the placeholders of an endpoint.
 * @returns method, and path with every value percent-encoded (e-mails with `+`, `@domain`, LinkedIn URLs)
 */
export function resolve(
	endpoint: Endpoint,
	path: Record<string, string>,
): { method: HttpMethod; path: string } {
	const [method, template] = endpoint.split(' ', 2) as [HttpMethod, string];
	return {
		method,
		path: template.replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = path[name];
			if (isEmpty(value)) throw new RangeError(`${endpoint} needs ${name}`);
			return encodeURIComponent(value as string);
		}),
	};
}

type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
