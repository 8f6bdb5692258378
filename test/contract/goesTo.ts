import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { route } from '../../sandbox/router.mts';
import type { Route } from '../../sandbox/router.mts';

/** What endpoints that share a method and a path have in common: the names of placeholders are left out. */
export const shapeOf = (endpoint: string) => endpoint.replace(/\{\w+\}/g, '{}');

/**
 * Finds the endpoint that a request goes to. lemlist describes some routes twice, once for an id and once for an e-mail;
 * an operation may use the one for both.
 * @param request method and path as sent
 * @returns it, with the decoded values of its placeholders; undefined where it is none of these
 */
export function goesTo(request: string, endpoints: readonly Endpoint[]): Route | undefined {
	const [method = '', path = ''] = request.split(' ');
	const to = route(method, path);
	if (typeof to !== 'object') return undefined;
	if (endpoints.includes(to.endpoint)) return to;
	const endpoint = endpoints.find((each) => shapeOf(each) === shapeOf(to.endpoint));
	const values = Object.values(to.path);
	const names = endpoint?.match(/(?<=\{)\w+/g) ?? [];
	return (
		endpoint && {
			endpoint,
			path: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
		}
	);
}
