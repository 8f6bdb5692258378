import { judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Holding } from '../../nodes/Lemlist/api/judge.ts';
import { thing, unseen } from '../../nodes/Lemlist/api/statement.ts';
import { blotting } from '../../nodes/Lemlist/transport/secret';

/** A key that looks different in each of its clothes. */
const KEY = 'k/y+with "quotes"? & ÿþ~';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const escaped = [...KEY].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const CLOTHES: Array<[string, string]> = [
	['as it is', KEY],
	['as it is sent', base64(`:${KEY}`)],
	['as it is sent, without padding', base64(`:${KEY}`).replace(/=+$/, '')],
	['in Base64 without the colon', base64(KEY)],
	['in a URL', encodeURIComponent(KEY)],
	['in a URL, in small letters', encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase())],
	['as it is sent, in a URL', encodeURIComponent(base64(`:${KEY}`))],
	['in Base64 for URLs', base64(KEY).replaceAll('+', '-').replaceAll('/', '_')],
	['escaped for JSON', inJson(KEY)],
	['escaped for JSON, slashes too', inJson(KEY).replaceAll('/', '\\/')],
];
const blot = blotting(KEY);

it.each(CLOTHES)('the key %s is taken out of a text', (_, clothed) =>
	expect(blot.text(`No team for <${clothed}>.`)).toBe('No team for <***>.'),
);

describe('an answer that is believed', () => {
	const held = (text: string) => judge(text, 200, { answers: [thing('_id'), unseen] }) as Holding;

	it.each([...CLOTHES, ['in escapes', '']])('holds no key %s', (name, clothed) => {
		const value = name === 'in escapes' ? `"${escaped}"` : JSON.stringify(clothed);
		const text = `{"_id":"a","${inJson(KEY)}":1,"deep":[{"er":${value}}]}`;
		expect(blot.holding(held(text), text).body).toEqual({ _id: 'a', '***': 1, deep: [{ er: '***' }] });
	});

	it('is left as it is where there is none', () => {
		const text = '{"_id":"a","name":"Ada\\nLovelace","tags":["x",null,1,true]}';
		const holding = held(text);
		expect(blot.holding(holding, text)).toEqual(holding);
		const plain = held('{"_id":"a"}');
		expect(blot.holding(plain, '{"_id":"a"}')).toBe(plain);
	});

	it('is no text, either', () => {
		const text = `Hello ${KEY}`;
		expect(blot.holding(held(text), text).text).toBe('Hello ***');
	});
});

it('no key takes nothing out', () => {
	expect(blotting('').text('a b')).toBe('a b');
	expect(blotting('').longest).toBe(0);
});
