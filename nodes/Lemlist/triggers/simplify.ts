import type { IDataObject } from 'n8n-workflow';
import { EVENT_FAMILIES } from '../api/events.ts';

/** Families whose events happen on a channel of the same name. */
const CHANNELS = ['email', 'linkedin', 'whatsapp', 'sms', 'call'];

/** Key of the simple item, and where its value is: the first place that holds one counts. */
const VALUES: ReadonlyArray<readonly [key: string, ...places: string[]]> = [
	['email', 'leadEmail', 'email', 'lead.variables.email'],
	['firstName', 'leadFirstName', 'firstName', 'lead.variables.firstName'],
	['lastName', 'leadLastName', 'lastName', 'lead.variables.lastName'],
	['companyName', 'leadCompanyName', 'companyName', 'lead.variables.companyName'],
	['leadId', 'leadId', 'lead._id'],
	['contactId', 'contactId', 'lead.contactId'],
	['campaignId', 'campaignId'],
	['campaignName', 'campaignName', 'name'],
	['sequenceStep', 'sequenceStep'],
	['stepId', 'stepId'],
	['createdAt', 'createdAt'],
	['subject', 'subject'],
	['text', 'text', 'messagePreview', 'note'],
	['errorMessage', 'errorMessage'],
	['isFirst', 'isFirst'],
	['bot', 'bot'],
	['isThirdPartyReply', 'isThirdPartyReply'],
	['sendUserEmail', 'sendUserEmail'],
	['linkedinUrl', 'linkedinUrl', 'lead.variables.linkedinUrl'],
];

/** An enrichment is told in a shape of its own. */
const ENRICHMENT: typeof VALUES = [
	['enrichmentId', 'id'],
	['email', 'data.find_email.email'],
	['emailStatus', 'data.find_email.status'],
	['phone', 'data.find_phone.phone'],
	['linkedin', 'data.linkedin_enrichment'],
	['metadata', 'metadata'],
];

/**
 * What most workflows need of an event: what happened, to whom, in which campaign and step, when, what was said, and
 * every link. Values are lemlist's own; what it did not tell is left out.
 */
export function simplified(event: IDataObject): IDataObject {
	const type = String(event.type);
	const family = EVENT_FAMILIES.find(({ events }) => events.some(({ value }) => value === type))?.family;
	const simple: IDataObject = { event: type };
	if (family !== undefined) simple.family = family;
	if (family !== undefined && CHANNELS.includes(family)) simple.channel = family;
	const values = typeof event._id === 'string' ? VALUES : ENRICHMENT;
	for (const [key, ...places] of values) {
		const value = places.map((place) => valueAt(event, place)).find(isTold);
		if (isTold(value)) simple[key] = value;
	}
	for (const [key, value] of Object.entries(event)) {
		if (/(url|link)$/i.test(key) && /^https?:\/\//.test(String(value))) simple[key] ??= value;
	}
	if (typeof event._id === 'string') simple.activityId = event._id;
	return simple;
}

function isTold(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

function valueAt(event: IDataObject, place: string): IDataObject[string] {
	return place
		.split('.')
		.reduce<unknown>(
			(part, key) => (typeof part === 'object' ? (part as IDataObject | null)?.[key] : undefined),
			event,
		) as IDataObject[string];
}
