import { flow } from '../../definition/operation';

export const ignore = flow({
	value: 'ignore',
	name: 'Ignore',
	action: 'Ignore tasks',
	description: 'Drop tasks without doing them; they are no longer listed',
	request: ['POST /tasks/ignore'],
	fields: [
		{
			displayName: 'Task IDs',
			name: 'ids',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			required: true,
			placeholder: 'e.g. opp_A1B2C3D4',
			description: 'IDs start with opp_; one expression may give several',
			in: 'body',
			idOf: ['opp'],
		},
	],
	async run({ values, send }) {
		await send('POST /tasks/ignore');
		return { ignored: true, ids: values.ids };
	},
});
