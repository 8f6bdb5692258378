import { operations, shown } from './texts';

/** n8n's UX guidelines, where its lint does not look. */
const LONGEST = 160;

it('descriptions of operations name the resource, and fit below its name', () => {
	const wrong = operations.flatMap(({ key, resource: { name }, operation: { description } }) => {
		const [thing = ''] = name.toLowerCase().split(' ').slice(-1);
		// What stands before the last word, the panel shows beside it; an enrichment is something that one does.
		const stem = thing.replace(/(y|ment)$/, '');
		const isNamed = new RegExp(`\\b${stem}(y|ies|ment|ments|s|es|d)?\\b`, 'i').test(description);
		const isLong = description.length > LONGEST;
		return isNamed && !isLong ? [] : `${key}: ${description.length} characters: ${description}`;
	});
	expect(wrong).toEqual([]);
});

it('texts have a placeholder', () => {
	const wrong = shown.flatMap(({ where, property }) => {
		const { type, default: given, placeholder, typeOptions } = property;
		// What is filled in already, or hidden while it is typed, needs none.
		const isBare = type === 'string' && String(given) === '' && !typeOptions?.password;
		return isBare && !placeholder ? where : [];
	});
	expect(wrong).toEqual([]);
});

it('what is called Delete gives { deleted: true } and nothing else', () => {
	const wrong = operations.flatMap(({ key, operation: { name, gives } }) =>
		/^Delete\b/.test(name) === (gives === 'deleted') ? [] : `${key}: ${name}`,
	);
	expect(wrong).toEqual([]);
});
