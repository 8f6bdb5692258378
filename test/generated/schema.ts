/** As much of JSON Schema as n8n's editor reads for a preview: one type each. */
export interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

/**
 * Describes values that appear in the same place.
 * @returns all properties that any of the objects has; of the types, the first that is not null
 */
export function schemaOf(values: readonly unknown[]): Schema {
	const types = values.map(typeOf).filter((type) => type !== 'null');
	const [type = 'null'] = types;
	if (type === 'object') {
		const objects = values.filter((value) => typeOf(value) === 'object') as object[];
		const names = new Set(objects.flatMap((value) => Object.keys(value)));
		return {
			type,
			properties: Object.fromEntries(
				[...names].map((name) => [
					name,
					schemaOf(
						objects.filter((value) => name in value).map((value) => Reflect.get(value, name)),
					),
				]),
			),
		};
	}
	if (type === 'array') {
		const elements = values.filter(Array.isArray).flat();
		return elements.length === 0 ? { type } : { type, items: schemaOf(elements) };
	}
	return { type: type === 'integer' && types.includes('number') ? 'number' : type };
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}
