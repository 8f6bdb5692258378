import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../nodes/Lemlist/transport/retry';
import { connectionFailure, mayHaveWorked, retryAfter, retryIn } from '../../nodes/Lemlist/transport/retry';

const status = (code: number, text = '', headers = {}): Failure => ({
	kind: 'status',
	status: code,
	text,
	headers,
});
/** The time of day in these tests. */
const date = Date.parse('2026-03-01T09:00:00Z');
const METHODS = ['GET', 'PUT', 'DELETE', 'POST', 'PATCH'] as const;

/** Failure × method × repeatable: whether the request is sent once more. */
const TABLE: Array<{ failure: Failure; reads: boolean; writes: boolean; repeatableWrites: boolean }> = [
	{ failure: status(429), reads: true, writes: true, repeatableWrites: true },
	{
		failure: status(429, 'Monitoring limit exceeded'),
		reads: false,
		writes: false,
		repeatableWrites: false,
	},
	{ failure: status(400, 'Bad team'), reads: false, writes: false, repeatableWrites: false },
	{ failure: status(401), reads: false, writes: false, repeatableWrites: false },
	{ failure: status(404), reads: false, writes: false, repeatableWrites: false },
	{ failure: status(409), reads: false, writes: false, repeatableWrites: false },
	{ failure: status(502), reads: true, writes: false, repeatableWrites: true },
	{ failure: status(503), reads: true, writes: false, repeatableWrites: true },
	{ failure: status(504), reads: true, writes: false, repeatableWrites: true },
	{ failure: { kind: 'unmade', code: 'ECONNREFUSED' }, reads: true, writes: true, repeatableWrites: true },
	{ failure: { kind: 'broken', code: 'ECONNRESET' }, reads: true, writes: false, repeatableWrites: true },
	{ failure: { kind: 'slow', code: '120 s' }, reads: false, writes: false, repeatableWrites: false },
	{ failure: { kind: 'large', code: '64 MB' }, reads: false, writes: false, repeatableWrites: false },
	{
		failure: { kind: 'unsafe', code: 'CERT_HAS_EXPIRED' },
		reads: false,
		writes: false,
		repeatableWrites: false,
	},
];

describe.each(TABLE)('$failure.kind $failure.status $failure.code $failure.text', ({ failure, ...again }) => {
	it.each(METHODS)('%s', (method) => {
		const isRead = ['GET', 'PUT', 'DELETE'].includes(method);
		const attempt = { method, refused: 1, failed: 1, date };
		expect(retryIn(failure, { ...attempt, repeatable: false }) !== undefined).toBe(
			isRead ? again.reads : again.writes,
		);
		expect(retryIn(failure, { ...attempt, repeatable: true }) !== undefined).toBe(
			isRead ? again.reads : again.repeatableWrites,
		);
	});
});

describe('patience', () => {
	const attempt = { method: 'GET' as const, repeatable: false, date };

	it('ends after four failures of other kinds, however many refusals there were', () => {
		expect(retryIn(status(503), { ...attempt, refused: 20, failed: 3 })).toBeDefined();
		expect(retryIn(status(503), { ...attempt, refused: 0, failed: 4 })).toBeUndefined();
	});

	it('waits as told on 429, a window where nothing is told, and ever longer when it goes on', () => {
		const waits = (headers: IDataObject, ...refused: number[]) =>
			refused.map((times) =>
				retryIn(status(429, '', headers), { ...attempt, refused: times, failed: 0 }),
			);
		expect(waits({ 'retry-after': '0.3' }, 1, 2, 3, 4)).toEqual([300, 500, 1000, 2000]);
		expect(waits({ 'retry-after': '7' }, 1, 2, 3)).toEqual([7000, 7000, 7000]);
		expect(waits({ 'retry-after': '3600' }, 1)).toEqual([3_600_000]);
		expect(waits({}, 1, 4, 5, 6, 9, 20)).toEqual([2000, 2000, 4000, 8000, 60_000, 60_000]);
	});

	it('a server that had an accident is asked once more, and nothing is written again', () => {
		const again = (method: (typeof METHODS)[number], failed: number) =>
			retryIn(status(500), { ...attempt, method, repeatable: true, refused: 0, failed });
		expect(METHODS.map((method) => again(method, 1) !== undefined)).toEqual([
			true,
			false,
			false,
			false,
			false,
		]);
		expect(again('GET', 2)).toBeUndefined();
	});

	it('waits longer before each further try of a broken connection', () => {
		const failure: Failure = { kind: 'broken', code: 'ECONNRESET' };
		expect([1, 2, 3].map((failed) => retryIn(failure, { ...attempt, refused: 0, failed }))).toEqual([
			500, 1000, 2000,
		]);
	});
});

describe('a gateway that tells when to come back', () => {
	const wait = (value: string) =>
		retryIn(status(503, '', { 'retry-after': value }), {
			...{ method: 'GET', repeatable: false },
			...{ refused: 0, failed: 1, date },
		});

	it('is believed where that is later than we would', () => {
		expect(wait('10')).toBe(10_000);
		expect(wait('0.1')).toBe(500);
		expect(wait('soon')).toBe(500);
	});
});

describe('a failed connection', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])(
		'with %s was never made',
		(code) => expect(connectionFailure({ code })).toEqual({ kind: 'unmade', code }),
	);

	it.each(['connect', 'getaddrinfo'])('was never made if %s took too long', (syscall) =>
		expect(connectionFailure({ code: 'ETIMEDOUT', syscall })).toEqual({
			...{ kind: 'unmade', code: 'ETIMEDOUT' },
		}),
	);

	it.each(['CERT_HAS_EXPIRED', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO'])(
		'with %s is not secure',
		(code) => expect(connectionFailure({ code })).toEqual({ kind: 'unsafe', code }),
	);

	it.each([
		[{ code: 'ECONNRESET', syscall: 'read' }, 'ECONNRESET'],
		[{ message: 'socket hang up' }, 'unknown reason'],
		['socket hang up', 'unknown reason'],
		[null, 'unknown reason'],
		[{ code: 500 }, 'unknown reason'],
	])('%j may have carried the request', (error, code) =>
		expect(connectionFailure(error)).toEqual({ kind: 'broken', code }),
	);

	it('is named by its innermost cause, also where causes go round in circles', () => {
		const error: { code: string; cause?: unknown } = { code: 'ERR_BAD_REQUEST' };
		error.cause = { cause: { code: 'ENOTFOUND' } };
		expect(connectionFailure(error)).toEqual({ kind: 'unmade', code: 'ENOTFOUND' });
		error.cause = { cause: error };
		expect(connectionFailure(error)).toEqual({ kind: 'broken', code: 'ERR_BAD_REQUEST' });
	});
});

it.each<[boolean, Failure]>([
	[true, { kind: 'broken', code: 'ECONNRESET' }],
	[true, { kind: 'slow', code: '120 s' }],
	[true, { kind: 'large', code: '64 MB' }],
	[true, status(502)],
	[true, status(503)],
	[true, status(504)],
	[false, status(500)],
	[false, status(429)],
	[false, status(404)],
	[false, { kind: 'unmade', code: 'ECONNREFUSED' }],
	[false, { kind: 'unsafe', code: 'EPROTO' }],
])('may have been carried out: %s with $kind $status', (expected, failure) =>
	expect(mayHaveWorked(failure)).toBe(expected),
);

describe('Retry-After', () => {
	it.each([
		['0.123', 123],
		['1.344', 1344],
		['2', 2000],
		['0', 0],
		['-1', 0],
		['3600', 3_600_000],
		['Sun, 01 Mar 2026 09:00:05 GMT', 5000],
		['Sun, 01 Mar 2026 08:00:00 GMT', 0],
		['Sun Mar 01 2026 10:00:05 GMT+0100 (Central European Standard Time)', 5000],
	])('%s is %i ms', (value, ms) => expect(retryAfter({ 'retry-after': value }, date)).toBe(ms));

	it.each([[''], [' '], ['soon']])('"%s" says nothing', (value) =>
		expect(retryAfter({ 'retry-after': value }, date)).toBeUndefined(),
	);
	it('may be absent', () => expect(retryAfter({}, date)).toBeUndefined());
});
