import nock from 'nock';
import { resources } from '../../nodes/Lemlist/resources';
import type { Operation } from '../../nodes/Lemlist/definition/operation';
import type { Outcome } from '../support/n8n.mts';
import type { Case, Sent } from '../operations/case';
import { play } from '../operations/case';
import { cases } from '../operations/index.mts';

/** The resource whose requests the user spells; there is nothing to hold them against. */
const FREE = 'customRequest';

export interface OperationOf {
	resource: string;
	operation: Operation;
	/** `lead.markNotInterested` */
	name: string;
}

/** Every operation that has endpoints of its own. */
export const operations: readonly OperationOf[] = resources
	.filter(({ value }) => value !== FREE)
	.flatMap(({ value, operations: of }) =>
		of.map((operation) => ({ resource: value, operation, name: `${value}.${operation.value}` })),
	);

/** The cases of an operation that end well. */
export function goodCases({ resource, operation }: OperationOf): Array<[name: string, of: Case]> {
	return Object.entries(cases[resource]?.[operation.value] ?? {}).filter(([, { error }]) => !error);
}

export interface Played extends Case {
	outcome: Outcome & { sent: Sent[] };
}

/** Plays the good cases of all operations. @returns the runs by operation name and case name */
export async function playAll(): Promise<Record<string, Record<string, Played>>> {
	const played: Record<string, Record<string, Played>> = {};
	for (const each of operations) {
		const of: Record<string, Played> = (played[each.name] = {});
		for (const [name, example] of goodCases(each)) {
			of[name] = { ...example, outcome: await play(each.resource, each.operation.value, example) };
			nock.cleanAll();
		}
	}
	return played;
}
