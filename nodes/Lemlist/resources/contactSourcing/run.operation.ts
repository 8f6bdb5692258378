import { field } from '../../definition/field';
import { batch } from '../../definition/operation';
import { bundled } from '../../shared/bundle';
import { moreFields } from '../../shared/moreFields';
import { timeLimit } from '../../shared/poll';
import { companyId } from '../company/picker';
import { outcomeOf } from './result';

/** Most companies that lemlist takes in one request. */
const MOST = 200;

export const run = batch({
	value: 'run',
	name: 'Run',
	action: 'Run contact sourcing',
	description:
		'Contact sourcing: AI finds who decides, uses or influences in the companies of all input items, 200 a request. Spends credits, but not for those done before.',
	request: ['POST /contact-sourcing', 'GET /contact-sourcing'],
	fields: [
		{ ...companyId, in: undefined },
		{
			displayName: 'Wait for Result',
			name: 'waitForResult',
			type: 'boolean',
			default: false,
			alone: true,
			description: 'Whether to wait for the people, seconds to minutes. If off, gives the run ID.',
		},
		field(
			{
				displayName: 'Overwrite',
				name: 'overwrite',
				type: 'boolean',
				default: true,
				description:
					'Whether to run again and replace the earlier result, which spends credits again',
				in: 'body',
			},
			(overwrite) => overwrite || undefined,
		),
		timeLimit,
		moreFields,
	],
	size: MOST,
	async run(items) {
		const outcomes = await bundled(items, {
			max: MOST,
			groupOf: ({ parts }) => JSON.stringify(parts.body),
			valuesOf: ({ values }) => [values.companyId],
			send: async ({ send, parts }, companyIds) =>
				await send('POST /contact-sourcing', { body: { companyIds, ...parts.body } }),
		});
		return await Promise.all(
			items.map(async (item, index) => {
				const answers = outcomes[index] ?? [];
				if (answers instanceof Error) return answers;
				const [answer] = answers;
				return answer ? await outcomeOf(item, answer) : {};
			}),
		);
	},
});
