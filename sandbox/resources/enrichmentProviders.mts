import { Refusal } from '../answer.mts';
import type { Kind, Row } from '../kind.mts';
import type { Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';

/** Its id is a word. */
interface Provider extends Row {
	displayName: string;
	types: readonly string[];
	/** lemlist's own need no key. */
	isExternal: boolean;
	apiKey?: string;
}

const INVENTED = [
	['lemlist', 'lemlist', ['email', 'phone'], false],
	['prospeo', 'Prospeo', ['email', 'phone'], true],
	['finder', 'Finder', ['email'], true],
	['dialbook', 'Dialbook', ['phone'], true],
] as const;

export const PROVIDERS: Kind<Provider> = {
	name: 'enrichmentProviders',
	prefix: 'prv',
	// Its words are a guess.
	missing: { error: 'Provider not found', code: 'ENRICHMENT_PROVIDER_NOT_FOUND' },
	show: ({ _id: id, displayName, types, isExternal, apiKey }) => ({
		...{ id, displayName, types, connected: !isExternal || apiKey !== undefined },
	}),
};

export const kinds = [PROVIDERS];

export const endpoints: Endpoints = {
	'GET /v2/enrichments/providers': ({ store, text }) => {
		const type = text('type');
		const found = store
			.all(PROVIDERS)
			.rows.filter(({ types }) => type === undefined || types.includes(type));
		return { data: found.map((each) => PROVIDERS.show?.(each)) };
	},

	// What both answer was not seen. The key is never checked, and never shown.
	'PUT /v2/enrichments/providers/{providerId}/connection': ({ store, path, text }) =>
		connected(store, path.providerId, text('apiKey')),
	'DELETE /v2/enrichments/providers/{providerId}/connection': ({ store, path }) =>
		connected(store, path.providerId, undefined),
};

export function begin({ store }: { store: Store }): void {
	const all = store.all(PROVIDERS);
	for (const [_id, displayName, types, isExternal] of INVENTED)
		all.set(_id, {
			...{ _id, displayName, types: [...types], isExternal },
			...(_id === 'finder' && { apiKey: 'key' }),
		});
}

function connected(store: Store, providerId: string, apiKey: string | undefined): unknown {
	const provider = store.all(PROVIDERS).need(providerId);
	if (!provider.isExternal)
		throw new Refusal(400, {
			error: 'This provider needs no key',
			code: 'ENRICHMENT_PROVIDER_NOT_EXTERNAL',
		});
	provider.apiKey = apiKey;
	return PROVIDERS.show?.(provider);
}
