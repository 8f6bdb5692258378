import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ItemContext, Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const unsubscribe: Operation = {
	value: 'unsubscribe',
	name: 'Unsubscribe',
	action: 'Unsubscribe lead',
	description:
		'Block a person: no campaign of the team may contact them any more. Delete takes them out of one campaign instead.',
	request: ['DELETE /campaigns/{campaignId}/leads/{leadId}', 'GET /leads'],
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
	async run(context) {
		const { parts, send } = context;
		const { campaignId: campaign = '', leadIdOrEmail: given = '' } = parts.path;
		// lemlist unsubscribes by address only, whatever its document says of IDs here.
		const leadId = given.includes('@') ? given : await emailOf(context, given);
		const path = { campaignId: campaign, leadId };
		const { body } = await send('DELETE /campaigns/{campaignId}/leads/{leadId}', { path });
		return { unsubscribed: true, ...(body as IDataObject | undefined) };
	},
};

async function emailOf({ functions, send }: ItemContext, id: string): Promise<string> {
	const { body } = await send('GET /leads', { query: { id, version: 'v2' } });
	const { email, variables } = (body ?? {}) as IDataObject;
	const address = email ?? (variables as IDataObject | undefined)?.email;
	if (typeof address === 'string' && address !== '') return address;
	throw new NodeOperationError(functions.getNode(), `The lead ${id} has no e-mail address to unsubscribe`, {
		description:
			'Nothing was changed. Unsubscribe > Add blocks a LinkedIn URL or a phone number, and Lead > Stop Everywhere ends the campaigns.',
	});
}
