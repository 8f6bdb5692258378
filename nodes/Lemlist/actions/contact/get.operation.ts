import { NodeApiError } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { contactIdOrEmail } from '../../locators/contact';
import { contactNotFound, contactSummary } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Look up a person, with the campaigns they are in and whether they are unsubscribed',
	request: ['GET /contacts/{idOrEmail}'],
	fields: [contactIdOrEmail],
	notFound: contactNotFound,
	simplify: contactSummary,
	async run({ functions, send }) {
		const answer = await send('GET /contacts/{idOrEmail}');
		if (answer.body) return rowsFrom(answer);
		// What lemlist answers for a stranger is not documented; nothing at all must not pass for a success.
		throw new NodeApiError(
			functions.getNode(),
			{},
			{
				message: 'Contact not found',
				description:
					'It may be spelled differently, deleted, or belong to another team than the API key.',
				httpCode: '404',
			},
		);
	},
};
