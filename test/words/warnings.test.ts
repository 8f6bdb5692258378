import type { INode, INodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Effect } from '../../nodes/Lemlist/api/statement.ts';
import { actionOf, effectsOf } from '../../nodes/Lemlist/definition/effects';
import { Lemlist } from '../../nodes/Lemlist/Lemlist.node';
import { operations, shown } from './texts';

const SENDS = /\b(sen[dt]|sending|sends|messages?|e-mails?)\b/i;
const COSTS = /\b(credits?|quota|daily limit|searches)\b/i;
const FOR_GOOD = /\b(undone|no undo|for good|cannot be (brought back|restored|recovered|taken back))\b/i;
/** Blocked, or let in again, which the law may forbid. */
const BLOCKS = /\bblock|no longer|never|stops? contacting|do not contact|\b(again|consent|allow)/i;
const REPLACES = /\b(replaces?|instead of|in place of|the place of|taken away)\b/i;
const ALL = /\b(all|every|everybody|everywhere|no campaign)\b/i;

/** How an operation says what it does beyond its own thing: what goes out, what is paid, what is lost, who is blocked. */
const SAYS: Record<Effect, RegExp> = {
	sends: SENDS,
	spends: COSTS,
	deletes: FOR_GOOD,
	blocks: BLOCKS,
	wide: ALL,
};

const risky = operations
	.map(({ key, file, resource, operation }) => {
		return { key, file, resource: resource.value, operation, effects: effectsOf(operation) };
	})
	.filter(({ effects }) => effects.length > 0);

it.each(risky)(
	'$file says what it does to people, money or data: $effects',
	({ operation: { description }, effects }) => {
		for (const effect of effects) expect(description).toMatch(SAYS[effect]);
	},
);

/** The same in few words. How wide something goes is said of the thing itself. */
const SAYS_SHORT: Record<Effect, RegExp> = {
	sends: /\b(sends?|email)\b/i,
	spends: /\b(spends?|daily)\b/,
	deletes: /\b(cannot be undone|delete)\b/,
	blocks: /\bblocks?\b|\bwrite again\b/,
	wide: /\b(all|everyone|everywhere|whole|CRM|stops)\b/,
};

/** The node as n8n makes a tool of it, as far as its text goes. */
const { description } = new Lemlist();

it.each(risky)('a model is told so in few words: $key', ({ resource, operation, effects }) => {
	const node = { parameters: { resource, operation: operation.value } } as unknown as INode;
	const told = NodeHelpers.getToolDescriptionForNode(node, { description } as INodeType);
	expect(told).toBe(`${actionOf(operation)} in Lemlist Complete`);
	for (const effect of effects) expect(told).toMatch(SAYS_SHORT[effect]);
	expect(actionOf(operation).length).toBeLessThanOrEqual(60);
});

it.each(operations)("n8n's builders are told so too: $key", ({ resource, operation }) => {
	const show = { resource: [resource.value], operation: [operation.value] };
	const hints = description.builderHint?.extraTypeDefContent ?? [];
	const told = hints.filter(
		({ displayOptions }) => JSON.stringify(displayOptions) === JSON.stringify({ show }),
	);
	const asides = told.map(({ content }) => ` (${content})`).join('');
	expect(actionOf(operation)).toBe(`${operation.action}${asides}`);
});

it('what has no effects is called by its action alone, whatever else is said of it', () => {
	const harmless = operations.filter(({ operation }) => effectsOf(operation).length === 0);
	for (const { operation } of harmless) expect(actionOf(operation)).toBe(operation.action);
	expect(harmless.length).toBeGreaterThan(50);
});

/** What an endpoint that takes something away does no harm by. */
const HARMLESS: Partial<Record<Endpoint, string>> = {
	'DELETE /inbox/conversations/labels/{contactId}': 'labels can be put on again',
	'DELETE /campaigns/{campaignId}/triggers/watch-lists/{watchListId}': 'an agent can be linked again',
	'DELETE /inbox/{contactId}/drafts/{draftId}': 'a draft was never sent',
	'DELETE /sequences/{sequenceId}/steps/{stepId}/sender': 'a sender can be set again',
};

it('whatever deletes is said to do so, or why it does no harm', () => {
	const used = new Set(operations.flatMap(({ operation }) => operation.request));
	const silent = [...used].filter(
		(endpoint) => endpoint.startsWith('DELETE ') && !statementOf(endpoint).effects?.length,
	);
	const todo = silent
		.filter((endpoint) => !(endpoint in HARMLESS))
		.map((endpoint) => `${endpoint}: state its effects in nodes/Lemlist/api, or name it in HARMLESS`);
	expect(todo).toEqual([]);
	expect(Object.keys(HARMLESS).filter((endpoint) => !silent.some((each) => each === endpoint))).toEqual([]);
});

it('a mailbox says that passwords go to lemlist', () => {
	const connect = operations.find(({ key }) => key === 'emailAccount.connect');
	expect(connect?.operation.description).toMatch(/\bpasswords?\b/i);
});

/** The same for single parameters, wherever a resource has them. */
const PARAMETER_WARNINGS: Array<[resource: string, parameter: string, RegExp]> = [
	['lead', 'findEmail', COSTS],
	['lead', 'findPhone', COSTS],
	['lead', 'linkedinEnrichment', COSTS],
	['lead', 'verifyEmail', COSTS],
	['enrichment', 'force', COSTS],
	['signalAgent', 'activate', COSTS],
	['campaign', 'autoReview', SENDS],
	['campaign', 'sendUserIds', REPLACES],
	['company', 'force', /\b(contacts|people)\b/i],
	['contactSourcing', 'overwrite', COSTS],
	['conversation', 'appendLabels', REPLACES],
	['conversation', 'markAsRead', /\bread\b/i],
	['enrichmentWaterfall', 'providers', REPLACES],
	['sequenceStep', 'images', REPLACES],
	['sequenceStep', 'videos', REPLACES],
	['signalAgent', 'signalProcessingType', SENDS],
];

it.each(PARAMETER_WARNINGS)('%s: %s says what it does', (resource, parameter, pattern) => {
	const texts = shown
		.filter(({ where }) => where.startsWith(`${resource} > `) && where.endsWith(` > ${parameter}`))
		.map(({ property }) => property.description);
	expect(texts).not.toHaveLength(0);
	for (const text of texts) expect(text).toMatch(pattern);
});
