import { OPERATIONS } from '../../tooling/migrate/builtIn.mts';
import { resources } from '../../nodes/Lemlist/resources';
import { move, node } from '../migrate/moving';
import { table } from './table';

/** The operations of n8n's own node, what takes their place, and what changes, as `npm run migrate` says it; as Markdown. */
export function builtInTable(): string {
	const rows = OPERATIONS.map((name) => {
		const [resource = '', operation = ''] = name.split('.');
		const dates = { startDate: '2026-11-01', endDate: '2026-11-02' };
		const filled = {
			...dates,
			campaignId: 'cam_1',
			email: 'a@example.com',
			leadId: 'lea_1',
			enrichId: 'enr_1',
		};
		const { moved } = move(node('lemlist', 2, { resource, operation, returnAll: true, ...filled }));
		const [{ after, notes } = { after: {}, notes: [] }] = moved;
		return [`${resource}: ${operation}`, nameOf(after), notes.slice(1).join(' ')];
	});
	return table([['n8n’s Lemlist', 'Lemlist Complete', 'what changes'], ...rows]);
}

/** As the panel says it: `Lead → Get`. */
function nameOf({ parameters = {} }: { parameters?: Readonly<Record<string, unknown>> }): string {
	const resource = resources.find(({ value }) => value === parameters.resource);
	const operation = resource?.operations.find(({ value }) => value === parameters.operation);
	return `${resource?.name} → ${operation?.name}`;
}

/** Every operation as the panel says it. */
export const operationNames = resources.flatMap(({ name, operations }) =>
	operations.map((operation) => `${name} → ${operation.name}`),
);
