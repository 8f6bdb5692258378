import type { Operation, Resource } from '../../nodes/Lemlist/definition/operation';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import type { Effect } from '../../nodes/Lemlist/api/statement.ts';
import { effectsOf } from '../../nodes/Lemlist/definition/effects';
import { leftOut } from '../contract/leftOut';
import type { OperationOf } from '../contract/played';
import { previewOf } from './previews';
import { table } from './table';

const BEYOND: Record<Effect, string> = {
	sends: 'messages may go out',
	spends: 'spends credits or a quota',
	deletes: 'deletes for good',
	blocks: 'blocks people, or lets them in again',
	wide: 'changes more than the one thing',
};

/** So many names say what a row is; the rest is shown by n8n's preview. */
const NAMES = 8;

/** How many operations there are, and where each resource's are told of, as Markdown. @param page with the sections */
export function operationsInShort(resources: readonly Resource[], page: string): string {
	const all = resources.flatMap(({ operations }) => operations);
	const used = new Set<string>(all.flatMap(({ request }) => request));
	const links = resources.map(({ name }) => `[${name}](${page}#${anchorOf(name)})`);
	return `${all.length} operations of ${resources.length} resources, which use ${used.size} of the ${Object.keys(api).length} endpoints that this package knows lemlist to have: ${links.join(', ')}.`;
}

/** As GitHub and npm make it of a heading. */
function anchorOf(heading: string): string {
	return heading.toLowerCase().replaceAll(' ', '-');
}

/** What the node covers, as Markdown: a section a resource, a row an operation. */
export function operationSections(resources: readonly Resource[]): string {
	const sections = resources.map((resource) => {
		const rows = [...resource.operations]
			.sort((a, b) => a.name.localeCompare(b.name))
			.map((operation) => [
				`**${operation.name}**`,
				inCell(operation.description),
				effectsOf(operation)
					.map((effect) => BEYOND[effect])
					.join('; ') || '–',
				namesIn({ resource: resource.value, operation, name: operation.name }),
				requestsOf(operation),
				sureness(operation),
			]);
		const header = ['Operation', 'What it does', 'Costs and effects', 'Gives', 'Requests', 'Known from'];
		return [`## ${resource.name}`, table([header, ...rows], 'narrow')].join('\n\n');
	});
	const reasons = Object.entries(leftOut).map(([endpoint, reason]) => `- \`${endpoint}\`: ${reason}`);
	return [...sections, '## Left out', reasons.join('\n')].join('\n\n');
}

/** The operations with this effect, by resource, as a list of Markdown. */
export function operationsThat(effect: Effect, resources: readonly Resource[]): string {
	return resources
		.flatMap(({ name, operations }) =>
			operations
				.filter((operation) => effectsOf(operation).includes(effect))
				.map((operation) => `- ${name} → ${operation.name}: ${operation.description}`),
		)
		.join('\n');
}

/** Text that keeps to its cell of a table. */
function inCell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** What stands in an item, as its cases show it. */
function namesIn(of: OperationOf): string {
	const names = Object.keys(previewOf(of).properties ?? {});
	if (names.length === 0) return 'what lemlist answers';
	const shown = names.slice(0, NAMES).map((name) => `\`${name}\``);
	return `${shown.join(', ')}${names.length > NAMES ? ', …' : ''}`;
}

/** Its endpoints, and how much one request brings or takes where that is more than one. */
function requestsOf(operation: Operation): string {
	const { request } = operation;
	if (request.length === 0) return 'any';
	return request
		.map((endpoint, index) => {
			const size = index === 0 ? sizeOf(operation, endpoint) : '';
			return `\`${endpoint}\`${size}`;
		})
		.join('<br>');
}

function sizeOf(operation: Operation, endpoint: Endpoint): string {
	if (operation.kind === 'batch') return `, up to ${operation.size} items each`;
	const { by, max } = statementOf(endpoint).pages ?? {};
	return operation.list && by && max ? `, up to ${max} rows each` : '';
}

/** How well the least known of its endpoints is. */
function sureness({ request }: Operation): string {
	const known = request.map((endpoint) => statementOf(endpoint).certainty);
	if (known.includes('inferred')) return 'conclusions';
	return known.includes('partial') ? 'parts of pages' : 'documentation';
}
