import { LEAD_KEYS } from '../../nodes/Lemlist/api/values.ts';
import { resources } from '../../nodes/Lemlist/resources';

it('what lead operations have a field of their own for is not offered as a variable, too', () => {
	const fields = resources
		.filter(({ value }) => value === 'lead')
		.flatMap(({ operations }) => operations)
		.filter(({ value }) => value === 'create' || value === 'update')
		.flatMap((operation) => operation.fields);
	const names = fields.flatMap(({ in: part, as, name }) =>
		part === 'body' && as !== '' ? (as ?? name) : [],
	);
	expect(names.length).toBeGreaterThan(10);
	expect(names.filter((name) => !LEAD_KEYS.includes(name))).toEqual([]);
});
