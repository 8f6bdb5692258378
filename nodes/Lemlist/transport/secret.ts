import type { JsonValue } from '../api/json.ts';
import type { Holding } from '../api/judge.ts';

/** Removes an API key from what comes back: servers and proxies repeat what they were sent, in errors as in good answers. */
export interface Blot {
	/** The same text without the key, in whatever clothes. */
	text(text: string): string;
	/** The same piece of a file. */
	bytes(bytes: Buffer): Buffer;
	/** The same answer. @param raw its text as it came */
	holding(holding: Holding, raw: string): Holding;
	/** Length of the longest form, in characters; that much of a file may hang over into its next piece. */
	longest: number;
}

/** JSON may spell any character as an escape; these are the ones of which a key in any of its forms consists. */
const HIDES = /\\(?:u00[2-7]|\/)/;

/**
 * @param apiKey as it is sent: as the password of Basic auth without a user, so `:key` in Base64
 */
export function blotting(apiKey: string): Blot {
	const forms = formsOf(apiKey);
	if (forms.length === 0)
		return { text: (text) => text, bytes: (bytes) => bytes, holding: (holding) => holding, longest: 0 };
	const any = new RegExp(forms.map((form) => form.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
	// Looking for each is many times faster than the expression, and hardly any text holds one.
	const holds = (each: string) => forms.some((form) => each.includes(form));
	const text = (each: string) => (holds(each) ? each.replace(any, '***') : each);
	const value = (each: JsonValue): JsonValue => {
		if (typeof each === 'string') return text(each);
		if (Array.isArray(each)) return each.map(value);
		if (typeof each !== 'object' || each === null) return each;
		return Object.fromEntries(Object.entries(each).map(([name, inside]) => [text(name), value(inside)]));
	};
	return {
		text,
		bytes: (each) =>
			// Latin-1 keeps every byte.
			forms.some((form) => each.includes(form))
				? Buffer.from(text(each.toString('latin1')), 'latin1')
				: each,
		holding(holding, raw) {
			if (!HIDES.test(raw) && !holds(raw)) return holding;
			const { rows, values, body, envelope, ...rest } = holding;
			return {
				...rest,
				text: text(holding.text),
				rows: value(rows) as Holding['rows'],
				values: values.map(value),
				body: value(body) as Holding['body'],
				envelope: value(envelope) as Holding['envelope'],
			};
		},
		longest: Math.max(...forms.map(({ length }) => length)),
	};
}

/** Every way in which a key is met: plain, in Base64 with and without the colon, and these in URLs and in JSON. Longest first. */
function formsOf(apiKey: string): string[] {
	if (apiKey === '') return [];
	const base64 = [`:${apiKey}`, apiKey].map((each) => Buffer.from(each).toString('base64'));
	const plain = [apiKey, ...base64, ...base64.map((each) => each.replace(/=+$/, ''))];
	const all = plain.flatMap((each) => {
		const inUrl = encodeURIComponent(each);
		const inJson = JSON.stringify(each).slice(1, -1);
		const lower = inUrl.replace(/%../g, (code) => code.toLowerCase());
		const urlSafe = each.replaceAll('+', '-').replaceAll('/', '_');
		return [each, inUrl, lower, inJson, inJson.replaceAll('/', '\\/'), urlSafe];
	});
	return [...new Set(all)].sort((a, b) => b.length - a.length);
}
