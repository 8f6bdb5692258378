import type { ResourceCases } from './case';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const logged = {
	_id: 'act_1',
	externalId: 'dialer-1',
	contactId: 'ctc_1',
	leadId: 'lea_1',
	campaignId: 'cam_1',
	phoneProvider: 'trellus',
	hasRecording: false,
	callStatus: 'left-voicemail',
	note: 'Call back on Monday',
	duration: 45,
};
const statuses = [
	{
		key: 'left-voicemail',
		label: 'Left voicemail',
		callAnswered: false,
		callPositive: false,
		callNegative: false,
	},
	{
		key: 'meeting-booked',
		label: 'Meeting booked',
		callAnswered: true,
		callPositive: true,
		callNegative: false,
	},
];
const needed = {
	externalId: 'dialer-1',
	userId: picked('usr_1'),
	direction: 'outbound',
	startedAt: '2026-03-02T09:00:00.000Z',
};
const sent = { ...needed, userId: 'usr_1' };
const details = {
	callStatus: 'left-voicemail',
	duration: 45,
	note: 'Call back on Monday',
	recordingUrl: 'https://example.com/call.mp3',
};

export const call: ResourceCases = {
	get: {
		minimal: {
			parameters: { id: 'act_1' },
			exchanges: [{ request: 'GET /calls/act_1', answer: { success: true, data: logged } }],
			items: [logged],
		},
		full: {
			parameters: { id: 'dialer-9', options: { whenNotFound: 'continue' } },
			exchanges: [
				{
					request: 'GET /calls/dialer-9',
					status: 404,
					answer: { error: 'Call not found', code: 'CALLS_API_CALL_NOT_FOUND' },
				},
			],
			items: [{ found: false, id: 'dialer-9' }],
		},
		'nothing at all': {
			parameters: { id: 'act_1' },
			exchanges: [{ request: 'GET /calls/act_1' }],
			items: [{ answered: false, statusCode: 200 }],
		},
		'another shape': {
			parameters: { id: 'act_1' },
			exchanges: [{ request: 'GET /calls/act_1', answer: { call: { _id: 'act_1' } } }],
			items: [{ call: { _id: 'act_1' } }],
		},
	},
	getStatuses: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /call-statuses', answer: { success: true, data: statuses } }],
			items: statuses,
		},
	},
	log: {
		minimal: {
			parameters: needed,
			exchanges: [{ request: 'POST /calls', body: sent, answer: { success: true, data: logged } }],
			items: [logged],
		},
		full: {
			parameters: {
				...needed,
				additionalFields: {
					...details,
					contactId: picked('ctc_1'),
					from: '+33199001234',
					moreFields: '{ "transcript": "Hello" }',
					provider: 'trellus',
					taskId: 'opp_1',
					to: '+33199005678',
				},
			},
			exchanges: [
				{
					request: 'POST /calls',
					body: {
						...{ ...sent, ...details, contactId: 'ctc_1', taskId: 'opp_1', provider: 'trellus' },
						...{ from: '+33199001234', to: '+33199005678', transcript: 'Hello' },
					},
					answer: { success: true, data: logged },
				},
			],
			items: [logged],
		},
		'the ID of something else as the task': {
			parameters: { ...needed, additionalFields: { taskId: 'lea_1' } },
			exchanges: [],
			error: 'Task ID "lea_1" is the ID of a lead',
		},
		'a refusal with a good status': {
			parameters: needed,
			exchanges: [
				{
					request: 'POST /calls',
					body: sent,
					answer: { success: false, error: 'The user is not in the team' },
				},
			],
			error: 'The user is not in the team',
		},
	},
	update: {
		minimal: {
			parameters: { id: 'dialer-1', updateFields: { callStatus: 'left-voicemail' } },
			exchanges: [
				{
					request: 'PATCH /calls/dialer-1',
					body: { callStatus: 'left-voicemail' },
					answer: { success: true, data: logged },
				},
			],
			items: [logged],
		},
		full: {
			parameters: {
				id: 'dialer-1',
				updateFields: { ...details, moreFields: '{ "outcome": "x" }', transcript: '["Hello"]' },
				options: { whenNotFound: 'continue' },
			},
			exchanges: [
				{
					request: 'PATCH /calls/dialer-1',
					body: { ...details, outcome: 'x', transcript: ['Hello'] },
					answer: { success: true, data: logged },
				},
			],
			items: [logged],
		},
		'one that was not logged through the API': {
			parameters: { id: 'act_1', updateFields: { note: 'x' }, options: { whenNotFound: 'continue' } },
			exchanges: [
				{
					request: 'PATCH /calls/act_1',
					body: { note: 'x' },
					status: 404,
					answer: {
						error: 'Only calls that were logged by the API can be changed',
						code: 'CALLS_API_CALL_NOT_UPDATABLE',
					},
				},
			],
			error: 'Only calls that were logged by the API can be changed',
		},
	},
};
