import { locator } from '../../definition/locator';
import { listPicker } from '../../definition/picker';

/** Personas by name; lemlist lists the newest 200. */
const personas = listPicker({
	name: 'Personas',
	request: 'GET /database/personas',
	entry: ({ _id, name, mode }) => ({ name: `${String(name)} (${String(mode)})`, value: String(_id) }),
	none: 'This team has no personas yet. Persona > Create makes one.',
});

/** The persona an operation is about. */
export const personaId = locator({
	displayName: 'Persona',
	name: 'personaId',
	description: 'Persona ID, starts with pdp_',
	in: 'path',
	required: true,
	prefix: 'pdp',
	search: personas,
});
