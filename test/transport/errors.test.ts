import { lemlistsWords } from '../../nodes/Lemlist/transport/errors';

describe('lemlist’s words', () => {
	it.each([
		['plain text', 'Lead not found', 'Lead not found'],
		['{error}', '{"error":"Campaign not found"}', 'Campaign not found'],
		['{error, message}', '{"error":"BadRequest","message":"Bad team"}', 'Bad team'],
		['{error, code}', '{"error":"Route unauthorized","code":"ROUTE_UNAUTHORIZED"}', 'Route unauthorized'],
		[
			'{success, error: {code, message}}',
			'{"success":false,"error":{"code":"CONTACT_NOT_FOUND","message":"No contact found"}}',
			'No contact found',
		],
		[
			'{success, error}',
			'{"success":false,"error":"Method not allowed. Use GET."}',
			'Method not allowed. Use GET.',
		],
		['{ok, message}', '{"ok":false,"message":"Export not found"}', 'Export not found'],
		['a JSON string', '"Bad team"', 'Bad team'],
		['a code alone', '{"error":{"code":"NO_CRM_CONNECTED"}}', 'NO_CRM_CONNECTED'],
		['control characters', 'Bad\u0000\u001b[31m\r\nteam', 'Bad [31m team'],
	])('in %s', (_, text, words) => expect(lemlistsWords(text)).toBe(words));

	it.each(['', ' \n', '<!DOCTYPE html><p>Hello</p>', '  <html>', '{}', '[]', 'null', '{"error":""}'])(
		'are not in %j',
		(text) => expect(lemlistsWords(text)).toBeUndefined(),
	);

	it('are cut where they go on and on', () => {
		expect(lemlistsWords('x'.repeat(10_000))).toHaveLength(501);
	});
});
