// Small documents of what lemlist does not have.
const refusals = (...statuses: number[]) =>
	Object.fromEntries(statuses.map((status) => [status, { description: '' }]));
const answer = (example: unknown, ...statuses: number[]) => ({
	responses: { 200: { content: { 'application/json': { example } } }, ...refusals(...statuses) },
});
const body = (required: string[], properties: object) => ({
	requestBody: { content: { 'application/json': { schema: { type: 'object', required, properties } } } },
});
const onPath = (name: string, description = '') => ({
	name,
	in: 'path',
	required: true,
	description,
	schema: { type: 'string' },
});

const document = (tag: string, paths: Record<string, Record<string, object>>) =>
	JSON.stringify({
		openapi: '3.0.0',
		paths: Object.fromEntries(
			Object.entries(paths).map(([path, methods]) => [
				path,
				Object.fromEntries(
					Object.entries(methods).map(([method, of]) => [method, { tags: [tag], ...of }]),
				),
			]),
		),
	});

const label = {
	_id: 'lbl_A1B2C3D4E5F6G7H8I',
	name: 'Interested',
	color: 'green',
	createdAt: '2026-03-01T09:00:00.000Z',
};

/** Something more that can be done with labels, which the package knows. */
export const LABELS = document('Inbox', {
	'/inbox/labels/{labelId}': {
		patch: {
			summary: 'Update Label',
			description: 'Renames a label or gives it another color. Conversations keep it.',
			parameters: [onPath('labelId')],
			...body(['name'], {
				name: { type: 'string', description: 'What it is called from now on', example: 'Interested' },
				color: { type: 'string', enum: ['green', 'blue'], description: 'The color it is shown in' },
				archived: { type: 'boolean', description: 'Whether it is hidden from the list' },
				ownerId: { type: 'string', description: 'Team member (usr_…) it belongs to' },
			}),
			...answer(label, 401, 404),
		},
		get: { summary: 'Get Label', parameters: [onPath('labelId')], ...answer(label, 401, 404) },
	},
	'/inbox/labels/import': {
		post: {
			summary: 'Import Labels',
			requestBody: {
				content: {
					'multipart/form-data': {
						schema: { properties: { file: { type: 'string', format: 'binary' } } },
					},
				},
			},
			...answer({ ok: true }),
		},
	},
	'/unsubscribes': { get: { summary: 'Get Many Unsubscribes', ...answer([]) } },
});

const room = { _id: 'roo_A1B2C3D4E5F6G7H8I', name: 'Blue', seats: 8, createdAt: '2026-03-01T09:00:00.000Z' };

/** Things of a kind that the package does not know. */
export const ROOMS = document('Meeting rooms', {
	'/rooms': {
		get: {
			summary: 'List Meeting Rooms',
			description: 'All rooms of the team, the newest of them first',
			parameters: [
				{ name: 'page', in: 'query', schema: { type: 'integer' } },
				{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } },
				{
					name: 'search',
					in: 'query',
					description: 'Only names with this in them',
					schema: { type: 'string' },
				},
			],
			...answer({ data: [room], total: 1 }, 400, 401),
		},
	},
	'/rooms/{roomId}': {
		get: {
			summary: 'Get Meeting Room',
			description: 'One room by its id, with its seats',
			parameters: [onPath('roomId', 'ID of the room (roo_…)')],
			...answer(room, 401, 404),
		},
		delete: {
			summary: 'Delete Meeting Room',
			description: 'Removes a room and all that is booked in it',
			parameters: [onPath('roomId', 'ID of the room (roo_…)')],
			...answer(room, 401, 404),
		},
	},
});
