import { resolveOutputSchemaPath } from 'n8n-core';
import { readFolder } from '../generated/files.mts';
import type { INodeParameters } from 'n8n-workflow';
import { isObject } from '../../nodes/Lemlist/api/json.ts';
import { groupsOf } from '../../nodes/Lemlist/definition/field';
import { cases } from '../operations/index.mts';
import { inside, operations, shown } from './texts';

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

it('what orders a list stands in a collection of its own', () => {
	const sorting = shown.filter(({ property: { name } }) => /^sort/.test(name));
	const wrong = sorting.filter(({ where }) => !/^\w+ > sort( > \w+)?$/.test(where));
	expect(wrong.map(({ where }) => where)).toEqual([]);
	expect(sorting.length).toBeGreaterThan(10);
});

it('no collection opens empty: where all that is in it depends on another choice, so does it', () => {
	const wrong = shown.flatMap(({ where, property }) => {
		if (property.type !== 'collection') return [];
		return inside(property).every(({ displayOptions }) => displayOptions) ? where : [];
	});
	expect(wrong).toEqual([]);
});

/** What was chosen in collections of optional fields of a panel. */
const inCollections = ({ additionalFields, filters, updateFields }: INodeParameters) =>
	[additionalFields, filters, updateFields].flatMap((given) => (isObject(given) ? Object.keys(given) : []));

it('what an operation is for is in sight: its least request takes no field of a collection', () => {
	const wrong = operations.flatMap(({ key, resource, operation }) => {
		const { parameters = {} } = cases[resource.value]?.[operation.value]?.minimal ?? {};
		const standing = operation.fields.filter(({ required, alone }) => required || alone);
		const hidden = inCollections(parameters).filter(
			(name) => !standing.some((each) => groupsOf(each).some((group) => group.name === name)),
		);
		// An update changes one thing or another.
		return hidden.length === 0 || /^Update\b/.test(operation.name) ? [] : `${key}: ${hidden.join()}`;
	});
	expect(wrong).toEqual([]);
});

it('the variables of a lead are in sight, known or not', () => {
	const { operation } = operations.find(({ key }) => key === 'leadVariable.set') ?? {};
	const standing = operation?.fields
		.filter(({ required, alone }) => required || alone)
		.map(({ name }) => name);
	expect(standing).toEqual(['leadId', 'variables', 'otherVariables']);
	const collections = shown.filter(({ where }) => where === 'sender > additionalFields');
	const beside = collections.map(({ property }) => property.displayOptions?.show?.exclude);
	expect(beside).toContainEqual(['senders']);
});

/** Rows of people: what they are for are the variables beside the usual fields, whose names nobody knows beforehand. */
const ROWS_OF_PEOPLE = /^lead\.(create|mark|pause|resume|unsubscribe|update)/;

it('what gives more than ten fields offers Simplify', () => {
	const previews = readFolder('nodes/Lemlist/__schema__');
	const wide = operations.filter(({ resource, operation }) => {
		const file = resolveOutputSchemaPath({
			...{ nodeDir: 'nodes/Lemlist', version: 1 },
			...{ resource: resource.value, operation: operation.value },
		});
		const preview = previews[file ?? ''] ?? '{}';
		const { properties = {} } = JSON.parse(preview) as { properties?: object };
		return Object.keys(properties).length > 10 && !operation.simplify;
	});
	expect(wide.map(({ key }) => key).filter((key) => !ROWS_OF_PEOPLE.test(key))).toEqual([]);
	expect(wide.length).toBeGreaterThan(0);
});
