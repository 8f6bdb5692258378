import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { INodePropertyOptions, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { isN8n1, requireFromN8n } from './install.mts';
import { tarball } from './package.mts';

// What n8n's search and its builders (AI builder, MCP server, assistant) make of the nodes, by their own code.

/** A node as they know it. */
type Known = INodeTypeDescription & { codex?: { alias?: string[] } };

interface Found {
	name: string;
	builderHintMessage?: string;
}

const DIST = join(import.meta.dirname, '..', 'dist', 'nodes', 'Lemlist');

/** The nodes of the package, as it was packed last. */
function ours(): Known[] {
	const load = createRequire(import.meta.url);
	return ['Lemlist', 'LemlistTrigger', 'LemlistPollingTrigger'].map((name) => {
		const node = load(join(DIST, `${name}.node.js`)) as Record<string, new () => INodeType>;
		const { description } = new (node[name] as new () => INodeType)();
		const codex = JSON.parse(readFileSync(join(DIST, `${name}.node.json`), 'utf8')) as Known['codex'];
		return { ...description, name: `n8n-nodes-lemlist.${description.name}`, codex };
	});
}

/** The nodes that come with n8n. */
function theirs(): Known[] {
	const base = dirname(requireFromN8n.resolve('n8n-nodes-base/package.json'));
	return [base, join(base, '..', '@n8n', 'n8n-nodes-langchain')].flatMap((folder) => {
		const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
		const nodes = JSON.parse(readFileSync(join(folder, 'dist/types/nodes.json'), 'utf8')) as Known[];
		return nodes.map((node) => ({ ...node, name: `${name}.${node.name}` }));
	});
}

describe('n8n finds the nodes', { skip: isN8n1() }, () => {
	let all: Known[];
	before(async () => {
		await tarball();
		all = [...theirs(), ...ours()];
	});

	const ACTION = 'n8n-nodes-lemlist.lemlist';
	const TRIGGER = 'n8n-nodes-lemlist.lemlistTrigger';
	const WORDS: Array<[words: string, node: string]> = [
		['unsubscribe contact', ACTION],
		['enrich lead', ACTION],
		['stop sequence', ACTION],
		['email reply trigger', TRIGGER],
		['cold email', ACTION],
		['outreach', ACTION],
	];

	for (const [words, node] of WORDS) {
		it(`first in the editor's list, for "${words}"`, () => {
			const { sublimeSearch } = requireFromN8n('@n8n/utils/search/sublime-search') as {
				sublimeSearch(words: string, from: object[]): Array<{ item: Known }>;
			};
			const [first] = sublimeSearch(
				words,
				all.map((each) => ({ name: each.name, properties: each })),
			);
			assert.equal(first?.item.name, node);
		});
	}

	// Builders look for each word by itself, and "trigger" is in the names of a hundred others.
	const FOUND = WORDS.filter(([words]) => !words.includes('trigger') && words !== 'cold email');

	for (const [words, node] of FOUND) {
		it(`first where builders look, for "${words}"`, () => {
			const [first] = search(words);
			assert.equal(first?.name, node);
		});
	}

	// Nodes that are called Email come before.
	for (const [words, node] of [
		['cold email', ACTION],
		['email reply', TRIGGER],
	] as const) {
		it(`on the first page where builders look, for "${words}"`, () => {
			assert.ok(search(words).some(({ name }) => name === node));
		});
	}

	it('with a hint which of two is meant by "lemlist"', () => {
		const found = search('lemlist').find(({ name }) => name === ACTION);
		assert.match(found?.builderHintMessage ?? '', /every operation/);
	});

	function search(words: string): Found[] {
		const { NodeSearchEngine } = requireFromN8n('@n8n/ai-utilities/node-catalog') as {
			NodeSearchEngine: new (nodes: Known[]) => { searchByName(words: string): Found[] };
		};
		// n8n makes tools for agents of many, and builders search those too.
		const tools = all
			.filter(({ usableAsTool }) => usableAsTool)
			.map((node) => ({ ...node, name: `${node.name}Tool`, displayName: `${node.displayName} Tool` }));
		return new NodeSearchEngine([...all, ...tools]).searchByName(words);
	}
});

it('builders read few characters an operation', { skip: isN8n1() }, async (test) => {
	await tarball();
	const { generateNodeTypeFile } = requireFromN8n('@n8n/workflow-sdk') as {
		generateNodeTypeFile(description: Known): string;
	};
	const [action] = ours();
	assert.ok(action);
	const operations = action.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options as INodePropertyOptions[]);
	const text = generateNodeTypeFile(action);
	const each = text.length / operations.length;
	test.diagnostic(`${Math.round(each)} characters for each of ${operations.length} operations`);
	assert.ok(each < 1225, `${each}`);

	// They would stand above those of the same value in other resources, too: Delete for Delete.
	assert.deepEqual(
		operations.filter(({ description }) => text.includes(`/** ${description} */`)),
		[],
	);
	assert.match(text, /\* spends credits\n[^}]*operation: 'enrichPerson'/);
});
