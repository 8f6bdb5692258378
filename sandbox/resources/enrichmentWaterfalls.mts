import { isObject } from '../api.mts';
import type { JsonObject } from '../api.mts';
import { id } from '../id.mts';
import type { Kind, Row } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { PROVIDERS } from './enrichmentProviders.mts';

/** The id of a default one is a word. */
interface Waterfall extends Row {
	type: string;
	name: string;
	isDefault: boolean;
	/** Who has taken it over from lemlist. */
	editor?: string;
	providers: JsonObject[];
}

export const WATERFALLS: Kind<Waterfall> = {
	name: 'enrichmentWaterfalls',
	prefix: 'ewf',
	// Its words are a guess.
	missing: { error: 'Waterfall not found', code: 'ENRICHMENT_WATERFALL_NOT_FOUND' },
	show: ({ _id, type, name, editor, providers }) => ({ id: _id, type, name, editor, providers }),
};

export const kinds = [WATERFALLS];

const refusal = (code: string, error: string) => ({ error, code: `ENRICHMENT_WATERFALL_${code}` });

export const endpoints: Endpoints = {
	// The default of each type first, then custom ones, newest first.
	'GET /v2/enrichments/waterfalls': ({ store }) => {
		const all = store.all(WATERFALLS).rows;
		const custom = all.filter(({ isDefault }) => !isDefault);
		return {
			data: [...all.filter(({ isDefault }) => isDefault), ...custom.toReversed()].map((each) =>
				WATERFALLS.show?.(each),
			),
		};
	},

	'GET /v2/enrichments/waterfalls/{waterfallId}': ({ store, path }) => shown(store, path.waterfallId),

	'PATCH /v2/enrichments/waterfalls/{waterfallId}': (call) => {
		const { store, path, body, text, user, logged } = call;
		const waterfall = store.all(WATERFALLS).need(path.waterfallId);
		const isOther = isObject(logged.body) && 'conditions' in logged.body;
		refuseIf(isOther, refusal('CONDITIONS_NOT_SUPPORTED', 'Conditions cannot be changed'));
		const name = text('name');
		const isNamed = name === undefined || (name.trim() !== '' && name.length <= 100);
		refuseIf(!isNamed, refusal('INVALID_NAME', 'The name must have 1 to 100 characters'));
		const providers = 'providers' in body ? orderIn(call, waterfall) : waterfall.providers;
		Object.assign(waterfall, { name: name ?? waterfall.name, providers });
		if (waterfall.isDefault) waterfall.editor = user._id;
		return shown(store, waterfall._id);
	},

	'PUT /v2/enrichments/waterfalls/{waterfallId}/reset': ({ store, path }) => {
		const waterfall = store.all(WATERFALLS).need(path.waterfallId);
		refuseIf(!waterfall.isDefault, refusal('NOT_DEFAULT', 'Only a default waterfall can be reset'));
		waterfall.editor = undefined;
		waterfall.providers = everybody(store, waterfall.type);
		return shown(store, waterfall._id);
	},
};

export function begin({ store }: { store: Store }): void {
	const all = store.all(WATERFALLS);
	for (const type of ['email', 'phone']) {
		const providers = everybody(store, type);
		all.set(`default_${type}`, {
			...{ _id: `default_${type}`, type, name: `Default ${type}`, isDefault: true, providers },
		});
	}
	const providers = everybody(store, 'email').toReversed();
	const custom = { type: 'email', name: 'Cheap first', isDefault: false, editor: store.users[0]?._id };
	all.set(id('ewf', 1), { _id: id('ewf', 1), ...custom, providers });
}

function shown(store: Store, waterfallId: string): object {
	const all = store.all(WATERFALLS);
	return { data: all.shown(all.need(waterfallId)) };
}

/** All who find something of this type; those without a key are off. */
function everybody(store: Store, type: string): JsonObject[] {
	return store
		.all(PROVIDERS)
		.rows.filter(({ types }) => types.includes(type))
		.map(({ _id, isExternal, apiKey }) => ({ id: _id, enabled: !isExternal || apiKey !== undefined }));
}

/** The order that a request wants; who is left out comes last, disabled. */
function orderIn({ store, objects }: AnyCall, { type }: Waterfall): JsonObject[] {
	const known = everybody(store, type);
	const given = objects('providers');
	const isKnown = given.every((each) => known.some(({ id }) => id === each.id));
	refuseIf(!isKnown, refusal('UNKNOWN_PROVIDER', 'No such provider for this type'));
	const wrong = given.find(
		(each) =>
			each.enabled === true && known.some(({ id, enabled }) => id === each.id && enabled !== true),
	);
	refuseIf(wrong !== undefined, refusal('PROVIDER_NOT_CONNECTED', 'This provider has no key yet'));
	const left = known.filter(({ id }) => !given.some((each) => each.id === id));
	return [...given, ...left.map(({ id }) => ({ id: String(id), enabled: false }))];
}
