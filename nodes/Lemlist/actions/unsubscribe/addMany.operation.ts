import type { Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { bundled } from '../bundle';

/** Most values that lemlist takes in one request. */
const MOST = 10_000;

export const addMany: Operation = {
	value: 'addMany',
	name: 'Add Many',
	action: 'Add many unsubscribes',
	description:
		'Block many people at once, 10,000 a request. A domain such as @example.com blocks everybody there. Gives an item for each input item.',
	request: ['POST /v2/unsubscribes/variables'],
	repeatable: true,
	fields: [
		{
			displayName: 'Values',
			name: 'values',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			required: true,
			placeholder: 'e.g. nathan@example.com',
			description:
				'E-mail addresses, LinkedIn URLs, phone numbers with country code, or domains as @example.com. An entry may hold a list.',
			in: 'body',
			send: (values) => (values as string[]).map((each) => each.trim()),
		},
	],
	batch: {
		size: MOST,
		async run(contexts) {
			const outcomes = await bundled(contexts, {
				most: MOST,
				valuesOf: ({ parts }) => (parts.body as { values: string[] }).values,
				send: async (first, values) =>
					rowsFrom(
						await first.send('POST /v2/unsubscribes/variables', { body: { values } }, 'text'),
					),
			});
			return outcomes.map((answers, index) =>
				answers instanceof Error ? answers : { ...answers[0], ...contexts[index]?.parts.body },
			);
		},
	},
};
