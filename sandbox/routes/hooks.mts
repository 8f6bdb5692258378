import type { Hook } from '../happenings.mts';
import { Refusal, text } from './route.mts';
import type { Routes } from './route.mts';

export const hookRoutes: Routes = {
	'GET /hooks': ({ store }) => store.happenings.hooks.map(shownHook),

	// The document has campaignId and isFirst in the query, lemlist's own examples have them in the body.
	'POST /hooks': ({ store, query, body }) => {
		const { hooks } = store.happenings;
		const { targetUrl, type, secret, ...inBody } = body as Record<string, unknown>;
		const { campaignId, isFirst } = { ...inBody, ...query };
		if (typeof targetUrl !== 'string' || !URL.canParse(targetUrl))
			throw new Refusal(400, 'Invalid targetUrl');
		if (type !== undefined && !/^[a-z][A-Za-z]+$/.test(String(type)))
			throw new Refusal(400, 'Invalid type');
		if (hooks.some((hook) => hook.targetUrl === targetUrl))
			throw new Refusal(409, 'Webhook already exists');
		const hook: Hook = {
			_id: store.happenings.nextId('hoo'),
			targetUrl,
			createdAt: new Date().toISOString(),
			...(type !== undefined && { type: String(type) }),
			...(campaignId !== undefined && { campaignId: String(campaignId) }),
			...(String(isFirst) === 'true' && { isFirst: true }),
			...(secret !== undefined && { secret: String(secret) }),
		};
		hooks.push(hook);
		return shownHook(hook);
	},

	'DELETE /hooks/{hookId}': ({ store, params }) => {
		const { hooks } = store.happenings;
		const index = hooks.findIndex((hook) => hook._id === text(params, 'hookId'));
		const [hook] = index === -1 ? [] : hooks.splice(index, 1);
		if (!hook) throw new Refusal(404, 'Webhook not found');
		return shownHook(hook);
	},
};

/** A hook as every route shows it. */
export function shownHook(hook: Hook): Hook {
	return { ...hook, secret: undefined };
}
