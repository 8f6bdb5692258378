import type { IDataObject } from 'n8n-workflow';
import { wordsIn } from '../../api/judge.ts';
import type { JsonObject } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import { batch } from '../../definition/operation';
import { rowsIn } from '../../shared/rowsIn';
import { mailboxId } from '../emailAccount/picker';

export const updateSendingLimits = batch({
	value: 'updateSendingLimits',
	name: 'Update Sending Limits',
	action: 'Update sending limits of user',
	description:
		'Set how many e-mails a day mailboxes of users may send, those of all input items together, 100 a request',
	request: ['PATCH /user/sending-settings'],
	fields: [
		{ ...mailboxId, name: 'mailboxId', in: undefined },
		{
			displayName: 'Daily Limit',
			name: 'dailyEmailLimit',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: 50,
			required: true,
			description: 'Most e-mails that the mailbox sends on a day',
		},
	],
	size: 100,
	async run(items) {
		const emailAccounts = items.map(({ values: { mailboxId: id, dailyEmailLimit } }) => ({
			...{ id, dailyEmailLimit },
		}));
		const [first] = items;
		if (!first) return [];
		const answer = await first.send('PATCH /user/sending-settings', { body: { emailAccounts } });
		const rows = rowsIn(answer);
		const isById = rows.some(({ id }) => emailAccounts.some((each) => each.id === id));
		return emailAccounts.map((each): IDataObject | NotDone => {
			// What is answered was not seen, but that it tells of each mailbox.
			if (!isById)
				return { ...each, ...(Array.isArray(answer.data) ? { rows: answer.data } : answer.data) };
			const own = rows.find(({ id }) => id === each.id);
			if (own && !isRefusal(own)) return own;
			return new NotDone(
				(own && wordsIn(own)) ?? 'lemlist does not say that it set the limit of this mailbox',
				`The limit of ${each.id} is to be checked with Get Sending Limits. The other mailboxes of the request have been dealt with.`,
			);
		});
	},
});

/** Whether the row of one mailbox says that its limit was not set, or why; words beside a yes are none. */
function isRefusal({ ok, success, updated, ...rest }: JsonObject): boolean {
	const said = [ok, success, updated];
	return said.includes(false) || (!said.includes(true) && wordsIn(rest) !== undefined);
}
