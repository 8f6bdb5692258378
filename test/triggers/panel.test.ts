import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { pollingFields, webhookFields } from '../../nodes/Lemlist/triggers/fields';

/** Parameters with those inside of collections. */
const withInner = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [
		field,
		...(field.type === 'collection' ? ((field.options ?? []) as INodeProperties[]) : []),
	]);

/** What workflows store, by name; with the value that a new node begins with. */
const stored = (fields: INodeProperties[]) =>
	withInner(fields).map(({ name, type, default: begins }) => [name, type, begins]);

const COMMON = [
	['events', 'multiOptions', []],
	['campaignIds', 'multiOptions', []],
	['simplify', 'boolean', true],
	['options', 'collection', {}],
	['firstTimeOnly', 'boolean', false],
	['ignoreBots', 'boolean', false],
	['otherEvents', 'string', ''],
];

it('the webhook trigger stores these parameters', () => {
	const expected = [...COMMON, ['foldLeadStates', 'boolean', false]];
	expect(stored(webhookFields)).toHaveLength(expected.length);
	expect(stored(webhookFields)).toEqual(expect.arrayContaining(expected));
});

it('the polling trigger stores these parameters', () => {
	const expected = [...COMMON, ['since', 'dateTime', '']];
	expect(stored(pollingFields)).toHaveLength(expected.length);
	expect(stored(pollingFields)).toEqual(expect.arrayContaining(expected));
});

it.each([
	['webhook', webhookFields],
	['polling', pollingFields],
])('options of the %s trigger stand in order of their names', (_, fields) => {
	const names = ((fields.at(-1)?.options ?? []) as INodeProperties[]).map(({ displayName }) => displayName);
	expect(names).toEqual([...names].sort());
});

it('every parameter has a name, and says what it does; a collection what is added to it', () => {
	for (const { displayName, description, type, placeholder } of [
		...withInner(webhookFields),
		...withInner(pollingFields),
	]) {
		expect(displayName).toMatch(/^[A-Z]/);
		expect((type === 'collection' ? placeholder : description)?.split(' ').length).toBeGreaterThan(1);
	}
});

it.each([
	['webhook', webhookFields],
	['polling', pollingFields],
])('every event that the %s trigger offers has a name and says more', (_, [events]) => {
	for (const { name, description } of (events?.options ?? []) as INodePropertyOptions[]) {
		expect(name).toMatch(/^[A-Z]/);
		expect(description).toMatch(/\w/);
	}
});
