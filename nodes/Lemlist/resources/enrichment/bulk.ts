import type { JsonObject, JsonValue } from '../../api/json.ts';
import { textAt } from '../../api/json.ts';

/** What lemlist answers to one person of a request for many: an ID, or a code that says why not. */
export interface Told<P> {
	person: P;
	/** Undefined where lemlist says nothing of this person. */
	row?: JsonObject;
}

/** Whom the rows of an answer are about. */
export interface Matched<P> {
	told: Array<Told<P>>;
	/** IDs of enrichments that lemlist started for nobody knows whom. */
	loose: string[];
}

/** @param metadata that was sent along, as text or, as it may come back, as a number */
const isName = (metadata: JsonValue | undefined, name: string) =>
	(typeof metadata === 'string' || typeof metadata === 'number') && String(metadata) === name;

/**
 * Finds out whom the rows are about: by the metadata that lemlist hands back, or by their order, if there are as many rows as
 * people and no metadata says otherwise.
 * @param nameOf what was sent as metadata of a person
 */
export function matched<P>(
	people: readonly P[],
	rows: readonly JsonObject[],
	nameOf: (person: P) => string,
): Matched<P> {
	const names = people.map(nameOf);
	const isInOrder =
		rows.length === people.length &&
		rows.every(({ metadata }, index) => {
			return metadata === undefined || metadata === null || isName(metadata, names[index] ?? '');
		});
	if (isInOrder) {
		return { told: people.map((person, index) => ({ person, row: rows[index] })), loose: [] };
	}
	const left = [...rows];
	const told = people.map((person) => {
		const found = left.findIndex(({ metadata }) => isName(metadata, nameOf(person)));
		return { person, row: found < 0 ? undefined : left.splice(found, 1)[0] };
	});
	return { told, loose: left.flatMap((row) => textAt(row, 'id') ?? []) };
}
