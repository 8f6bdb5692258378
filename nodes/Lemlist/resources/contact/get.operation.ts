import { NodeApiError } from 'n8n-workflow';
import { saidNothing } from '../../definition/failure';
import { flow } from '../../definition/operation';
import { contactNotFound, contactSummary } from './fields';
import { contactIdOrEmail } from './picker';

export const get = flow({
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Look up a contact, with the campaigns they are in and whether they are unsubscribed',
	request: ['GET /contacts/{idOrEmail}'],
	fields: [contactIdOrEmail],
	notFound: contactNotFound,
	simplify: contactSummary,
	run: async ({ functions, send }) =>
		await send('GET /contacts/{idOrEmail}').then(
			({ data }) => data,
			(error: unknown) => {
				if (!saidNothing(error)) throw error;
				// What lemlist answers for a stranger is not documented; nothing at all must not pass for a success.
				const description =
					'It may be spelled differently, deleted, or belong to another team than the API key.';
				const words = { message: 'Contact not found', description, httpCode: '404' };
				throw new NodeApiError(functions.getNode(), {}, words);
			},
		),
});
