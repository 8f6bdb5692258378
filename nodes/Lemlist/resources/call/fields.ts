import { field } from '../../definition/field';

export const callId = field({
	displayName: 'Call ID',
	name: 'id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. act_A1B2C3D4',
	description: 'ID (act_…), or the External ID it was logged with',
	in: 'path',
});

export const duration = field({
	displayName: 'Duration (Seconds)',
	name: 'duration',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 0,
	description: 'How long they talked',
	in: 'body',
});

export const note = field({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Wants a demo next week',
	description: 'What was said; reaches the CRM',
	in: 'body',
});

export const recordingUrl = field({
	displayName: 'Recording URL',
	name: 'recordingUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/call.mp3',
	description: 'Where lemlist fetches it later; then hasRecording is true',
	in: 'body',
});

/** What call operations say when lemlist has no such call; its words were not seen, only how its codes are formed. */
export const callNotFound = { thing: 'Call', param: 'id', says: /\bcall.*not[ _]found/i };
