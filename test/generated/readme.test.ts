import { EVENT_FAMILIES } from '../../nodes/Lemlist/api/events.ts';
import { resources } from '../../nodes/Lemlist/resources';
import { compatibilityTable } from './compatibility';
import { eventTable } from './eventTable';
import { operationTable } from './operationTable';
import { expectPart } from './parts';

it('README.md lists the operations there are, as `npm run generate` writes them', () => {
	expectPart('README.md', 'operations', operationTable(resources));
});

it('README.md lists the events that the triggers can listen to', () => {
	expectPart('README.md', 'events', eventTable(EVENT_FAMILIES));
});

it('README.md says in which versions of n8n the package was tried last', () => {
	expectPart('README.md', 'compatibility', compatibilityTable());
});
