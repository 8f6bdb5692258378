import { between, flag, integer, object, oneOf, required, text } from './statement';
import type { Statements } from './statement';

export const inbox: Statements = {
	'GET /inbox': {
		query: {
			page: between(integer, 1, Infinity),
			limit: between(integer, 1, Infinity),
			userId: required(text),
		},
		answers: 'object',
		rows: 'data',
	},
	'GET /inbox/{contactId}': {
		query: {
			userId: text,
			limit: between(integer, 1, Infinity),
			skip: between(integer, 0, Infinity),
			markAsRead: flag,
		},
		answers: 'object',
		rows: 'data',
	},
	'POST /inbox/email': {
		body: {
			sendUserId: required(text),
			sendUserEmail: required(text),
			sendUserMailboxId: required(text),
			contactId: text,
			leadId: text,
			subject: text,
			message: required(text),
			'cc[]': text,
			replyToActivityId: text,
		},
		answers: 'object',
	},
	'POST /inbox/linkedin': {
		body: {
			sendUserId: required(text),
			leadId: text,
			contactId: text,
			message: required(text),
		},
		answers: 'object',
		differs: 'The document requires both ids; lemlist refuses only when both are missing.',
	},
	'POST /inbox/whatsapp': {
		body: {
			sendUserId: required(text),
			sendUserWhatsappAccountId: required(text),
			contactId: text,
			leadId: text,
			message: required(text),
		},
		answers: 'empty',
		differs: 'The document requires both ids; lemlist refuses only when both are missing.',
	},
	'GET /inbox/labels': { answers: 'array' },
	'POST /inbox/labels': {
		body: { labelName: required(text) },
		answers: 'object',
	},
	'GET /inbox/labels/{labelId}': { answers: 'object' },
	'POST /inbox/conversations/labels/{contactId}': {
		body: { 'labelIds[]': required(text), appendLabels: required(flag) },
		answers: 'object',
	},
	'DELETE /inbox/conversations/labels/{contactId}': {
		body: { 'labelIds[]': required(text) },
		answers: 'object',
	},
	'GET /inbox/{contactId}/drafts': {
		query: { draftOwner: required(text) },
		answers: 'object',
		rows: 'drafts',
	},
	'POST /inbox/{contactId}/drafts': {
		query: { draftOwner: required(text) },
		body: {
			channel: required(oneOf('email', 'linkedin', 'whatsapp', 'sms')),
			content: required(text),
			subject: text,
			'cc[]': text,
			'attachments[].name': text,
			'attachments[].url': text,
			'attachments[].size': integer,
			'attachments[].type': text,
			replyToActivityId: text,
			sourceMetadata: object,
		},
		answers: 'object',
	},
	'GET /inbox/{contactId}/drafts/{draftId}': {
		query: { draftOwner: required(text) },
		answers: 'object',
	},
	'PATCH /inbox/{contactId}/drafts/{draftId}': {
		query: { draftOwner: required(text) },
		body: {
			subject: text,
			'cc[]': text,
			content: text,
			'attachments[].name': text,
			'attachments[].url': text,
			'attachments[].size': integer,
			'attachments[].type': text,
			replyToActivityId: text,
		},
		answers: 'object',
	},
	'DELETE /inbox/{contactId}/drafts/{draftId}': {
		query: { draftOwner: required(text) },
		answers: 'object',
	},
};
