import { textAt } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import { flow } from '../../definition/operation';
import type { SendTo } from '../../definition/request';
import { campaignId } from '../campaign/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const unsubscribe = flow({
	value: 'unsubscribe',
	name: 'Unsubscribe',
	action: 'Unsubscribe lead',
	aside: 'blocks in all campaigns',
	description:
		'Block a lead: no campaign of the team may contact them any more. Delete takes them out of one campaign instead.',
	request: ['DELETE /campaigns/{campaignId}/leads/{leadId}', 'GET /leads'],
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
	effects: ['blocks', 'wide'],
	async run({ values: { leadIdOrEmail: given }, send }) {
		// lemlist unsubscribes by address only, whatever its document says of IDs here.
		const leadId = given.includes('@') ? given : await emailOf(send, given);
		const { body } = await send('DELETE /campaigns/{campaignId}/leads/{leadId}', { path: { leadId } });
		return { unsubscribed: true, ...body };
	},
});

async function emailOf(send: SendTo<'GET /leads'>, id: string): Promise<string> {
	const { body } = await send('GET /leads', { query: { id, version: 'v2' } });
	const email = textAt(body, 'email') ?? textAt(body, 'variables.email');
	if (email !== undefined) return email;
	throw new NotDone(
		`The lead ${id} has no e-mail address to unsubscribe`,
		'Nothing was changed. Unsubscribe > Add blocks a LinkedIn URL or a phone number, and Lead > Stop Everywhere ends the campaigns.',
	);
}
