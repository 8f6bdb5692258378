import type { Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get lead',
	description: 'Look up a person: by e-mail address a row for each campaign, by ID that one lead',
	request: ['GET /leads/{email}', 'GET /leads'],
	fields: [leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
	simplify: [
		'_id',
		'contactId',
		'email',
		'variables.email',
		'firstName',
		'variables.firstName',
		'lastName',
		'variables.lastName',
		'status',
		'state',
		'isPaused',
		'campaignId',
		'campaign.id',
		'campaign.name',
	],
	async run({ parts, send }) {
		const { leadIdOrEmail: idOrEmail = '' } = parts.path;
		// Without version=v2 the first one answers with one campaign only.
		const query = { version: 'v2' };
		return rowsFrom(
			idOrEmail.includes('@')
				? await send('GET /leads/{email}', { path: { email: idOrEmail }, query })
				: await send('GET /leads', { query: { ...query, id: idOrEmail } }),
		);
	},
};
