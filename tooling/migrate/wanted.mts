import type { Value } from './expression.mts';

/** A request to lemlist that a node of a workflow makes, whatever node that is. */
export interface Wanted {
	method: string;
	/** Segments of the path below the base URL, decoded. */
	path: readonly Value[];
	/** The path as it stands in an address, encoded. */
	address: Value;
	query: Readonly<Record<string, Value>>;
	/** By name where the names are known, else whatever gives it; undefined for none. */
	body?: Value;
	/** How many rows of a list, where the node says so by itself. */
	list?: Readonly<Record<string, Value>>;
	/** What changes, for whoever moves over. */
	notes: readonly string[];
}

/** Why a node is left as it is. */
export class LeftAlone extends Error {}

export const isNamed = (value: Value): value is Record<string, Value> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as an object; an empty one in place of anything else. */
export const named = (value: Value): Readonly<Record<string, Value>> => (isNamed(value) ? value : {});
