import fc from 'fast-check';
import { isRoute, resolve } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { BadValue } from '../../nodes/Lemlist/definition/failure';
import { checkedPath } from '../../nodes/Lemlist/resources/customRequest/path';
import { route } from '../../sandbox/router.mts';
import { shapeOf } from '../contract/goesTo';
import { settings } from './settings.mts';
import { anyText } from './values';

/** What a client makes of a path below the base URL: it takes dots for a way out. */
function placeOf(path: string): { pathname: string; rest: string } {
	const { pathname, search, hash } = new URL(`https://api.lemlist.com/api${path}`);
	return { pathname, rest: search + hash };
}

describe('the address of an endpoint', () => {
	const endpoints = Object.keys(api).filter((each): each is Endpoint => each in api && each.includes('{'));
	const value = anyText.filter((text) => text !== '' && text.isWellFormed());
	const address = fc.constantFrom(...endpoints).chain((endpoint) => {
		const names = [...endpoint.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, value] as const);
		const values = fc.record<Record<string, string>>(Object.fromEntries(names));
		return fc.record({ endpoint: fc.constant(endpoint), values });
	});

	it('holds every value and leads to no other place, or there is none', () => {
		fc.assert(
			fc.property(address, ({ endpoint, values }) => {
				// Refused before it comes to an address.
				fc.pre(!Object.entries(values).some(([name, each]) => isRoute(endpoint, name, each)));
				// Dots cannot be encoded, so nothing else can be done about them.
				const hasDots = Object.values(values).some((each) => /^\.{1,2}$/.test(each));
				if (hasDots) {
					expect(() => resolve(endpoint, values)).toThrow();
					return;
				}
				const { method, path } = resolve(endpoint, values);
				const { pathname, rest } = placeOf(path);
				expect(rest).toBe('');
				const to = route(method, pathname.replace('/api', ''));
				if (typeof to !== 'object') throw new Error(`${pathname} leads nowhere`);
				expect(shapeOf(to.endpoint)).toBe(shapeOf(endpoint));
				expect(Object.values(to.path)).toEqual(Object.values(values));
			}),
			settings,
		);
	});
});

describe('the address that a user spells', () => {
	const part = fc.oneof(anyText, fc.constantFrom('/', '/campaigns', '%2e', '\\'));
	// What no client can send is refused before, as in any field.
	const path = fc
		.array(part, { maxLength: 5 })
		.map((parts) => parts.join(''))
		.filter((text) => text.isWellFormed());

	it('lies below the base URL, or is refused', () => {
		fc.assert(
			fc.property(path, (given) => {
				let checked: string;
				try {
					checked = checkedPath(given);
				} catch (error) {
					expect(error).toBeInstanceOf(BadValue);
					return;
				}
				const { pathname, rest } = placeOf(checked);
				expect(rest).toBe('');
				expect(pathname).toMatch(/^\/api\//);
				expect(pathname.split('/')).toHaveLength(`/api${checked}`.split('/').length);
			}),
			settings,
		);
	});
});
