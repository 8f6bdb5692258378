import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { rowsOf } from '../../transport';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';
import { leadsOf } from './lookup';

export const stopEverywhere: Operation = {
	value: 'stopEverywhere',
	name: 'Stop Everywhere',
	action: 'Stop contacting lead everywhere',
	description:
		'Pause a person in all campaigns and mark them as not interested, optionally also block the contact for good. Gives one item that says what was done.',
	request: [
		'GET /leads/{email}',
		'POST /leads/pause/{leadId}',
		'POST /leads/notinterested/{leadIdOrEmail}',
		'POST /v2/unsubscribes/contacts/{contactId}',
	],
	repeatable: true,
	fields: [
		leadIdOrEmail,
		{
			displayName: 'Unsubscribe Contact',
			name: 'unsubscribeContact',
			type: 'boolean',
			default: false,
			description:
				'Whether to set the contact to do not contact as well, so that no campaign can take them on',
			alone: true,
		},
	],
	notFound: leadIdOrEmailNotFound,
	async run({ functions, parts, values, send }) {
		const { leadIdOrEmail: given = '' } = parts.path;
		const leadId = given.includes('@') ? String((await leadsOf(send, given))[0]?._id ?? '') : given;
		const { body } = await send('POST /leads/pause/{leadId}', { path: { leadId } });
		const leads = rowsOf(body) ?? [];
		const done: IDataObject = {
			leadIdOrEmail: given,
			campaignIds: leads.map(({ campaignId }) => campaignId as string),
			paused: true,
			markedNotInterested: false,
			unsubscribed: false,
		};
		try {
			await send('POST /leads/notinterested/{leadIdOrEmail}');
			done.markedNotInterested = true;
			if (values.unsubscribeContact !== true) return done;
			const contactId = leads.map((lead) => lead.contactId).find((id) => typeof id === 'string');
			if (!contactId) throw new Error('lemlist names no contact that could be unsubscribed');
			await send('POST /v2/unsubscribes/contacts/{contactId}', { path: { contactId } }, 'text');
			return { ...done, contactId, unsubscribed: true };
		} catch (error) {
			const marked = done.markedNotInterested ? 'marked as not interested' : 'not yet marked';
			throw new NodeOperationError(functions.getNode(), (error as Error).message, {
				description: `Done before it stopped: paused in ${leads.length} campaigns, ${marked}${values.unsubscribeContact === true ? ', not unsubscribed' : ''}. Running it again does no harm.`,
			});
		}
	},
};
