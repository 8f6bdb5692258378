import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

interface Provider {
	id: string;
	connected?: boolean;
	enabled?: boolean;
}

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const dataOf = <T>({ json }: { json: unknown }) => (json as { data: T }).data;
const providers = (query = {}) => dataOf<Provider[]>(ask(store, 'GET /v2/enrichments/providers', { query }));
const isConnected = (wanted: string) => providers().find(({ id }) => id === wanted)?.connected;
const connect = (providerId: string) =>
	ask(store, 'PUT /v2/enrichments/providers/{providerId}/connection', {
		path: { providerId },
		body: { apiKey: 'secret-key' },
	});
const disconnect = (providerId: string) =>
	ask(store, 'DELETE /v2/enrichments/providers/{providerId}/connection', { path: { providerId } });
const path = { waterfallId: 'default_email' };
const get = (waterfallId = path.waterfallId) =>
	ask(store, 'GET /v2/enrichments/waterfalls/{waterfallId}', { path: { waterfallId } });
const update = (body: object, waterfallId = path.waterfallId) =>
	ask(store, 'PATCH /v2/enrichments/waterfalls/{waterfallId}', { path: { waterfallId }, body });
const reset = (waterfallId = path.waterfallId) =>
	ask(store, 'PUT /v2/enrichments/waterfalls/{waterfallId}/reset', { path: { waterfallId } });

it('a provider is connected and disconnected; its key is never shown', () => {
	expect(isConnected('prospeo')).toBe(false);
	expect(connect('prospeo').body).not.toContain('secret-key');
	expect(isConnected('prospeo')).toBe(true);
	expect(ask(store, 'GET /v2/enrichments/providers').body).not.toContain('secret-key');
	disconnect('prospeo');
	expect(isConnected('prospeo')).toBe(false);
	expect(providers({ type: 'phone' }).map(({ id }) => id)).not.toContain('finder');
	expect(connect('lemlist').status).toBe(400);
	expect(connect('nobody').status).toBe(404);
});

it('a waterfall is listed, changed and given back', () => {
	const all = dataOf<object[]>(ask(store, 'GET /v2/enrichments/waterfalls'));
	expect(all).toHaveLength(3);
	expect(all[0]).toEqual(dataOf(get()));
	const before = dataOf<{ providers: Provider[]; editor?: string }>(get());
	expect(before.editor).toBeUndefined();
	const changed = dataOf<typeof before>(
		update({ name: 'Mine', providers: [{ id: 'finder', enabled: true }] }),
	);
	expect(changed).toMatchObject({ name: 'Mine', editor: store.users[0]?._id });
	// Whoever was left out comes last, disabled.
	expect(changed.providers).toEqual([
		{ id: 'finder', enabled: true },
		{ id: 'lemlist', enabled: false },
		{ id: 'prospeo', enabled: false },
	]);
	expect(dataOf(get())).toEqual(changed);
	expect(dataOf(reset())).toEqual({ ...before, name: 'Mine' });
});

it('is refused where it is known', () => {
	const says = (code: string) => ({ status: 400, json: { code: `ENRICHMENT_WATERFALL_${code}` } });
	for (const name of ['', ' ', 'x'.repeat(101)])
		expect(update({ name })).toMatchObject(says('INVALID_NAME'));
	expect(update({ providers: [{ id: 'x' }] })).toMatchObject(says('UNKNOWN_PROVIDER'));
	expect(update({ providers: [{ id: 'dialbook' }] })).toMatchObject(says('UNKNOWN_PROVIDER'));
	const unconnected = { providers: [{ id: 'prospeo', enabled: true }] };
	expect(update(unconnected)).toMatchObject(says('PROVIDER_NOT_CONNECTED'));
	expect(update({ conditions: [] })).toMatchObject(says('CONDITIONS_NOT_SUPPORTED'));
	expect(reset(id('ewf', 1))).toMatchObject(says('NOT_DEFAULT'));
	expect(get('nothing').status).toBe(404);
});
