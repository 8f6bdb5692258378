import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../api/endpoint.ts';
import type { Context, Result } from '../definition/context';
import { field } from '../definition/field';
import type { Answer, SendTo } from '../definition/request';
import { bundled } from './bundle';
import { idsIn } from './manyIds';

/** Most companies that lemlist takes in one request; for contacts it does not say. */
const MAX = 10_000;

export const byIds = { show: { by: ['ids'] } } as const;
export const byList = { show: { by: ['list'] } } as const;

/** Those that are named, by two kinds of names. */
export function named<const Name extends string>(
	name: Name,
	displayName: string,
	example: string,
	kinds: string,
) {
	return field(
		{
			displayName,
			name,
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			required: true,
			placeholder: `e.g. ${example}`,
			description: `${kinds}; an entry may hold several. Input items go together, 10,000 a request.`,
			in: 'body',
			displayOptions: byIds,
		},
		idsIn,
	);
}

/** An item that names some for the CRM. */
interface Naming<E extends Endpoint> extends Pick<Context, 'functions' | 'parts'> {
	send: SendTo<E>;
}

/**
 * Has those of all items put into the CRM, or found there, in few requests. lemlist answers before it is done, and what it
 * answers is documented in part only, so it is given as it is.
 * @param key of the body that carries names
 */
export function toCrm<E extends Endpoint>(
	key: string,
	send: (context: Naming<E>, body: IDataObject) => Promise<Answer>,
) {
	return {
		size: MAX,
		async run(contexts: ReadonlyArray<Naming<E>>): Promise<Array<Result | Error>> {
			const outcomes = await bundled(contexts, {
				max: MAX,
				groupOf: ({ parts }) => JSON.stringify({ ...parts.body, [key]: undefined }),
				// A list is named once, in a body of its own.
				valuesOf: ({ parts: { body } }) => namesIn(body[key]) ?? [''],
				send: async (first, names) =>
					await send(
						first,
						first.parts.body[key] ? { ...first.parts.body, [key]: names } : first.parts.body,
					),
			});
			return contexts.map(({ parts }, index) => {
				const answers = outcomes[index] ?? [];
				if (answers instanceof Error) return answers;
				return { ...parts.body, requests: answers.flatMap(({ data }) => data) };
			});
		},
	};
}

function namesIn(value: unknown): string[] | undefined {
	return Array.isArray(value) ? value.map(String) : undefined;
}
