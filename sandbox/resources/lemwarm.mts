import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import { MAILBOXES } from './emailAccounts.mts';
import type { Mailbox } from './emailAccounts.mts';

export const forms = {
	lemwarmAsSchema:
		'GET /lemwarm/{userMailboxId}/settings has the names of the schema (active, dailyLimit, warmupTemplate) instead of those of the example',
};

const NO_MAILBOX = 'invalid-usermailbox';

export const endpoints: Endpoints = {
	// lemlist names these refusals; when it says which is a guess.
	'POST /lemwarm/{userMailboxId}/start': (call) => {
		const { warmup, status } = mailboxIn(call, NO_MAILBOX);
		refuseIf(call.store.lacks('lemwarm'), 'billing-error');
		refuseIf(status !== 'CONNECTED', 'invalid-sender');
		if (!warmup.active) Object.assign(warmup, { active: true, activeAt: call.at });
		return { ok: true };
	},

	'POST /lemwarm/{userMailboxId}/pause': (call) => {
		const { _id, email, userId, warmup } = mailboxIn(call, NO_MAILBOX);
		if (warmup.active) call.emit('lemwarmPaused', undefined, { userMailboxId: _id, email, userId });
		warmup.active = false;
		return { ok: true };
	},

	'GET /lemwarm/{userMailboxId}/settings': (call) => {
		const { warmup } = mailboxIn(call, 'Error retrieving settings');
		const { active, warmDailyVarianceEnabled, deliverability, warmEmailMax, ...rest } = warmup;
		return call.form('lemwarmAsSchema')
			? {
					...{ active, dailyLimit: warmEmailMax, warmupTemplate: 'default' },
					...{ warmDailyVarianceEnabled, deliverability },
				}
			: { active, warmEmailMax, ...rest, warmDailyVarianceEnabled, deliverability };
	},

	'PATCH /lemwarm/{userMailboxId}/settings': {
		wrong: { body: 'A provided field has the wrong type', 'body bounds': 'Error updating settings' },
		answer: (call) => {
			Object.assign(mailboxIn(call, 'Error updating settings').warmup, call.body);
			return { ok: true };
		},
	},
};

/** @throws Refusal, 400: nothing says that lemlist answers 404 here */
function mailboxIn({ store, path }: AnyCall, words: string): Mailbox {
	return store.all(MAILBOXES).need(path.userMailboxId, words, 400);
}
