import type { JsonObject, JsonValue } from '../../../nodes/Lemlist/api/json.ts';
import { isObject, valueAt } from '../../../nodes/Lemlist/api/json.ts';
import type { Documented } from '../document.mts';
import { plain } from '../schema.mts';
import type { Told } from '../schema.mts';

/** A parameter of the endpoint that is to become a field. */
export interface Wanted {
	place: 'path' | 'query' | 'body';
	wire: string;
	told: Told;
	/** What lies inside of it, by names that begin with its own. */
	inside: Readonly<Record<string, Told>>;
	isList: boolean;
}

/** What a document shows of the prefix of ids: `cam_A1b2C3`, or `(cam_…)`. */
export function prefixIn({ about = '', example }: Told): string | undefined {
	return /\b([a-z]{3})_/.exec(`${typeof example === 'string' ? example : ''} ${about}`)?.[1];
}

/** What a document shows of a value; undefined where it shows nothing. */
export function shownFor({ wire, told }: Wanted, { bodyExample }: Documented): JsonValue | undefined {
	return told.example ?? (isObject(bodyExample) ? valueAt(bodyExample, wire) : undefined);
}

/** A value that fits, by the document's own examples where it has any. */
export function exampleFor(wanted: Wanted, documented: Documented): JsonValue {
	const { wire, told, inside, isList } = wanted;
	const given = shownFor(wanted, documented);
	if (isList) {
		if (Array.isArray(given) && given.length > 0) return given;
		const parts = Object.entries(inside).filter(
			([name]) => name.startsWith(`${wire}[].`) && !name.endsWith('*'),
		);
		if (parts.length === 0) return [valueFor(wire, told)];
		const row: JsonObject = {};
		for (const [name, of] of parts) {
			const key = name.slice(wire.length + 3);
			if (!/[.[]/.test(key)) row[key] = valueFor(key, of);
		}
		return [row];
	}
	const isFitting = !told.oneOf || told.oneOf.some((each) => each === given);
	if (given === undefined || given === null || !isFitting) return valueFor(wire, told);
	return told.type === 'date' ? new Date(String(given)).toISOString() : given;
}

function valueFor(wire: string, told: Told): JsonValue {
	if (told.oneOf) return told.oneOf[0] ?? '';
	const prefix = prefixIn(told);
	if (prefix && told.type === 'text') return `${prefix}_1`;
	const [type, format = ''] = {
		...{ text: ['string'], email: ['string', 'email'], url: ['string', 'url'], date: ['string', 'date'] },
		...{ integer: ['integer'], number: ['number'], flag: ['boolean'], file: ['string'] },
		...{ object: [''], any: [''], scalar: ['string'] },
	}[told.type];
	const value = plain(type ?? '', format, wire.split('.').at(-1) ?? wire);
	if (typeof value === 'number') return Math.max(told.min ?? value, Math.min(told.max ?? value, value));
	if (typeof value === 'string' && told.upTo !== undefined) return value.slice(0, told.upTo);
	return value ?? { key: 'Text' };
}
