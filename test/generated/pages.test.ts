import { EVENT_FAMILIES } from '../../nodes/Lemlist/api/events.ts';
import { resources } from '../../nodes/Lemlist/resources';
import { compatibilityTable } from './compatibility';
import { eventTable } from './eventTable';
import { operationSections, operationsInShort, operationsThat } from './operationTable';
import { expectPart } from './parts';

it('README.md counts and links the operations there are, as `npm run generate` writes them', () => {
	expectPart('README.md', 'operations', operationsInShort(resources, 'docs/operations.md'));
});

it('README.md says in which versions of n8n the package was tried last', () => {
	expectPart('README.md', 'compatibility', compatibilityTable());
});

it('docs/operations.md says of each operation what it does, costs and gives', () => {
	expectPart('docs/operations.md', 'resources', operationsInShort(resources, ''));
	expectPart('docs/operations.md', 'operations', operationSections(resources));
});

it('docs/triggers.md lists the events that the triggers can listen to', () => {
	expectPart('docs/triggers.md', 'events', eventTable(EVENT_FAMILIES));
});

it('docs/credits.md lists what spends credits', () => {
	expectPart('docs/credits.md', 'spends', operationsThat('spends', resources));
});
