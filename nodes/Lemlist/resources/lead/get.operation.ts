import { flow } from '../../definition/operation';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';
import { leadsOf } from './lookup';

export const get = flow({
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
	async run({ values: { leadIdOrEmail: idOrEmail }, send }) {
		if (idOrEmail.includes('@')) return await leadsOf(send, idOrEmail);
		return (await send('GET /leads', { query: { version: 'v2', id: idOrEmail } })).data;
	},
});
