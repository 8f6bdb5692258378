import { schemaOf } from './schema';

it('merges what several items show', () => {
	const items = [
		{ id: 'a', size: 1, tags: [], owner: null, parts: [{ x: 1 }] },
		{ id: 'b', size: 1.5, tags: ['t'], owner: { name: 'n' }, parts: [{ y: true }] },
	];
	expect(schemaOf(items)).toEqual({
		type: 'object',
		properties: {
			id: { type: 'string' },
			size: { type: 'number' },
			tags: { type: 'array', items: { type: 'string' } },
			owner: { type: 'object', properties: { name: { type: 'string' } } },
			parts: {
				type: 'array',
				items: {
					type: 'object',
					properties: { x: { type: 'integer' }, y: { type: 'boolean' } },
				},
			},
		},
	});
	expect(schemaOf([null])).toEqual({ type: 'null' });
	expect(schemaOf([[]])).toEqual({ type: 'array' });
});
