import { baseUrlOf, below, fileAt } from '../../nodes/Lemlist/transport/place';

const BASE = 'https://api.lemlist.com/api';

it.each([
	[BASE, BASE],
	[`${BASE}/`, BASE],
	[` ${BASE}// `, BASE],
	['http://localhost:8080', 'http://localhost:8080'],
	['', BASE],
	[undefined, BASE],
])('the Base URL %j is %s', (baseUrl, expected) => expect(baseUrlOf({ baseUrl })).toBe(expected));

it('an endpoint lies below the Base URL, where the API key may go along', () => {
	expect(below('/team', BASE)).toEqual({
		...{ url: `${BASE}/team`, path: '/team', baseUrl: BASE },
		...{ isFile: false, isApi: true },
	});
});

it.each([
	['https://api.lemlist.com/files/1.csv', true],
	['https://files.example.com/1.csv', false],
	['https://api.lemlist.com.example.com/1.csv', false],
	['http://api.lemlist.com/1.csv', false],
	['https://api.lemlist.com:8443/1.csv', false],
])('the API key goes along to %s: %s', (url, isApi) =>
	expect(fileAt(url, BASE)).toMatchObject({ url, isApi }),
);

it('a file is shown without its query, which may be what lets its holder read it', () => {
	const { url, ...shown } = fileAt('https://files.example.com/a/1.csv?signature=s', BASE);
	expect(url).toBe('https://files.example.com/a/1.csv?signature=s');
	expect(shown).toEqual({
		...{ path: '/a/1.csv', baseUrl: 'https://files.example.com' },
		...{ isFile: true, isApi: false },
	});
});
