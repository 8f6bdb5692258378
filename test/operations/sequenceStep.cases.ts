import type { INodeParameters } from 'n8n-workflow';
import type { Case, ResourceCases } from './case';

const by = (value: string) => ({ __rl: true, mode: 'id', value });
const campaign = by('cam_1');
const sequenceId = by('seq_1');
const stepId = by('stp_1');
const ofStep = { sequenceId, stepId };
const SENDER = '/sequences/seq_1/steps/stp_1/sender';
const sender = { userId: 'usr_1', channel: { type: 'email', id: 'usm_1', alias: 'sales@example.com' } };

const step = { _id: 'stp_1', type: 'email', delay: 1, emailTemplateId: 'etp_1', message: '<p>Hi</p>' };
const variantB = {
	stepId: 'stp_1',
	abTest: true,
	emailTemplateBId: 'etp_2',
	subject: 'Quick question, {{firstName}}',
	message: '<div>Hi {{firstName}}</div>',
};

/** A new step of one type: what is filled in beside the type goes into the body as it is. */
const added = (type: string, own: INodeParameters, additionalFields: INodeParameters = {}): Case => ({
	parameters: { sequenceId, type, ...own, additionalFields },
	exchanges: [
		{
			request: 'POST /sequences/seq_1/steps',
			body: { type, ...own, ...additionalFields },
			answer: { ...step, type },
		},
	],
	items: [{ ...step, type }],
});

const images = ['https://example.com/overview.png'];
const videos = ['https://example.com/demo.mp4'];
const conditionValues = {
	callStatusFilter: 'answered',
	customField: 'industry',
	customOperator: 'is',
	customValue: 'Software',
	emailStatusFilter: '["deliverable", "risky"]',
	scoreComparator: 'greaterThan',
	scoreThreshold: 50,
};
const { callStatusFilter, customField, customOperator, customValue } = conditionValues;
const { emailStatusFilter, scoreComparator, scoreThreshold } = conditionValues;
const main = {
	subject: 'Hello',
	message: 'Hey {{firstName}}',
	url: 'https://example.com/webhook',
	method: 'PUT',
	conditionKey: 'meetingBooked',
	delayType: 'waitUntil',
	...conditionValues,
	campaignId: by('cam_2'),
};
const extras = {
	altMessage: 'Hello again',
	delay: 2,
	endorseAnyFallback: true,
	images,
	recordMode: 'ai',
	skillName: 'Negotiation',
	title: 'Call',
	videos,
};
const running = 'You cannot delete this step because the campaign is running';
const tooSmall: Pick<Case, 'error'> = { error: 'route is available starting emailPro plan' };

export const sequenceStep: ResourceCases = {
	create: {
		minimal: added('email', { subject: '{{firstName}}, a question' }),
		full: {
			// n8n shows the fields of all types where the type is an expression; those that do not fit are not sent.
			parameters: {
				campaign,
				sequenceId,
				type: '={{ "linkedinSend" }}',
				...main,
				additionalFields: { ...extras, index: 3 },
			},
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps',
					body: {
						type: 'linkedinSend',
						message: 'Hey {{firstName}}',
						altMessage: 'Hello again',
						delay: 2,
						images,
						videos,
						index: 3,
					},
					answer: { ...step, type: 'linkedinSend' },
				},
			],
			items: [{ ...step, type: 'linkedinSend' }],
		},
		'an e-mail': added('email', { subject: 'Hello', message: '<p>Hi</p>' }, { delay: 0, index: -1 }),
		'an API call': added('api', { url: 'https://example.com/webhook', method: 'POST' }),
		'a manual task': added('manual', { message: 'Discuss' }, { title: 'Call prospect' }),
		'a voice note': added('linkedinVoiceNote', {}, { recordMode: 'ai' }),
		'an endorsement': added(
			'linkedinEndorse',
			{},
			{ skillName: 'Negotiation', endorseAnyFallback: true },
		),
		'a condition, which has two branches': {
			parameters: { sequenceId, type: 'conditional', conditionKey: 'linkedinInviteAccepted' },
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps',
					body: {
						type: 'conditional',
						conditionKey: 'linkedinInviteAccepted',
						delayType: 'within',
					},
					answer: {
						_id: 'stp_2',
						type: 'conditional',
						conditions: [{ sequenceId: 'seq_2' }, { sequenceId: 'seq_3' }],
					},
				},
			],
			items: [
				{
					_id: 'stp_2',
					type: 'conditional',
					conditions: [{ sequenceId: 'seq_2' }, { sequenceId: 'seq_3' }],
				},
			],
		},
		...Object.fromEntries(
			Object.entries<INodeParameters>({
				aircallDone: { callStatusFilter },
				customLeadInfo: { customField, customOperator, customValue },
				hasEmailAddress: { emailStatusFilter },
				hasScore: { scoreComparator, scoreThreshold },
			}).map(([conditionKey, own]): [string, Case] => [
				`a condition, with what its first branch is for: ${conditionKey}`,
				{
					parameters: { sequenceId, type: 'conditional', conditionKey, ...conditionValues },
					exchanges: [
						{
							request: 'POST /sequences/seq_1/steps',
							body: {
								...{ type: 'conditional', conditionKey, delayType: 'within', ...own },
								...('emailStatusFilter' in own
									? { emailStatusFilter: ['deliverable', 'risky'] }
									: {}),
							},
							answer: { ...step, type: 'conditional' },
						},
					],
					items: [{ ...step, type: 'conditional' }],
				},
			]),
		),
		'a way into another campaign': {
			parameters: { sequenceId, type: 'sendToAnotherCampaign', campaignId: by('cam_2') },
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps',
					body: { type: 'sendToAnotherCampaign', campaignId: 'cam_2' },
					answer: { ...step, type: 'sendToAnotherCampaign' },
				},
			],
			items: [{ ...step, type: 'sendToAnotherCampaign' }],
		},
		'a text message without text': {
			parameters: { sequenceId, type: 'sms' },
			exchanges: [],
			error: 'Message is empty',
		},
		'a delay beyond what lemlist takes': {
			parameters: { sequenceId, type: 'linkedinVisit', additionalFields: { delay: 1501 } },
			exchanges: [],
			error: 'Delay (Days) cannot be 1501',
		},
	},
	createAbVariant: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: 'POST /sequences/seq_1/steps/stp_1/ab-test', answer: variantB }],
			items: [variantB],
		},
		full: {
			parameters: { campaign, ...ofStep },
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps/stp_1/ab-test',
					status: 400,
					answer: 'A/B test already exists on this step',
				},
			],
			error: 'A/B test already exists on this step',
		},
		'a plan without A/B tests': {
			parameters: ofStep,
			exchanges: [
				{ request: 'POST /sequences/seq_1/steps/stp_1/ab-test', status: 402, answer: tooSmall.error },
			],
			...tooSmall,
		},
	},
	delete: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: 'DELETE /sequences/seq_1/steps/stp_1', answer: { ok: true } }],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { campaign, ...ofStep },
			exchanges: [{ request: 'DELETE /sequences/seq_1/steps/stp_1', status: 400, answer: running }],
			error: running,
		},
	},
	deleteAbVariant: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: 'DELETE /sequences/seq_1/steps/stp_1/ab-test', answer: { ok: true } }],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { campaign, ...ofStep, additionalFields: { variant: 'A' } },
			exchanges: [
				{
					request: 'DELETE /sequences/seq_1/steps/stp_1/ab-test',
					query: { variant: 'A' },
					answer: { ok: true },
				},
			],
			items: [{ deleted: true }],
		},
	},
	getAbVariant: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: 'GET /sequences/seq_1/steps/stp_1/ab-test', answer: variantB }],
			items: [variantB],
		},
		full: {
			parameters: { campaign, ...ofStep },
			exchanges: [
				{
					request: 'GET /sequences/seq_1/steps/stp_1/ab-test',
					status: 404,
					answer: 'No A/B test variant on this step',
				},
			],
			error: 'No A/B test variant on this step',
		},
	},
	selectAbWinner: {
		minimal: {
			parameters: { ...ofStep, variant: 'A' },
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps/stp_1/ab-test/winner',
					body: { variant: 'A' },
					answer: { stepId: 'stp_1', abTest: 'A' },
				},
			],
			items: [{ stepId: 'stp_1', abTest: 'A' }],
		},
		full: {
			parameters: { campaign, ...ofStep, variant: 'B' },
			exchanges: [
				{
					request: 'POST /sequences/seq_1/steps/stp_1/ab-test/winner',
					body: { variant: 'B' },
					status: 400,
					answer: 'A winning variant has already been selected for this step',
				},
			],
			error: 'A winning variant has already been selected for this step',
		},
	},
	update: {
		minimal: {
			parameters: { ...ofStep, type: 'email' },
			exchanges: [
				{ request: 'PATCH /sequences/seq_1/steps/stp_1', body: { type: 'email' }, answer: step },
			],
			items: [step],
		},
		full: {
			parameters: {
				campaign,
				...ofStep,
				type: '={{ "linkedinInvite" }}',
				updateFields: { ...main, ...extras },
			},
			exchanges: [
				{
					request: 'PATCH /sequences/seq_1/steps/stp_1',
					body: { type: 'linkedinInvite', message: 'Hey {{firstName}}', delay: 2, images, videos },
					answer: { ...step, type: 'linkedinInvite' },
				},
			],
			items: [{ ...step, type: 'linkedinInvite' }],
		},
		...Object.fromEntries(
			Object.entries<INodeParameters>({
				api: { url: 'https://example.com/webhook', method: 'PUT' },
				conditional: {
					...{ conditionKey: 'hasEmailAddress', delayType: 'waitUntil' },
					...{ ...conditionValues, emailStatusFilter: 'deliverable' },
				},
				email: { subject: 'Hello', message: '<p>Hi</p>' },
				linkedinEndorse: { skillName: 'Negotiation', endorseAnyFallback: false },
				linkedinSend: { altMessage: '' },
				linkedinVoiceNote: { recordMode: 'manual' },
				manual: { title: 'Call' },
			}).map(([type, updateFields]) => [
				`${type}: only what is given`,
				{
					parameters: { ...ofStep, type, updateFields },
					exchanges: [
						{
							request: 'PATCH /sequences/seq_1/steps/stp_1',
							body: { type, ...updateFields },
							answer: { ...step, type },
						},
					],
					items: [{ ...step, type }],
				},
			]),
		),
		'another target campaign': {
			parameters: {
				...ofStep,
				type: 'sendToAnotherCampaign',
				updateFields: { campaignId: by('cam_2') },
			},
			exchanges: [
				{
					request: 'PATCH /sequences/seq_1/steps/stp_1',
					body: { type: 'sendToAnotherCampaign', campaignId: 'cam_2' },
					answer: step,
				},
			],
			items: [step],
		},
		'images taken away': {
			parameters: { ...ofStep, type: 'linkedinSend', updateFields: { images: [] } },
			exchanges: [
				{
					request: 'PATCH /sequences/seq_1/steps/stp_1',
					body: { type: 'linkedinSend', images: [] },
					answer: step,
				},
			],
			items: [step],
		},
	},
	updateAbVariant: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: 'PATCH /sequences/seq_1/steps/stp_1/ab-test', answer: variantB }],
			items: [variantB],
		},
		full: {
			parameters: {
				campaign,
				...ofStep,
				updateFields: {
					subject: 'New subject',
					message: '<div>New body</div>',
					altMessage: 'New body',
					cc: ['nathan@example.com'],
					plainText: true,
				},
			},
			exchanges: [
				{
					request: 'PATCH /sequences/seq_1/steps/stp_1/ab-test',
					body: {
						subject: 'New subject',
						message: '<div>New body</div>',
						altMessage: 'New body',
						cc: ['nathan@example.com'],
						plainText: true,
					},
					answer: variantB,
				},
			],
			items: [variantB],
		},
	},
	getSender: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: `GET ${SENDER}`, answer: '{}' }],
			items: [{}],
		},
		full: {
			parameters: { campaign, ...ofStep },
			exchanges: [{ request: `GET ${SENDER}`, answer: { sender } }],
			items: [{ sender }],
		},
		'a plan without it': {
			parameters: ofStep,
			exchanges: [{ request: `GET ${SENDER}`, status: 402, answer: tooSmall.error }],
			...tooSmall,
		},
	},
	removeSender: {
		minimal: {
			parameters: ofStep,
			exchanges: [{ request: `DELETE ${SENDER}`, answer: {} }],
			items: [{}],
		},
		full: {
			parameters: { campaign, ...ofStep },
			exchanges: [{ request: `DELETE ${SENDER}` }],
			items: [{ answered: false, statusCode: 200 }],
		},
	},
	setSender: {
		minimal: {
			parameters: { ...ofStep, userId: by('usr_1') },
			exchanges: [
				{
					request: `PUT ${SENDER}`,
					body: { userId: 'usr_1' },
					answer: { senderPoolChange: { added: [] } },
				},
			],
			items: [{ senderPoolChange: { added: [] } }],
		},
		full: {
			parameters: {
				campaign,
				...ofStep,
				userId: by('usr_1'),
				additionalFields: {
					channelAlias: 'sales@example.com',
					channelId: by('usm_1'),
					channelType: 'email',
				},
			},
			exchanges: [
				{
					request: `PUT ${SENDER}`,
					body: {
						userId: 'usr_1',
						channel: { type: 'email', id: 'usm_1', alias: 'sales@example.com' },
					},
					answer: { sender, senderPoolChange: { added: ['email'] } },
				},
			],
			items: [{ sender, senderPoolChange: { added: ['email'] } }],
		},
		...Object.fromEntries(
			Object.entries<INodeParameters>({
				'an account without its channel': { channelId: by('usm_1') },
				'an alias without its account': { channelType: 'email', channelAlias: 'sales@example.com' },
			}).map(([name, additionalFields]) => [
				name,
				{
					parameters: { ...ofStep, userId: by('usr_1'), additionalFields },
					exchanges: [],
					error: 'Account needs Channel, and Alias needs both',
				},
			]),
		),
		'a delay, which nobody sends': {
			parameters: { ...ofStep, userId: by('usr_1') },
			exchanges: [
				{
					request: `PUT ${SENDER}`,
					body: { userId: 'usr_1' },
					status: 409,
					answer: { error: 'This step has no sender' },
				},
			],
			error: 'This step has no sender',
		},
	},
};
