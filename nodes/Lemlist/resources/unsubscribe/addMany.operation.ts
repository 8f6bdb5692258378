import { field } from '../../definition/field';
import { batch } from '../../definition/operation';
import { bundled } from '../../shared/bundle';

/** Most values that lemlist takes in one request. */
const MAX = 10_000;

const trimmed = (values: readonly string[]) => values.map((each) => each.trim());

export const addMany = batch({
	value: 'addMany',
	name: 'Add Many',
	action: 'Unsubscribe many addresses or domains',
	description:
		'Unsubscribe many people at once, 10,000 a request. A domain such as @example.com blocks everybody there. Gives an item for each input item.',
	request: ['POST /v2/unsubscribes/variables'],
	fields: [
		field(
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
			},
			trimmed,
		),
	],
	size: MAX,
	async run(contexts) {
		const outcomes = await bundled(contexts, {
			max: MAX,
			valuesOf: ({ values }) => trimmed(values.values),
			async send(first, values) {
				const { text } = await first.send('POST /v2/unsubscribes/variables', { body: { values } });
				return { success: true, message: text };
			},
		});
		return outcomes.map((answers, index) =>
			answers instanceof Error ? answers : { ...answers[0], ...contexts[index]?.parts.body },
		);
	},
});
