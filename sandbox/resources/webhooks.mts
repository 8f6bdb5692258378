import { isObject, textAt } from '../api.mts';
import type { Hook } from '../happenings.mts';
import { id } from '../id.mts';
import type { Kind } from '../kind.mts';
import { bare, list } from '../lists.mts';
import { refuseIf, remove } from '../resource.mts';
import type { Endpoints } from '../resource.mts';

export const HOOKS: Kind<Hook> = {
	name: 'hooks',
	prefix: 'hoo',
	missing: 'Webhook not found',
	// A CRM wants to know of what never happens here; nobody is there to be called. A team without people has none.
	*seed({ store, ago }) {
		if (store.people.size === 0) return;
		const first = { _id: id('hoo', 'first'), isFirst: true };
		yield {
			...first,
			targetUrl: 'https://crm.example/lemlist',
			createdAt: ago(60),
			type: 'campaignComplete',
			campaignId: store.campaigns.keys().next().value,
		};
	},
	show: (hook) => ({ ...hook, secret: undefined }),
};

export const kinds = [HOOKS];

export const endpoints: Endpoints = {
	'GET /hooks': list(HOOKS, { as: bare }),

	// The document has campaignId and isFirst in the query, lemlist's own examples have them in the body.
	'POST /hooks': {
		wrong: { 'body.targetUrl': 'Invalid targetUrl', 'body.type type': 'Invalid type' },
		answer: ({ store, at, text, flag, logged }) => {
			const all = store.all(HOOKS);
			const targetUrl = text('targetUrl') ?? '';
			refuseIf(all.find({ targetUrl }) !== undefined, 'Webhook already exists', 409);
			const hook = all.add({
				targetUrl,
				createdAt: at,
				// lemlist has had new types before they were documented.
				type: isObject(logged.body) ? textAt(logged.body, 'type') : undefined,
				campaignId: text('campaignId'),
				isFirst: flag('isFirst') || undefined,
				secret: text('secret'),
			});
			return all.shown(hook);
		},
	},

	'DELETE /hooks/{hookId}': remove(HOOKS),
};
