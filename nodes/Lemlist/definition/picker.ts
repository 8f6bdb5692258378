import type { INodeListSearchItems, ResourceMapperField } from 'n8n-workflow';
import type { Endpoint } from '../api/endpoint.ts';
import { statementOf } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import { totalIn } from '../api/total.ts';
import { byName } from './order';
import type { Answer, Parts } from './request';

/** An entry of a picker or dropdown. */
export type Entry = INodeListSearchItems;

/** What a picker works with while somebody fills in the node. */
export interface PickerContext<E extends Endpoint = Endpoint> {
	/** Sends one request to an endpoint that the picker names. @throws NodeApiError in lemlist's words */
	send<To extends E>(endpoint: To, ...parts: Parts<To>): Promise<Answer>;
	/**
	 * What another parameter holds.
	 * @param displayName for the message
	 * @throws NodeOperationError when it is still empty, or an expression, which has no value while the node is edited
	 */
	chosen(name: string, displayName: string): string;
	/** The same where it is only a help: undefined instead of an error. */
	given(name: string): string | undefined;
}

/** A part of a list of entries. */
export interface EntryPage {
	entries: Entry[];
	/** Where the next page begins, if lemlist may have one. */
	next?: number;
}

/** Where the entries of a searchable list or a dropdown come from. */
export interface Picker<E extends Endpoint = Endpoint> {
	/** In the plural; n8n knows it as `search<Name>` and `load<Name>`. */
	readonly name: string;
	/** Every endpoint it may call; none where the entries are known. */
	readonly request: readonly E[];
	/**
	 * @param at 1 for the first page, then `next` of the page before
	 * @param search what was typed, where lemlist can look for it itself
	 */
	read(context: PickerContext<E>, at: number, search?: string): Promise<EntryPage>;
	/** Fewest characters that lemlist takes as a search; without it lemlist cannot search, and what is typed is looked for here. */
	readonly shortest?: number;
	/** What is said where there is nothing to choose from. */
	readonly none?: string;
	/**
	 * Makes an entry of the name that was typed, in a resource locator. An editor that does not know of it shows the list alone;
	 * that of n8n 2.40 shows no refusal (seen).
	 * @returns its value; undefined where lemlist does not tell
	 */
	make?(context: PickerContext<E>, name: string): Promise<string | undefined>;
	/** The entries are those known here; lemlist adds others, each a word (`emailsReplied`). */
	readonly isOpen?: true;
}

/** Defines a picker that needs more than one list. */
export function picker<const E extends Endpoint>(of: Picker<E>): Picker {
	// Whoever calls it serves every endpoint.
	return of;
}

interface ListPicker<E extends Endpoint> extends Pick<Picker, 'name' | 'none' | 'shortest'> {
	request: E;
	/** What goes along with every page; asked for anew each time, because it may depend on other parameters. */
	parts?: (context: PickerContext<E>) => Parts<E>[0];
	/** One row of the list as an entry; undefined leaves it out. */
	entry: (row: JsonObject) => Entry | undefined;
	/** By name, where lemlist has an order of its own that nobody knows. */
	sorted?: true;
}

/** Defines a picker from one list: how it pages and where its rows lie is stated of its endpoint. */
export function listPicker<const E extends Endpoint>({
	request,
	parts,
	entry,
	sorted,
	...picker
}: ListPicker<E>): Picker {
	const { by, size, max = Infinity, first = 1 } = statementOf(request).pages ?? {};
	return {
		...picker,
		request: [request],
		async read({ send, ...context }, at, search) {
			const given = parts?.({ send, ...context });
			const query: Record<string, unknown> = { ...given?.query };
			const limit = Math.min(max, MOST);
			if (by !== undefined) {
				if (size !== undefined) query[size] = limit;
				query[by] = by === 'page' ? at - 1 + first : at - 1;
			}
			if (search !== undefined) query.search = search;
			// Only the query is added to what the types have asked for.
			const { rows, envelope } = await send(request, ...([{ ...given, query }] as unknown as Parts<E>));
			const entries = rows.flatMap((row) => entry(row) ?? []);
			// Of pages nobody knows how many rows came before, since lemlist may give fewer than it is asked for.
			const before = by === 'page' && at > 1 ? NaN : at - 1;
			const isLast =
				by === undefined || rows.length === 0 || before + rows.length === totalIn(envelope);
			return {
				entries: sorted ? entries.sort(byName) : entries,
				next: isLast ? undefined : at + (by === 'page' ? 1 : rows.length),
			};
		},
	};
}

/** Entries that are read at a time; enough for what is shown at once. */
const MOST = 100;

/** Defines a dropdown whose entries are known. It is loaded, so that the node's description does not carry them for every field. */
export function choices(name: string, entries: readonly Entry[]): Picker {
	return { name, request: [], isOpen: true, read: async () => ({ entries: [...entries] }) };
}

/** What finds the columns of a resource mapper. */
export interface Mapper<E extends Endpoint = Endpoint> {
	/** n8n knows it as `map<Name>`. */
	readonly name: string;
	readonly request: readonly E[];
	columns(context: PickerContext<E>): Promise<ResourceMapperField[]>;
	/** What is said where there are no columns. */
	readonly none: string;
	/** The field that does without it, for when lemlist does not tell the columns. */
	readonly instead: string;
}

/** Defines a mapper. */
export function mapper<const E extends Endpoint>(of: Mapper<E>): Mapper {
	return of;
}

/** A column of a resource mapper, of which none is ever required. */
export function column(
	id: string,
	displayName: string,
	type: ResourceMapperField['type'] = 'string',
): ResourceMapperField {
	return { id, displayName, type, required: false, defaultMatch: false, display: true };
}
