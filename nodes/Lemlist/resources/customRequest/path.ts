import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';

/** The address of the request, as people write it. */
export const path = field({
	displayName: 'Path',
	name: 'path',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. /campaigns',
	description:
		'Follows the base URL of the credential, by default https://api.lemlist.com/api; values encoded',
});

const WRONG: ReadonlyArray<[RegExp, string]> = [
	[/\/\/|^[a-z][a-z\d+.-]*:/i, 'Give only what follows the base URL of the credential, e.g. /campaigns.'],
	[/[?#]/, 'Put what follows the ? into Query Parameters.'],
	[/[{}]/, 'Put a value in place of each name in braces.'],
	[/%(?![\da-f]{2})/i, 'Write a % of its own as %25.'],
];

/** Judged as a server would read them, whatever they are disguised as. */
const WRONG_DECODED: ReadonlyArray<[RegExp, string]> = [
	[/(^|[/\\])\.{1,2}([/\\]|$)/, 'Segments of dots would leave the API.'],
	[/[\p{Cc}\\]/u, 'It must not hold control characters or backslashes.'],
];

/**
 * Checks a path that people write by hand, so that a request never goes anywhere but below the base URL.
 * @param given with or without the leading slash; its values percent-encoded where they need to be
 * @returns the path with leading slash; spaces and letters beyond ASCII encoded
 * @throws BadValue
 */
export function checkedPath(given: string): string {
	const text = given.trim();
	const decoded = text.replace(/%([0-7][\da-f])/gi, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16)),
	);
	const hint =
		WRONG.find(([wrong]) => wrong.test(text))?.[1] ??
		WRONG_DECODED.find(([wrong]) => wrong.test(decoded))?.[1];
	if (hint) throw new BadValue(path, `Path "${text}" is not a path of the API`, hint);
	return `/${text.replace(/^\//, '')}`.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
