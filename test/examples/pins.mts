import type { IDataObject } from 'n8n-workflow';
import { id } from '../../sandbox/id.mts';
import { leadEmail } from '../../sandbox/store.mts';

/** A campaign of the sandbox that sends, for a node in which none is chosen yet. */
export const CAMPAIGN = id('cam', 12);

/** A node of an example with what whoever imports it fills in. */
export function filled<Node extends { parameters: object }>(node: Node): Node {
	const { campaignId } = node.parameters as { campaignId?: { value: string } };
	return campaignId?.value === ''
		? { ...node, parameters: { ...node.parameters, campaignId: { ...campaignId, value: CAMPAIGN } } }
		: node;
}

/** A reply, as the trigger tells it. */
export const REPLY: IDataObject = {
	event: 'emailsReplied',
	family: 'email',
	channel: 'email',
	email: leadEmail(2),
	firstName: 'Nathan',
	leadId: id('lea', 2),
	campaignId: id('cam', 2),
	campaignName: 'A campaign',
	createdAt: '2026-11-29T10:00:00.000Z',
	subject: 'Re: Hello',
	text: 'Tell me more.',
	activityId: id('act', 9001),
};

/** What nodes of other services give in the examples, by file and name. */
export const PINS: Record<string, Record<string, IDataObject[]>> = {
	'agent-with-lemlist.json': {
		Chat: [{ chatInput: 'How did our campaigns go?', sessionId: '1' }],
		Agent: [{ output: 'Well.' }],
	},
	'crm-stage-to-stop.json': {
		'CRM Changed': [
			{ contactId: 7, propertyName: 'lifecyclestage', propertyValue: 'customer' },
			{ contactId: 8, propertyName: 'lifecyclestage', propertyValue: 'lead' },
		],
		Contact: [{ vid: 7, properties: { email: { value: leadEmail(2) } } }],
		'Meeting Booked': [{ triggerEvent: 'BOOKING_CREATED', attendees: [{ email: leadEmail(3) }] }],
	},
	'do-not-contact-both-ways.json': {
		'In the Sheet': [
			{ row_number: 2, value: '@competitor.example', source: 'user' },
			{ row_number: 3, value: 'no-more@example.com', source: 'phone' },
		],
		'Into the Sheet': [{}],
	},
	'enrich-to-lead.json': {
		People: [
			{
				...{
					firstName: 'Ada',
					lastName: 'Example',
					companyName: 'Example Ltd',
					companyDomain: 'example.com',
				},
				...{ linkedinUrl: 'https://www.linkedin.com/in/ada-example', hook: 'Your talk', seats: 12 },
			},
		],
	},
	'events-to-timeline.json': {
		'Anything Happens': [
			REPLY,
			{ ...REPLY, email: undefined, event: 'paused', activityId: id('act', 9002) },
		],
		'Person in CRM': [{ id: 5, name: 'Nathan' }],
		Note: [{ id: 1 }],
	},
	'reply-classified-to-chat.json': {
		Reply: [REPLY],
		'What Does It Say?': [REPLY],
		'Tell: Interested': [{ ok: true }],
		'Tell: Please Read': [{ ok: true }],
	},
	'reply-classified-to-crm.json': {
		Reply: [REPLY],
		'What Does It Say?': [REPLY],
		Contact: [{ vid: 7 }],
		'Contact Who Is Away': [{ vid: 7 }],
		Deal: [{ dealId: 1 }],
		Task: [{ id: 1 }],
	},
	'row-to-lead.json': {
		'New Row': [
			{
				row_number: 2,
				email: 'new@example.com',
				firstName: 'Neo',
				lastName: 'Example',
				companyName: 'Example Ltd',
			},
			{
				row_number: 3,
				email: leadEmail(2),
				firstName: 'Nathan',
				lastName: 'Example',
				companyName: 'Example Ltd',
			},
			{ row_number: 4, email: '', firstName: 'Nobody' },
		],
		'Write Back': [{}],
	},
	'weekly-statistics.json': { 'Add Row': [{}] },
	'without-duplicates.json': {
		Event: [{ type: 'emailsReplied', _id: id('act', 9001), leadEmail: leadEmail(2) }],
	},
};
