import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

/** Personas by name; lemlist lists the newest 200. */
async function searchPersonas(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: '/database/personas',
		rows: 'data',
		entry: ({ _id, name, mode }) => ({ name: `${String(name)} (${String(mode)})`, value: String(_id) }),
		none: 'This team has no personas yet. Persona > Create makes one.',
	});
}

/** The persona an operation is about. */
export const personaId = locator({
	displayName: 'Persona',
	name: 'personaId',
	description: 'Persona ID, starts with pdp_',
	in: 'path',
	required: true,
	prefix: 'pdp',
	search: searchPersonas,
});
