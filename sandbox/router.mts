import { api } from './api.mts';
import type { Endpoint } from './api.mts';

/** A place in the tree of paths: what may come next, and which endpoints end here. */
interface Branch {
	literal: Map<string, Branch>;
	placeholder?: Branch;
	ends: Array<{ endpoint: Endpoint; method: string; names: string[] }>;
}

/** Where a request goes. */
export interface Route {
	endpoint: Endpoint;
	/** Decoded, by placeholder. */
	path: Record<string, string>;
}

const root = branch();
for (const endpoint of Object.keys(api) as Endpoint[]) {
	const [method = '', path = ''] = endpoint.split(' ');
	let at = root;
	const names: string[] = [];
	for (const segment of path.split('/')) {
		const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
		if (name === undefined) {
			at = at.literal.get(segment) ?? setIn(at.literal, segment, branch());
		} else {
			at = at.placeholder ??= branch();
			names.push(name);
		}
	}
	at.ends.push({ endpoint, method, names });
}

/**
 * Finds the endpoint of a request. Literal segments go before placeholders, whatever the method: `/campaigns/reports` is no
 * campaign. A slash at the end is part of a path; where one is documented, lemlist was seen to do without it.
 *
 * @param path as sent, percent-encoded, without the query
 * @returns `method` where the path is known and the method is not; undefined where the path is unknown
 */
export function route(method: string, path: string): Route | 'method' | undefined {
	const found = find(root, path.split('/')) ?? find(root, `${path}/`.split('/'));
	if (!found) return undefined;
	const ends = found.ends.ends.filter((end) => end.method === method);
	// Two endpoints share a path and a method: the one is for a lead's id, the other for an e-mail.
	const isFitting = ({ names }: (typeof ends)[number]) =>
		names.every((name, index) => name !== 'email' || found.values[index]?.includes('@'));
	const end = ends.findLast(isFitting) ?? ends[0];
	if (!end) return 'method';
	const { endpoint, names } = end;
	return {
		endpoint,
		path: Object.fromEntries(names.map((name, index) => [name, found.values[index] ?? ''])),
	};
}

/** The most literal branch that a path leads to, and the values of its placeholders. */
function find(at: Branch, [segment, ...rest]: string[]): { ends: Branch; values: string[] } | undefined {
	if (segment === undefined) return at.ends.length > 0 ? { ends: at, values: [] } : undefined;
	const literal = at.literal.get(decoded(segment));
	const found = literal && find(literal, rest);
	if (found || !at.placeholder || segment === '') return found;
	const below = find(at.placeholder, rest);
	return below && { ends: below.ends, values: [decoded(segment), ...below.values] };
}

function branch(): Branch {
	return { literal: new Map(), ends: [] };
}

function setIn<K, V>(map: Map<K, V>, key: K, value: V): V {
	map.set(key, value);
	return value;
}

/** A percent-encoded text; one that is malformed stays as it is. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
