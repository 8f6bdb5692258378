import type { JsonValue } from './api.mts';
import type { Row } from './kind.mts';

// What resources have in common: who works in lemlist, and who is written to.

export type CampaignStatus = 'running' | 'draft' | 'paused' | 'ended' | 'archived' | 'errors';

/** Of the team. */
export interface User extends Row {
	name: string;
	email: string;
	role: string;
}

export interface Campaign extends Row {
	name: string;
	status: CampaignStatus;
	labels: string[];
	createdAt: string;
	createdBy: string;
	sequenceId: string;
	scheduleIds: string[];
	timezone: string;
	teamId: string;
	hasError: boolean;
	errors: string[];
	creator: { userId: string; userEmail: string };
	senders: { id: string; email: string; sendUserMailboxId: string }[];
}

/** Who is written to. lemlist keeps this once, and a lead for each campaign the person is in. */
export interface Contact extends Row {
	teamId: string;
	createdAt: string;
	createdBy: string;
	ownerId: string;
	/** Some are known by their LinkedIn profile only. */
	email?: string;
	emailStatus?: string;
	linkedinUrl?: string;
	companyId?: string;
	/** A record of the CRM is linked. */
	isInCrm?: boolean;
	/** `doNotContact` of the whole team. */
	unsubscribed: boolean;
	source: string;
	/** Standard fields and custom ones, side by side as the API shows them. */
	fields: Record<string, JsonValue>;
	leads: Lead[];
}

/** A contact in a campaign. */
export interface Lead extends Row {
	person: Contact;
	campaign: Campaign;
	isPaused: boolean;
	/** False: it waits to be launched. True: it was launched by itself. Others do as their campaign does. */
	isLaunched?: boolean;
	interest?: 'interested' | 'notInterested';
	updatedAt: string;
	/** Messages of its own, by step. */
	personal?: Record<string, Record<string, JsonValue>>;
	/** Variables of its own, which go before the contact's fields. */
	variables?: Record<string, JsonValue>;
}

/** The e-mail of the n-th generated person, counted from 1. */
export function leadEmail(n: number): string {
	return `lead${String(n).padStart(5, '0')}@example.com`;
}
