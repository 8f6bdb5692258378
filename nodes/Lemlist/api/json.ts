/** What JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

export interface JsonObject {
	[key: string]: JsonValue;
}

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of such objects; an empty list is. */
export function isRows(value: unknown): value is JsonObject[] {
	return Array.isArray(value) && value.every(isObject);
}

/** Reads JSON. @returns undefined for what is none */
export function parseJson(text: string): JsonValue | undefined {
	try {
		const value: JsonValue = JSON.parse(text.replace(/^\uFEFF/, ''));
		return value;
	} catch {
		return undefined;
	}
}

/** The value under a dotted key (`campaign.id`); undefined where there is none. */
export function valueAt(value: JsonValue | undefined, key: string): JsonValue | undefined {
	return key
		.split('.')
		.reduce<JsonValue | undefined>((part, each) => (isObject(part) ? part[each] : undefined), value);
}

/** The text under a dotted key; undefined where there is none, or something else. */
export function textAt(value: JsonValue | undefined, key: string): string | undefined {
	const found = valueAt(value, key);
	return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The rows under a dotted key; none where there is something else. */
export function rowsAt(value: JsonValue | undefined, key: string): JsonObject[] {
	const found = valueAt(value, key);
	return isRows(found) ? found : [];
}
