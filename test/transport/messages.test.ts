import type { INode } from 'n8n-workflow';
import type { Doubt } from '../../nodes/Lemlist/api/judge.ts';
import { saidNothing, wasOdd } from '../../nodes/Lemlist/definition/failure';
import { apiError, lemlistsWords, unexpectedAnswer } from '../../nodes/Lemlist/transport/errors';
import type { Asked } from '../../nodes/Lemlist/transport/errors';

const node: INode = {
	...{ id: '1', name: 'Lemlist Complete', type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
	...{ position: [0, 0], parameters: {} },
};
const asked: Asked = {
	...{ method: 'POST', path: '/leads', baseUrl: 'https://api.example.com' },
	...{ isFile: false, sent: 1 },
};

const refusal = (status: number, text: string, sent = 1) =>
	apiError(node, { kind: 'status', status, headers: {}, text }, { ...asked, sent });
const unexpected = (doubt: Doubt, method = 'POST') =>
	unexpectedAnswer(node, 200, doubt, { ...asked, method });

describe('a refusal', () => {
	it('says lemlist’s words, what to do, what was asked, and the status', () => {
		expect(refusal(409, '{"error":"Exists already"}')).toMatchObject({
			message: 'Exists already',
			description:
				'It is already there, or its present state does not allow this. (POST /leads, status 409)',
			httpCode: '409',
		});
	});

	it('without words says so', () => {
		expect(refusal(418, '<html>')).toMatchObject({
			message: 'lemlist answered with status 418 and no explanation',
			description:
				'Check the Base URL of the credential (https://api.example.com). (POST /leads, status 418)',
		});
	});

	it.each([
		[400, /Compare the fields/],
		[407, /^A proxy between n8n and lemlist asks/],
		[422, /Compare the fields/],
		[499, /Base URL of the credential/],
		[500, /check in lemlist before running it again/],
		[599, /check in lemlist before running it again/],
	])('with status %i says what to do', (status, hint) => {
		expect(refusal(status, 'No').description).toMatch(hint);
	});

	it.each(['POST', 'PATCH', 'DELETE'])('by a gateway leaves open what became of a %s', (method) => {
		const failure = { kind: 'status', status: 504, headers: {}, text: 'Away' } as const;
		const { description } = apiError(node, failure, { ...asked, method });
		expect(description).toMatch(/^lemlist may or may not have carried it out\. Check in lemlist/);
		expect(apiError(node, failure, { ...asked, method: 'GET' }).description).toMatch(
			/^lemlist could not carry this out right now\./,
		);
	});

	it.each([
		[401, 'Bad key', { cause: 'credential-invalid' }],
		[404, 'Lead not found', undefined],
		[429, 'Too many requests', { cause: 'rate-limited' }],
		[429, 'Monitoring limit exceeded', { cause: 'quota-exhausted' }],
		[503, '', { cause: 'temporarily-unavailable' }],
	])('says its cause in n8n’s terms: %i %s', (status, text, failure) => {
		expect(refusal(status, text).failure).toEqual(failure);
	});

	it('says when it may be tried again, so that n8n polls no earlier', () => {
		const until = Date.parse('2026-03-01T10:02:00Z');
		const stopped = { ...asked, stopped: { patience: 45, until } };
		const told = apiError(node, { kind: 'status', status: 429, headers: {}, text: '' }, stopped);
		expect(told.failure).toEqual({ cause: 'rate-limited', resetsAtEpochMs: until });
	});

	it('of a file’s host, or of a certificate, is nothing that n8n has a word for', () => {
		const failure = { kind: 'unsafe', code: 'CERT_HAS_EXPIRED' } as const;
		expect(apiError(node, failure, asked).failure).toBeUndefined();
		const away = { kind: 'status', status: 503, headers: {}, text: '' } as const;
		expect(apiError(node, away, { ...asked, isFile: true }).failure).toBeUndefined();
	});

	it('of a quota is told apart from one of the rate limit', () => {
		expect(refusal(429, 'Too many requests').description).toMatch(/^lemlist kept refusing/);
		expect(refusal(429, 'Monitoring limit exceeded').description).toMatch(
			/^The plan of this lemlist team/,
		);
		expect(refusal(400, 'Monitoring limit exceeded').description).toMatch(/Compare the fields/);
	});

	it('tells how often it was sent only if that was more than once', () => {
		expect(refusal(503, 'Away', 4).description).toContain(' It was sent 4 times. (POST');
		expect(refusal(503, 'Away', 1).description).not.toContain('It was sent');
	});
});

describe('an answer that is not what was asked for', () => {
	it.each<[Doubt, string, RegExp, RegExp]>([
		[
			{ why: 'refusal', words: 'Gone', found: 'an object with ok' },
			'Gone',
			/^lemlist answered that it did not do this/,
			/^lemlist answered that it did not do this/,
		],
		[
			{ why: 'page', found: 'a web page' },
			'lemlist answered with a web page instead of data',
			/^The address https:\/\/api\.example\.com\/leads may not be part of .* Check the Base URL of the credential\. \(/,
			/^The address .* lemlist may or may not have carried it out/,
		],
		[
			{ why: 'file', found: 'a CSV file' },
			'lemlist answered with a CSV file instead of data',
			/^It was asked for JSON\. Running this again may bring it\. \(/,
			/^It was asked for JSON.* lemlist may or may not have carried it out/,
		],
		[
			{ why: 'nothing', found: 'an empty list' },
			'lemlist answered with an empty list instead of what was asked for',
			/Running this again may bring it/,
			/^lemlist may or may not have carried it out/,
		],
		[
			{ why: 'shape', found: 'a number' },
			'lemlist answered with a number instead of what was asked for',
			/Running this again may bring it/,
			/^lemlist may or may not have carried it out/,
		],
		[
			{ why: 'shape', words: 'It\nworks!', found: 'a string' },
			'lemlist answered with something that is not what was asked for: It works!',
			/Running this again may bring it/,
			/^lemlist may or may not have carried it out/,
		],
	])('%j', (doubt, message, read, written) => {
		for (const [method, hint] of [
			['GET', read],
			['POST', written],
			['DELETE', written],
		] as const) {
			const error = unexpected(doubt, method);
			expect(error).toMatchObject({ message, httpCode: '200' });
			expect(error.description).toMatch(hint);
			expect(error.description).toMatch(new RegExp(` \\(${method} /leads, status 200\\)$`));
			// What was only read has changed nothing, so nobody has to look.
			if (method === 'GET') expect(error.description).not.toContain('may or may not');
			expect(wasOdd(error)).toBe(true);
			expect(saidNothing(error)).toBe(doubt.why === 'nothing');
		}
	});

	it('a refusal without words, or with none that can be read', () => {
		for (const words of [undefined, ' \u0000']) {
			expect(unexpected({ why: 'refusal', words, found: '' }).message).toBe(
				'lemlist refused this and does not say why',
			);
		}
	});

	it('long words are cut', () => {
		const { message } = unexpected({ why: 'shape', words: 'x'.repeat(1000), found: '' });
		expect(message).toMatch(/asked for: x{100}$/);
	});
});

describe('trouble with the connection', () => {
	const trouble = (kind: 'unmade' | 'broken' | 'unsafe', sent: number) =>
		apiError(node, { kind, code: 'ECODE' }, { ...asked, sent });

	it('says whether something was sent, and how often', () => {
		expect(trouble('unmade', 1)).toMatchObject({
			message: 'https://api.example.com cannot be reached (ECODE)',
			description: expect.stringMatching(/^Nothing was sent\. Check the Base URL/),
		});
		expect(trouble('unmade', 4).description).toMatch(
			/^Nothing was sent, in 4 tries\. Check the Base URL/,
		);
		expect(trouble('broken', 1)).toMatchObject({
			message: 'The connection to https://api.example.com broke before lemlist answered (ECODE)',
			description:
				'lemlist may or may not have carried out POST /leads. Check in lemlist before running it again.',
		});
		expect(trouble('broken', 4).description).toContain('POST /leads. It was sent 4 times. Check');
		expect(trouble('unsafe', 1)).toMatchObject({
			message: 'The connection to https://api.example.com is not secure (ECODE)',
			description: expect.stringContaining('certificate'),
		});
	});

	it('has no status', () => expect(trouble('broken', 1).httpCode).toBeNull());
});

describe('lemlist’s words', () => {
	it('may be as long as 500 characters, and are cut where they are longer', () => {
		expect(lemlistsWords('x'.repeat(500))).toBe('x'.repeat(500));
		expect(lemlistsWords('x'.repeat(501))).toBe(`${'x'.repeat(500)}…`);
	});

	it('stand without blanks around them, and may begin like a web page if they are JSON', () => {
		expect(lemlistsWords('\tGone \n')).toBe('Gone');
		expect(lemlistsWords('{"error":"<b> is no name"}')).toBe('<b> is no name');
	});
});
