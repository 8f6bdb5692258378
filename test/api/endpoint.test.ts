import { isMethod, isRoute, knows, parameterOf, resolve } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint, Place } from '../../nodes/Lemlist/api/endpoint.ts';

describe('an endpoint knows a parameter', () => {
	it.each<[Endpoint, Place, string]>([
		['GET /contacts', 'query', 'limit'],
		['PATCH /campaigns/{campaignId}', 'body', 'tracking.trackOpens'],
		// What others lie in.
		['PATCH /campaigns/{campaignId}', 'body', 'tracking'],
		['PATCH /campaigns/{campaignId}', 'body', 'sendUserIds'],
		['POST /database/people', 'body', 'filters'],
		// Of each element, where the body is a list.
		['POST /v2/enrichments/bulk', 'body', 'metadata'],
		['POST /v2/enrichments/bulk', 'body', 'input.email'],
		['POST /leads/audio', 'form', 'file'],
		// It takes any.
		['POST /contacts', 'body', 'favouriteColour'],
	])('%s in its %s: %s', (endpoint, place, name) => expect(knows(endpoint, place, name)).toBe(true));

	it.each<[Endpoint, Place, string]>([
		['GET /contacts', 'query', 'favouriteColour'],
		['GET /contacts', 'body', 'limit'],
		['GET /team', 'query', 'limit'],
		['PATCH /campaigns/{campaignId}', 'body', 'track'],
		['PATCH /campaigns/{campaignId}', 'body', 'trackOpens'],
		['PATCH /campaigns/{campaignId}', 'body', 'sendUser'],
		['POST /database/people', 'body', 'in'],
	])('and no other: %s in its %s: %s', (endpoint, place, name) =>
		expect(knows(endpoint, place, name)).toBe(false),
	);
});

describe('what is stated of a parameter', () => {
	it.each<[Endpoint, 'query' | 'body', string, object | undefined]>([
		['GET /contacts', 'query', 'limit', { type: 'integer' }],
		['POST /v2/enrichments/bulk', 'body', 'input.email', { type: 'text' }],
		['GET /contacts', 'query', 'favouriteColour', undefined],
		['GET /team', 'body', 'limit', undefined],
	])('%s in its %s: %s', (endpoint, place, name, stated) => {
		const found = parameterOf(endpoint, place, name);
		if (stated) expect(found).toMatchObject(stated);
		else expect(found).toBeUndefined();
	});
});

describe('a value in the place of an ID', () => {
	it.each<[Endpoint, string, string]>([
		['GET /contacts/{idOrEmail}', 'idOrEmail', 'lists'],
		['GET /contacts/{idOrEmail}', 'idOrEmail', 'LISTS'],
		['DELETE /contacts/{idOrEmail}', 'idOrEmail', 'export'],
		['DELETE /companies/{companyId}', 'companyId', 'lists'],
		['GET /campaigns/{campaignId}', 'campaignId', 'reports'],
		['GET /campaigns/{campaignId}/export/{exportId}/status', 'exportId', 'leads'],
		// Others begin with it.
		['GET /leads/{email}', 'email', 'interested'],
	])('%s: %s may lead elsewhere: %s', (endpoint, placeholder, value) =>
		expect(isRoute(endpoint, placeholder, value)).toBe(true),
	);

	it.each<[Endpoint, string, string]>([
		['GET /contacts/{idOrEmail}', 'idOrEmail', 'ctc_1'],
		['GET /contacts/{idOrEmail}', 'idOrEmail', 'list'],
		['GET /contacts/{idOrEmail}', 'idOrEmail', 'lists2'],
		['GET /campaigns/{campaignId}/export/{exportId}/status', 'exportId', 'lead'],
	])('%s: %s leads where it should: %s', (endpoint, placeholder, value) =>
		expect(isRoute(endpoint, placeholder, value)).toBe(false),
	);
});

describe('an endpoint with its placeholders filled', () => {
	it.each<[Endpoint, Record<string, string>, string, string]>([
		['GET /team', {}, 'GET', '/team'],
		[
			'DELETE /contacts/{idOrEmail}',
			{ idOrEmail: 'a+b@example.com' },
			'DELETE',
			'/contacts/a%2Bb%40example.com',
		],
		['GET /leads/{email}', { email: 'a/b?c#d {e}' }, 'GET', '/leads/a%2Fb%3Fc%23d%20%7Be%7D'],
		['GET /leads/{email}', { email: '...' }, 'GET', '/leads/...'],
		['GET /leads/{email}', { email: '.a' }, 'GET', '/leads/.a'],
		['GET /leads/{email}', { email: 'a.' }, 'GET', '/leads/a.'],
		[
			'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}',
			{ campaignId: 'cam_1', exportId: 'exp_1', email: 'a@example.com', other: 'x' },
			'PUT',
			'/campaigns/cam_1/export/exp_1/email/a%40example.com',
		],
	])('%s with %j', (endpoint, values, method, path) =>
		expect(resolve(endpoint, values)).toEqual({ method, path }),
	);

	it.each(['', '.', '..', undefined])('there is none with %j, which would leave its path', (email) =>
		expect(() => resolve('GET /leads/{email}', { email })).toThrow('GET /leads/{email} needs email'),
	);
});

it('methods are the five that lemlist has', () => {
	for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) expect(isMethod(method)).toBe(true);
	for (const method of ['get', 'HEAD', 'GETS', '']) expect(isMethod(method)).toBe(false);
});
