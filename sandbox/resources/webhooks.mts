import { Refusal } from '../answer.mts';
import { isObject, textAt } from '../api.mts';
import type { Hook } from '../happenings.mts';
import { id } from '../id.mts';
import type { Seeding } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';

export const endpoints: Endpoints = {
	'GET /hooks': ({ store }) => store.happenings.hooks.map(shownHook),

	// The document has campaignId and isFirst in the query, lemlist's own examples have them in the body.
	'POST /hooks': {
		wrong: { 'body.targetUrl': 'Invalid targetUrl', 'body.type type': 'Invalid type' },
		answer: ({ store, at, text, flag, logged }) => {
			const { hooks } = store.happenings;
			const targetUrl = text('targetUrl') ?? '';
			refuseIf(
				hooks.some((hook) => hook.targetUrl === targetUrl),
				'Webhook already exists',
				409,
			);
			const hook: Hook = {
				_id: store.happenings.nextId('hoo'),
				targetUrl,
				createdAt: at,
				// lemlist has had new types before they were documented.
				type: isObject(logged.body) ? textAt(logged.body, 'type') : undefined,
				campaignId: text('campaignId'),
				isFirst: flag('isFirst') || undefined,
				secret: text('secret'),
			};
			hooks.push(hook);
			return shownHook(hook);
		},
	},

	'DELETE /hooks/{hookId}': ({ store, path }) => {
		const { hooks } = store.happenings;
		const index = hooks.findIndex((hook) => hook._id === path.hookId);
		const [hook] = index === -1 ? [] : hooks.splice(index, 1);
		if (!hook) throw new Refusal(404, 'Webhook not found');
		return shownHook(hook);
	},
};

/** A CRM wants to know of what never happens here; nobody is there to be called. A team without people has none. */
export function begin({ store, ago }: Seeding): void {
	if (store.people.size === 0) return;
	store.happenings.hooks.push({
		_id: id('hoo', 'first'),
		targetUrl: 'https://crm.example/lemlist',
		createdAt: ago(60),
		type: 'campaignComplete',
		campaignId: store.campaigns.keys().next().value,
		isFirst: true,
	});
}

/** A hook as every route shows it. */
export function shownHook(hook: Hook): Hook {
	return { ...hook, secret: undefined };
}
