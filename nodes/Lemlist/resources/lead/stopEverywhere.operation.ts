import { textAt } from '../../api/json.ts';
import { NotDone, doubtAbout } from '../../definition/failure';
import { flow } from '../../definition/operation';
import type { SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';
import { leadsOf } from './lookup';

export const stopEverywhere = flow({
	value: 'stopEverywhere',
	name: 'Stop Everywhere',
	action: 'Stop contacting lead everywhere',
	aside: 'can block people',
	description:
		'Pause a lead in all campaigns and mark them as not interested, optionally also block the contact for good',
	request: [
		'GET /leads/{email}',
		'POST /leads/pause/{leadId}',
		'POST /leads/notinterested/{leadIdOrEmail}',
		'POST /v2/unsubscribes/contacts/{contactId}',
	],
	fields: [
		leadIdOrEmail,
		{
			displayName: 'Unsubscribe Contact',
			name: 'unsubscribeContact',
			type: 'boolean',
			default: false,
			description: 'Whether to set the contact to do not contact as well: no campaign can take them on',
			alone: true,
		},
	],
	notFound: leadIdOrEmailNotFound,
	async run({ values: { leadIdOrEmail: given, unsubscribeContact }, send }) {
		const leadId = given.includes('@') ? await anyLeadOf(send, given) : given;
		const { rows: leads } = await send('POST /leads/pause/{leadId}', { path: { leadId } });
		const done = {
			leadIdOrEmail: given,
			campaignIds: leads.map(({ campaignId }) => campaignId),
			paused: true,
			markedNotInterested: false,
			unsubscribed: false,
		};
		const stop = (message: string, doubt = ''): never => {
			const marked = done.markedNotInterested ? 'marked as not interested' : 'not yet marked';
			throw new NotDone(
				message,
				`Done before it stopped: paused in ${leads.length} campaigns, ${marked}${unsubscribeContact === true ? ', not unsubscribed' : ''}.${doubt} Running it again does no harm.`,
			);
		};
		const stopFor = (error: unknown) => stop(asError(error).message, doubtAbout(error));

		await send('POST /leads/notinterested/{leadIdOrEmail}').catch(stopFor);
		done.markedNotInterested = true;
		if (unsubscribeContact !== true) return done;
		const contactId =
			leads.map((lead) => textAt(lead, 'contactId')).find((id) => id !== undefined) ??
			stop('lemlist names no contact that could be unsubscribed');
		await send('POST /v2/unsubscribes/contacts/{contactId}', { path: { contactId } }).catch(stopFor);
		return { ...done, contactId, unsubscribed: true };
	},
});

/** One of a person's leads, which stands for all of them. @throws NotDone when there is none */
async function anyLeadOf(send: SendTo<'GET /leads/{email}'>, email: string): Promise<string> {
	const [lead] = await leadsOf(send, email);
	const id = textAt(lead, '_id');
	if (id !== undefined) return id;
	throw new NotDone(
		`lemlist names no lead with the address ${email}`,
		'Nothing was changed. Check the address, or give the lead ID.',
	);
}
