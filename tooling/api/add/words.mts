/** Words that are written like this wherever they stand. */
const NAMES =
	'AI API CC CRM CSV DNS Email HTML ID IDs IMAP LinkedIn SMS SMTP URL WhatsApp lemlist lemwarm'.split(' ');
/** Words that stay small inside a title. */
const SMALL = 'a an and as at by for from in into of on or the to with'.split(' ');
/** Words that name no thing. */
const ARTICLES = ['a', 'an', 'the'];

const named = (word: string) => NAMES.find((each) => each.toLowerCase() === word.toLowerCase());
const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The words of a name or a title, in small letters but for those that are names: `linkedinUrl` are `LinkedIn` and `URL`. */
export function wordsOf(text: string): string[] {
	const spaced = text
		.replace(/[‘’']/g, '')
		.replaceAll('LinkedIn', 'Linkedin')
		.replaceAll('WhatsApp', 'Whatsapp')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
	return spaced
		.split(/[^\p{L}\p{N}]+/u)
		.flatMap((word) => (word === '' ? [] : (named(word) ?? word.toLowerCase())));
}

/** Title case, as the panel has it. */
export function titleOf(words: readonly string[]): string {
	const isSmall = (word: string, n: number) => SMALL.includes(word) && n > 0 && n < words.length - 1;
	return words.map((word, n) => named(word) ?? (isSmall(word, n) ? word : capital(word))).join(' ');
}

/** A name in TypeScript: `getLinkedinLimits`. */
export function camel(words: readonly string[]): string {
	return words.map((word, n) => (n === 0 ? word.toLowerCase() : capital(word.toLowerCase()))).join('');
}

export const withoutArticles = (words: readonly string[]) => words.filter((word) => !ARTICLES.includes(word));

/** `companies` → `company`. What is no plural stays. */
export function singular(word: string): string {
	if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
	if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
	return /[^s]s$/.test(word) && !/us$/.test(word) ? word.slice(0, -1) : word;
}

/** `company` → `companies`. */
export function plural(word: string): string {
	if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
	if (/(ch|sh|x|s)$/.test(word)) return `${word}es`;
	return `${word}s`;
}

/** Words that frighten those who fill in a form, though a document may use them. */
const FRIGHTENING = /\b(errors?|problems?|fail(s|ed|ures?)?)\b/i;

/** `Writes a note` is what an operation does; the panel says `Write a note`. */
const asOrder = (text: string) =>
	text.replace(
		/^(\p{Lu}\p{Ll}+?)(?:(?<=ch|sh|ss|x)es|s)(?= (?:an?|all|an?other|its|one|the|their)\b)/u,
		'$1',
	);

/**
 * What a document says of something, as the panel says things: one sentence without a full stop, several with one each.
 * @param least words
 * @param most characters, but for a first sentence that is longer
 * @returns undefined where it says too little, or too much
 */
export function sentenceOf(text: string | undefined, least: number, most = 160): string | undefined {
	const plain = (text ?? '')
		.replace(/`|\*\*/g, '')
		.replace(/\be\.g\./g, 'such as')
		.replace(/\bi\.e\./g, 'that is')
		.replace(/(^|[\s(])id(s?)\b/gi, '$1ID$2')
		.replace(/\s+/g, ' ')
		.trim();
	const sentences = plain.split(/(?<=[.!?])\s+/u).filter((each) => !FRIGHTENING.test(each));
	let said = '';
	for (const each of sentences.map(capital)) {
		const longer = said === '' ? each : `${said} ${each}`;
		if (longer.length > most && said !== '') break;
		said = longer;
	}
	if (said.split(/\s+/).length < least || said.length > 2 * most) return undefined;
	const ended = /[.!?]\s/.test(said) ? said.replace(/([^.!?])$/, '$1.') : said.replace(/[.;,:]+$/, '');
	return asOrder(ended);
}
