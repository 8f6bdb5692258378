import { actionOf } from '../../nodes/Lemlist/definition/effects';
import { resources } from '../../nodes/Lemlist/resources';
import { properties } from '../../nodes/Lemlist/engine/properties';
import { choices, inside, operations, shown } from './texts';

/** Words that may stay small inside a title, as n8n's lint has them. */
const SMALL =
	'a an and as at because but by for if in nor of on only or over per so than that the to up upon via vs when with yet';
/** Words that are written like this wherever they stand. */
const NAMES =
	'A/B AI API CC CRM CSV DNS Email HTML ID IDs IMAP LinkedIn SMS SMTP URL WhatsApp lemlist lemwarm';

/** Parts of what is shown that break a rule, as `where: text`. */
const offending = <T>(all: readonly T[], rule: (each: T) => string | undefined | false): string[] =>
	all.flatMap((each) => rule(each) || []);

const isTitle = (text: string) =>
	text.split(/[\s-]+/).every((word, index, all) => {
		const bare = word.replace(/[^\p{L}\p{N}/]/gu, '');
		if (bare === '' || NAMES.split(' ').includes(bare)) return true;
		if (/^[\p{Lu}\p{N}]/u.test(bare)) return true;
		return SMALL.split(' ').includes(bare) && index > 0 && index < all.length - 1;
	});

/** n8n: one sentence has no full stop, several have one each. */
const endsWell = (text: string) => {
	const sentences = text.split(/[.!?]\s+(?=[\p{Lu}\p{N}<]|lemlist|lemwarm)/u).length;
	return sentences > 1 ? /[.!?]$/.test(text) : !/\.$/.test(text);
};

const words = (text: string) => text.split(/\s+/).length;

it('resources say what they are in few words, each in its own', () => {
	const texts = resources.map(({ description }) => description);
	expect(texts.filter((text) => text.length > 32)).toEqual([]);
	expect(new Set(texts).size).toBe(resources.length);
});

describe('operations', () => {
	it('have actions in sentence case, without articles, that name the resource', () => {
		const wrong = offending(operations, ({ file, resource, operation }) => {
			const action = actionOf(operation);
			const [first = '', ...rest] = action.split(' ');
			const sentence =
				/^\p{Lu}/u.test(first) &&
				rest.every((word) => word === word.toLowerCase() || NAMES.split(' ').includes(word));
			const article = rest.some((word) => ['a', 'an', 'the'].includes(word));
			const thing = resource.name.toLowerCase();
			// The singular, the plural of company, and what an enrichment does.
			const named = [thing, thing.replace(/y$/, 'ies'), thing.replace(/ment$/, '')].some((each) =>
				action.toLowerCase().includes(each),
			);
			return (!sentence || article || !named || /\.$/.test(action)) && `${file}: ${action}`;
		});
		expect(wrong).toEqual([]);
	});

	it('have names in title case that do not repeat the resource', () => {
		const wrong = offending(operations, ({ file, resource, operation: { name } }) => {
			const repeats = ` ${name} `.includes(` ${resource.name} `);
			return (!isTitle(name) || repeats) && `${file}: ${name}`;
		});
		expect(wrong).toEqual([]);
	});

	it("speak n8n's vocabulary", () => {
		const names: Record<string, string> = {
			get: 'Get',
			getAll: 'Get Many',
			create: 'Create',
			createOrUpdate: 'Create or Update',
			update: 'Update',
			delete: 'Delete',
		};
		const wrong = offending(operations, ({ file, operation: { value, name } }) => {
			const known = Object.entries(names).find((pair) => pair.includes(value) || pair.includes(name));
			return known && (known[0] !== value || known[1] !== name) && `${file}: ${name}`;
		});
		expect(wrong).toEqual([]);
	});

	it('have a description that adds something', () => {
		const wrong = offending(operations, ({ file, operation: { name, action, description } }) => {
			const same = [name, action].some((each) => each.toLowerCase() === description.toLowerCase());
			return (same || words(description) < 5 || !endsWell(description)) && `${file}: ${description}`;
		});
		expect(wrong).toEqual([]);
	});
});

describe('parameters', () => {
	it('have names in title case', () => {
		expect(
			offending(
				shown,
				({ where, property }) =>
					!isTitle(property.displayName) && `${where}: ${property.displayName}`,
			),
		).toEqual([]);
	});

	it('have a description that adds something', () => {
		const wrong = offending(shown, ({ where, property }) => {
			const { type, name, displayName, description, hint } = property;
			const explained = choices(property).every((choice) => choice.description);
			const needs =
				!['collection', 'fixedCollection', 'notice'].includes(type) &&
				!(type === 'options' && explained) &&
				name !== 'resource';
			const text = description ?? hint;
			if (text === undefined) return needs && `${where}: none`;
			const same = text.toLowerCase() === displayName.toLowerCase();
			return (same || words(text) < 3 || !endsWell(text)) && `${where}: ${text}`;
		});
		expect(wrong).toEqual([]);
	});

	it('say Whether where they are on or off', () => {
		const wrong = offending(
			shown,
			({ where, property: { type, description } }) =>
				type === 'boolean' && !description?.startsWith('Whether ') && `${where}: ${description}`,
		);
		expect(wrong).toEqual([]);
	});

	it('give examples as "e.g. …"', () => {
		const wrong = offending(
			shown,
			({ where, property: { type, placeholder } }) =>
				placeholder !== undefined &&
				!(/ollection$/.test(type) ? /^Add \p{Lu}/u : /^e\.g\. \S/).test(placeholder) &&
				`${where}: ${placeholder}`,
		);
		expect(wrong).toEqual([]);
	});

	it('stand in alphabetical order inside collections', () => {
		const wrong = offending(
			shown.filter(({ property }) => property.type === 'collection'),
			({ where, property }) => {
				const names = inside(property).map(({ displayName }) => displayName);
				const sorted = names.toSorted((a, b) => a.localeCompare(b));
				return names.join() !== sorted.join() && `${where}: ${names.join(', ')}`;
			},
		);
		expect(wrong).toEqual([]);
	});
});

describe('options', () => {
	const dropdowns = shown.filter(({ property }) => choices(property).length > 0);
	/** Where another order is the natural one. */
	const NATURAL = [/^Mon/, /^\d/];

	it('are in alphabetical order, or in their natural one', () => {
		const wrong = offending(dropdowns, ({ where, property }) => {
			const names = choices(property).map(({ name }) => name);
			const natural = NATURAL.some((start) => start.test(names[0] ?? ''));
			const sorted = names.toSorted((a, b) => a.localeCompare(b));
			return !natural && names.join() !== sorted.join() && `${where}: ${names.join(', ')}`;
		});
		expect(wrong).toEqual([]);
	});

	it('have names in title case without pictures, and descriptions that add something', () => {
		const wrong = offending(dropdowns, ({ where, property }) =>
			choices(property)
				.filter(({ name, description }) => {
					const plain = isTitle(name) && !/\p{Extended_Pictographic}/u.test(name);
					const adds =
						description === undefined || description.toLowerCase() !== name.toLowerCase();
					return !plain || !adds || (description && !endsWell(description));
				})
				.map(({ name, description }) => `${where}: ${name}, ${description}`)
				.join('; '),
		);
		expect(wrong).toEqual([]);
	});
});

it('nothing frightens: no word of errors, problems or failures but where lemlist says so itself', () => {
	const FRIGHTENING = /\b(errors?|problems?|fail(s|ed|ures?)?)\b/i;
	const wrong = offending(shown, ({ where, property }) => {
		const { displayName, description, hint, placeholder } = property;
		const texts = [displayName, description, hint, placeholder];
		for (const choice of choices(property)) {
			// A state or an event that lemlist calls by such a name.
			if (FRIGHTENING.test(String(choice.value).replace(/([A-Z])/g, ' $1'))) continue;
			texts.push(choice.name, choice.description);
		}
		return texts
			.filter((text) => text !== undefined && FRIGHTENING.test(text))
			.map((text) => `${where}: ${text}`)
			.join('; ');
	});
	expect(wrong).toEqual([]);
});

it("the description stays small: n8n's editor loads it whole", () => {
	const bytes = Buffer.byteLength(JSON.stringify(properties(resources)));
	expect(bytes / operations.length).toBeLessThan(1.25 * 1024);
});
