import type { Operation } from '../../nodes/Lemlist/definition/operation';
import { resources } from '../../nodes/Lemlist/resources';
import type { Case } from '../operations/case';
import { cases } from '../operations/index.mts';

export interface OperationOf {
	resource: string;
	operation: Operation;
	/** `lead.markNotInterested` */
	name: string;
}

/** Every operation that has endpoints of its own; what the user spells cannot be held against anything. */
export const operations: readonly OperationOf[] = resources.flatMap(({ value, operations: of }) =>
	of
		.filter(({ kind }) => kind !== 'free')
		.map((operation) => ({ resource: value, operation, name: `${value}.${operation.value}` })),
);

/** The cases of an operation that end well. */
export function goodCases({ resource, operation }: OperationOf): Array<[name: string, of: Case]> {
	return Object.entries(cases[resource]?.[operation.value] ?? {}).filter(([, { error }]) => !error);
}
