import { rowsAt } from '../../api/json.ts';
import { field } from '../../definition/field';
import { locator } from '../../definition/locator';
import { picker } from '../../definition/picker';

/** What has the field. */
export const entity = field({
	displayName: 'Entity',
	name: 'entity',
	type: 'options',
	options: [
		{ name: 'Company', value: 'company' },
		{ name: 'Contact', value: 'contact' },
	],
	default: 'contact',
	required: true,
	description: 'Whether companies or contacts have it',
	in: 'body',
});

/** Fields that the team has added to the chosen kind of record. */
const ownFields = picker({
	name: 'OwnFields',
	request: ['GET /fields'],
	async read({ send, chosen }) {
		const wanted = chosen('entity', 'Entity');
		const { body } = await send('GET /fields', { query: { entity: wanted, source: 'custom' } });
		const entries = rowsAt(body, wanted).map(({ name, label }) => ({
			name: String(label ?? name),
			value: String(name),
		}));
		return { entries };
	},
	none: 'This team has added no such field yet. Field > Create or Update makes one.',
});

/** The field an operation is about. */
export const fieldName = locator({
	displayName: 'Field',
	name: 'name',
	description: 'Name of the field, not its label',
	in: 'path',
	required: true,
	prefix: '',
	example: 'accountTier',
	search: ownFields,
	typeOptions: { loadOptionsDependsOn: ['entity'] },
});
