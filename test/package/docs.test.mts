import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { sources } from './sources.mts';

const PAGES = [
	...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'SUPPORT.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md'],
	...['docs', 'examples'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))),
	),
];
const textOf = (page: string) => readFileSync(page, 'utf8');

/** Without what is shown as code, in which nothing is a link or a heading. */
const prose = (page: string) =>
	textOf(page)
		.replace(/^ *```[\s\S]*?^ *```$/gm, '')
		.replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** What GitHub, and npm with it, make of headings: small letters, without marks, with a number where there are several. */
function anchorsOf(page: string): Set<string> {
	const anchors = new Set<string>();
	for (const [, heading = ''] of prose(page).matchAll(/^#+ (.+)$/gm)) {
		const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
		const anchor = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
		let last = anchor;
		for (let again = 1; anchors.has(last); again++) last = `${anchor}-${again}`;
		anchors.add(last);
	}
	return anchors;
}

it('README.md is short enough to be read on npm', () => {
	expect(statSync('README.md').size).toBeLessThan(12_000);
});

it('every link inside of the project leads somewhere', () => {
	const lost: string[] = [];
	let links = 0;
	for (const page of PAGES) {
		for (const [, target = ''] of prose(page).matchAll(/\]\(([^)\s]+)\)/g)) {
			if (/^[a-z]+:/.test(target)) continue;
			links++;
			const [file = '', anchor] = target.split('#');
			const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
			if (!existsSync(to)) lost.push(`${page}: there is no ${to}`);
			else if (anchor !== undefined && !anchorsOf(to).has(anchor))
				lost.push(`${page}: ${to} has no heading for #${anchor}`);
		}
	}
	expect(lost).toEqual([]);
	expect(links).toBeGreaterThan(100);
});

it('every picture is shown on a page', () => {
	const shown = PAGES.flatMap((page) =>
		[...prose(page).matchAll(/\]\(([^)\s]+\.png)\)/g)].map(([, target = '']) =>
			path.posix.join(path.posix.dirname(page), target),
		),
	);
	const pictures = readdirSync('docs/pictures', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.png'))
		.map((name) => path.posix.join('docs/pictures', name.replaceAll(path.sep, '/')));
	expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
	expect(pictures.length).toBeGreaterThan(20);
});

it('docs/README.md lists every page', () => {
	const contents = textOf('docs/README.md');
	const pages = PAGES.filter((page) => /^docs\/[\w-]+\.md$/.test(page) && page !== 'docs/README.md');
	expect(pages.filter((page) => !contents.includes(`](${path.basename(page)})`))).toEqual([]);
});

/** Messages that begin a line of the list, apart from those of lemlist. */
function messagesIn(page: string): string[] {
	return textOf(page)
		.split('\n')
		.flatMap((line) => /^(?:- | {2})(`[^`]+`(?:, `[^`]+`)*)[:,]/.exec(line)?.[1]?.match(/`[^`]+`/g) ?? [])
		.map((code) => code.slice(1, -1));
}

it('docs/errors.md has messages that there are', () => {
	const code = sources('nodes', 'credentials').map(({ text }) => text);
	const standIn = readdirSync('sandbox', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.mts'))
		.map((name) => readFileSync(path.join('sandbox', name), 'utf8'));
	const all = [...code, ...standIn];
	const messages = messagesIn('docs/errors.md');
	expect(messages.length).toBeGreaterThan(60);
	const unknown = messages.filter((message) => {
		const escaped = message.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		// A text, or a template in which `…` is one value.
		const pattern = new RegExp(`['"\`]${escaped.join('\\$\\{[^`]+?\\}')}['"\`]`);
		return !all.some((text) => pattern.test(text));
	});
	expect(unknown).toEqual([]);
});
