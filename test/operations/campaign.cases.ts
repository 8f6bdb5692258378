import type { Exchange, ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const stepId = { __rl: true, mode: 'id', value: 'stp_1' };
const agent = { __rl: true, mode: 'id', value: 'wl_1' };
const TRIGGERS = '/campaigns/cam_1/triggers/watch-lists';
const TOO_SMALL = 'route is available starting emailPro plan';

/** As far as the pages name them. */
const settings = {
	general: { labels: ['spring'], sequenceId: 'seq_1' },
	senders: { espMatching: false, espRouting: {} },
	senderStrategy: 'random',
	tracking: { trackOpens: false, trackClicks: true },
	onReplied: { campaignProgress: 'stop' },
	automation: { autoReview: false },
	schedule: { scheduleIds: ['skd_1'] },
};
/** What was not seen, in all of the sections. */
const more = {
	automation: { reviewConditions: ['deliverable'] },
	general: { name: 'Spring' },
	onLinkClicked: { campaignProgress: 'continue' },
	onReplied: { createNewTask: true },
	schedule: { timezone: 'Europe/Paris' },
	senderStrategy: 'contactOwner',
	senders: { rotation: true },
	tracking: { trackReplies: true },
};

const row = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	emoji: '🚀',
	labels: ['spring'],
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
	status: 'running',
	sequenceId: 'seq_1',
	scheduleIds: ['skd_1'],
	timezone: 'Europe/Paris',
	teamId: 'tea_1',
	hasError: false,
	errors: [],
	creator: { userId: 'usr_1', userEmail: 'nathan@example.com' },
	senders: [{ id: 'usr_1', email: 'nathan@example.com', sendUserMailboxId: 'usm_1' }],
});
const simple = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	emoji: '🚀',
	status: 'running',
	labels: ['spring'],
	hasError: false,
	errors: [],
	createdAt: '2026-03-01T09:00:00.000Z',
	userEmail: 'nathan@example.com',
	sequenceId: 'seq_1',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
/** lemlist says 1 for the next page on the last one. */
const page = (currentPage: number, totalPage: number) => ({
	totalRecords: 250,
	currentPage,
	nextPage: currentPage === totalPage ? 1 : currentPage + 1,
	totalPage,
});

const created = {
	_id: 'cam_1',
	sequenceId: 'seq_1',
	scheduleIds: ['skd_1'],
	teamId: 'tea_1',
	createdBy: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
	state: 'running',
	scannedCount: 0,
	reviewedCount: 0,
	inSequenceLeadCount: 0,
	variableKeys: [],
	senders: [],
	emoji: '🚀',
	stopOnEmailReplied: true,
	unsubscribe: 'campaign',
	name: 'Spring',
};
const simpleCopy = {
	_id: 'cam_2',
	name: 'Campaign 1 Copy',
	sequenceId: 'seq_2',
	labels: [],
	createdAt: '2026-03-01T09:00:00.000Z',
	status: 'draft',
};
const copy = { ...simpleCopy, createdBy: 'usr_1', senders: [] };

const leadsCsv =
	'emailStatus,email,firstName,icebreaker,lastState,status,_id\n,nathan@example.com,Nathan,"Hi, you",emailsSent,done,lea_1\n';
const leads = [
	{
		emailStatus: '',
		email: 'nathan@example.com',
		firstName: 'Nathan',
		icebreaker: 'Hi, you',
		lastState: 'emailsSent',
		status: 'done',
		_id: 'lea_1',
	},
];

/** A statistics export in lemlist's words. */
const started = {
	_id: 'axp_1',
	id: 'axp_1',
	teamId: 'tea_1',
	campaignId: 'cam_1',
	campaignName: 'Campaign 1',
	status: 'pending',
	startedAt: '2026-03-01T09:00:00.000Z',
	progressIndex: 0,
	progressTime: 1772355600000,
	progressLastStepDuration: 0,
	progressType: 'starting',
	progress: 0,
	total: 0,
};
const exported = {
	...started,
	status: 'done',
	progressIndex: 6,
	progressType: 'done',
	fileSize: 28,
	endedAt: '2026-03-01T09:00:09.000Z',
	url: 'https://api.lemlist.com/api/files/exports/fil_axp_1_campaign_1.csv',
};
const simpleStarted = {
	id: 'axp_1',
	campaignId: 'cam_1',
	campaignName: 'Campaign 1',
	status: 'pending',
	startedAt: '2026-03-01T09:00:00.000Z',
	progress: 0,
	total: 0,
};
const simpleExported = {
	...simpleStarted,
	status: 'done',
	endedAt: '2026-03-01T09:00:09.000Z',
	url: 'https://api.lemlist.com/api/files/exports/fil_axp_1_campaign_1.csv',
};
const statsCsv = 'leadEmail,sent\nnathan@example.com,2\n';
const startExport: Exchange = { request: 'GET /campaigns/cam_1/export/start', answer: started };
const lookAtExport = (status: unknown): Exchange => ({
	request: 'GET /campaigns/cam_1/export/axp_1/status',
	answer: { ok: true, status },
});
const download: Exchange = { request: 'GET /files/exports/fil_axp_1_campaign_1.csv', answer: statsCsv };

const information = {
	type: 'information',
	level: 2,
	category: 'limit',
	message: 'The daily e-mail limit of Nathan has been exceeded.',
};
const issue = { type: 'issue', level: 3, message: 'No senders configured on this campaign.' };
const checks = (...statutes: object[]) => ({ name: 'Campaign 1', status: 'draft', statutes });

const figures = {
	nbLeads: 32,
	nbLeadsLaunched: 32,
	nbLeadsReached: 31,
	nbLeadsOpened: 30,
	nbLeadsInterested: 1,
	nbLeadsNotInterested: 0,
	messagesSent: 72,
	messagesNotSent: 0,
	messagesBounced: 1,
	delivered: 71,
	opened: 47,
	clicked: 4,
	replied: 16,
	invitationAccepted: 0,
	meetingBooked: 2,
	steps: [{ index: 1, sequenceId: 'seq_1', sequenceStep: 0, taskType: 'email', sent: 32, replied: 15 }],
};
const simpleFigures = {
	nbLeads: 32,
	nbLeadsReached: 31,
	nbLeadsInterested: 1,
	messagesSent: 72,
	messagesBounced: 1,
	opened: 47,
	clicked: 4,
	replied: 16,
	meetingBooked: 2,
};
const dates = { startDate: '2026-03-01T00:00:00.000Z', endDate: '2026-03-31T22:00:00.000Z' };
const sendUser = { __rl: true, mode: 'id', value: 'usr_1|nathan@example.com' };

const report = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	creator: 'usr_1|nathan@example.com',
	createdAt: '2026-03-01T09:00:00.000Z',
	labels: '',
	totalCount: 0,
	reviewedCount: 32,
	inSequenceLeadCount: 32,
	state: 'paused',
	status: 'ended',
	emailsSent: 20,
	emailsOpened: 18,
	emailsClicked: 4,
	emailsReplied: 1,
	emailsUnsubscribed: 1,
	interested: 0,
	notInterested: 0,
});
const simpleReport = (number: number) => ({
	_id: `cam_${number}`,
	name: `Campaign ${number}`,
	status: 'ended',
	inSequenceLeadCount: 32,
	emailsSent: 20,
	emailsOpened: 18,
	emailsClicked: 4,
	emailsReplied: 1,
	interested: 0,
	notInterested: 0,
});
const ids = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_each, index) => `cam_${from + index}`);

export const campaign: ResourceCases = {
	create: {
		minimal: {
			parameters: { name: 'Spring' },
			exchanges: [{ request: 'POST /campaigns', body: { name: 'Spring' }, answer: created }],
			items: [
				{
					_id: 'cam_1',
					name: 'Spring',
					emoji: '🚀',
					sequenceId: 'seq_1',
					scheduleIds: ['skd_1'],
					createdAt: '2026-03-01T09:00:00.000Z',
					createdBy: 'usr_1',
					teamId: 'tea_1',
					stopOnEmailReplied: true,
					unsubscribe: 'campaign',
				},
			],
		},
		full: {
			parameters: {
				name: 'Spring',
				simplify: false,
				additionalFields: {
					timezone: 'America/New_York',
					autoReview: true,
					autoReviewConditions: ['deliverable', 'risky'],
				},
			},
			exchanges: [
				{
					request: 'POST /campaigns',
					body: {
						name: 'Spring',
						timezone: 'America/New_York',
						autoReview: true,
						autoReviewConditions: ['deliverable', 'risky'],
					},
					answer: created,
				},
			],
			items: [created],
		},
	},
	duplicate: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'POST /campaigns/cam_1/duplicate', answer: copy }],
			items: [simpleCopy],
		},
		full: {
			parameters: { campaignId, simplify: false, additionalFields: { name: 'Autumn' } },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/duplicate',
					body: { name: 'Autumn' },
					answer: { ...copy, name: 'Autumn' },
				},
			],
			items: [{ ...copy, name: 'Autumn' }],
		},
		'a campaign that is gone': {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/duplicate',
					status: 404,
					answer: { error: 'Campaign not found' },
				},
			],
			error: 'Campaign not found',
		},
	},
	emailStatsExport: {
		minimal: {
			parameters: { campaignId, exportId: 'axp_1', email: 'nathan+stats@example.com' },
			exchanges: [
				{
					request: 'PUT /campaigns/cam_1/export/axp_1/email/nathan%2Bstats%40example.com',
					answer: { ok: true, status: { ...exported, email: 'nathan+stats@example.com' } },
				},
			],
			items: [{ ...simpleExported, email: 'nathan+stats@example.com' }],
		},
		full: {
			parameters: { campaignId, exportId: 'axp_1', email: 'nathan@example.com', simplify: false },
			exchanges: [
				{
					request: 'PUT /campaigns/cam_1/export/axp_1/email/nathan%40example.com',
					answer: { ok: true, status: { ...exported, email: 'nathan@example.com' } },
				},
			],
			items: [{ ...exported, email: 'nathan@example.com' }],
		},
		'an address that is none': {
			parameters: { campaignId, exportId: 'axp_1', email: 'nathan@' },
			exchanges: [],
			error: 'Email "nathan@" is not an e-mail address',
		},
	},
	exportLeads: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'all', format: 'json' },
					answer: leads,
				},
			],
			items: leads,
		},
		full: {
			parameters: {
				campaignId,
				output: 'file',
				binaryPropertyName: 'leads',
				additionalFields: { state: ['emailsReplied', 'interested'] },
			},
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'emailsReplied,interested', format: 'csv' },
					answer: leadsCsv,
				},
			],
			items: [{ fileName: 'leads-cam_1.csv' }],
			files: [{ leads: leadsCsv }],
		},
		'nobody yet': {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'GET /campaigns/cam_1/export/leads',
					query: { state: 'all', format: 'json' },
					answer: [],
				},
			],
			items: [],
		},
	},
	exportStats: {
		minimal: {
			parameters: { campaignId },
			exchanges: [startExport, lookAtExport(started), lookAtExport(exported), download],
			items: [{ leadEmail: 'nathan@example.com', sent: '2' }],
		},
		full: {
			parameters: {
				campaignId,
				output: 'file',
				binaryPropertyName: 'stats',
				additionalFields: { timeLimit: 60, email: 'nathan@example.com' },
			},
			exchanges: [
				startExport,
				{
					request: 'PUT /campaigns/cam_1/export/axp_1/email/nathan%40example.com',
					answer: { ok: true, status: { ...started, email: 'nathan@example.com' } },
				},
				lookAtExport(exported),
				download,
			],
			items: [{ fileName: 'fil_axp_1_campaign_1.csv' }],
			files: [{ stats: statsCsv }],
		},
		'one that lemlist gives up': {
			parameters: { campaignId },
			exchanges: [startExport, lookAtExport({ ...started, status: 'error' })],
			error: 'lemlist did not finish the export (error)',
		},
		'one that lemlist has forgotten': {
			parameters: { campaignId },
			exchanges: [
				startExport,
				{
					request: 'GET /campaigns/cam_1/export/axp_1/status',
					status: 404,
					answer: { ok: false, message: 'Export with id axp_1 not found' },
				},
			],
			error: 'Export with id axp_1 not found',
		},
	},
	get: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1', answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: {
				campaignId: {
					__rl: true,
					mode: 'url',
					value: 'https://app.lemlist.com/teams/tea_1/campaigns/cam_1/sequences',
				},
				simplify: false,
			},
			exchanges: [{ request: 'GET /campaigns/cam_1', answer: row(1) }],
			items: [row(1)],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '50', page: '1' },
					answer: { campaigns: rows(1, 2), pagination: { ...page(1, 1), totalRecords: 2 } },
				},
			],
			items: [simple(1), simple(2)],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: { createdBy: 'usr_1', status: 'running' },
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
			},
			exchanges: [1, 2, 3].map((number) => ({
				request: 'GET /campaigns',
				query: {
					version: 'v2',
					createdBy: 'usr_1',
					sortBy: 'createdAt',
					sortOrder: 'desc',
					status: 'running',
					limit: '100',
					page: String(number),
				},
				answer: {
					campaigns: rows(number * 100 - 99, Math.min(number * 100, 250)),
					pagination: page(number, 3),
				},
			})),
			items: rows(1, 250),
		},
		'a user who was picked': {
			parameters: {
				filters: { createdBy: { __rl: true, mode: 'list', value: 'usr_1' } },
				simplify: false,
			},
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', createdBy: 'usr_1', limit: '50', page: '1' },
					answer: { campaigns: rows(1, 2), pagination: { ...page(1, 1), totalRecords: 2 } },
				},
			],
			items: rows(1, 2),
		},
		'a limit beyond a page': {
			parameters: { limit: 120, simplify: false },
			exchanges: [1, 2].map((number) => ({
				request: 'GET /campaigns',
				query: { version: 'v2', limit: '100', page: String(number) },
				answer: { campaigns: rows(number * 100 - 99, number * 100), pagination: page(number, 3) },
			})),
			items: rows(1, 120),
		},
		'the older answer, a bare array': {
			parameters: { returnAll: true, simplify: false },
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '1' },
					answer: rows(1, 100),
				},
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '2' },
					answer: rows(101, 130),
				},
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '3' },
					answer: [],
				},
			],
			items: rows(1, 130),
		},
		'an empty list': {
			parameters: { returnAll: true },
			exchanges: [
				{
					request: 'GET /campaigns',
					query: { version: 'v2', limit: '100', page: '1' },
					answer: {
						campaigns: [],
						pagination: { totalRecords: 0, currentPage: 1, nextPage: 1, totalPage: 0 },
					},
				},
			],
			items: [],
		},
		'a limit of nothing': { parameters: { limit: 0 }, exchanges: [], error: 'Limit cannot be 0' },
	},
	pause: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{ request: 'POST /campaigns/cam_1/pause', answer: { _id: 'cam_1', state: 'paused' } },
			],
			items: [{ _id: 'cam_1', state: 'paused' }],
		},
		'one that is not running': {
			parameters: { campaignId },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/pause',
					status: 400,
					answer: "You can't pause campaigns that are not running.",
				},
			],
			error: "You can't pause campaigns that are not running.",
		},
	},
	getLaunchChecks: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1/statutes', answer: checks(issue, information) }],
			items: [{ campaignId: 'cam_1', ready: false, ...checks(issue, information) }],
		},
		'a kind that nobody knows': {
			parameters: { campaignId },
			exchanges: [
				{ request: 'GET /campaigns/cam_1/statutes', answer: { statutes: [{ type: 'blocker' }] } },
			],
			items: [{ campaignId: 'cam_1', ready: false, statutes: [{ type: 'blocker' }] }],
		},
		'nothing in the way': {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1/statutes', answer: checks(information) }],
			items: [{ campaignId: 'cam_1', ready: true, ...checks(information) }],
		},
	},
	getReports: {
		minimal: {
			parameters: { campaignIds: ['cam_1', 'cam_2'] },
			exchanges: [
				{
					request: 'GET /campaigns/reports',
					query: { campaignIds: 'cam_1,cam_2' },
					answer: [report(1), report(2)],
				},
			],
			items: [simpleReport(1), simpleReport(2)],
		},
		full: {
			parameters: { campaignIds: '={{ $json._id }}', simplify: false },
			input: [{ _id: 'cam_2' }, { _id: 'cam_1' }],
			exchanges: [
				{
					request: 'GET /campaigns/reports',
					query: { campaignIds: 'cam_2,cam_1' },
					answer: [report(1), report(2)],
				},
			],
			items: [report(2), report(1)],
		},
		'one of several that lemlist does not know': {
			parameters: { campaignIds: ['cam_1', 'cam_9'] },
			exchanges: [
				{
					request: 'GET /campaigns/reports',
					query: { campaignIds: 'cam_1,cam_9' },
					answer: [report(1)],
				},
			],
			items: [
				simpleReport(1),
				{ found: false, campaignId: 'cam_9', error: 'lemlist gave no figures of this campaign' },
			],
		},
	},
	getStats: {
		minimal: {
			parameters: { campaignId, ...dates },
			exchanges: [{ request: 'GET /v2/campaigns/cam_1/stats', query: dates, answer: figures }],
			items: [{ campaignId: 'cam_1', ...simpleFigures }],
		},
		full: {
			parameters: {
				campaignId,
				startDate: '2026-03-01T00:00:00',
				endDate: '2026-04-01T00:00:00',
				simplify: false,
				additionalFields: { ABSelected: 'B', channels: ['email', 'others'], sendUser },
			},
			exchanges: [
				{
					request: 'GET /v2/campaigns/cam_1/stats',
					query: {
						// Midnight in Paris, in winter and in summer.
						startDate: '2026-02-28T23:00:00.000Z',
						endDate: '2026-03-31T22:00:00.000Z',
						ABSelected: 'B',
						channels: '["email","others"]',
						sendUser: 'usr_1|nathan@example.com',
					},
					answer: figures,
				},
			],
			items: [{ campaignId: 'cam_1', ...figures }],
			options: { timezone: 'Europe/Paris' },
		},
	},
	getStatsExport: {
		minimal: {
			parameters: { campaignId, exportId: 'axp_1' },
			exchanges: [lookAtExport(started)],
			items: [simpleStarted],
		},
		full: {
			parameters: { campaignId, exportId: 'axp_1', simplify: false },
			exchanges: [lookAtExport(exported)],
			items: [exported],
		},
	},
	getStatsForMany: {
		minimal: {
			parameters: { campaignIds: ['cam_1', 'cam_2'], ...dates },
			exchanges: [
				{
					request: 'POST /v2/campaigns/stats/batch',
					body: { campaignIds: ['cam_1', 'cam_2'], ...dates },
					answer: {
						results: [
							{ campaignId: 'cam_2', ...figures },
							{ campaignId: 'cam_1', ...figures },
						],
						errors: [],
					},
				},
			],
			items: [
				{ campaignId: 'cam_1', ...simpleFigures },
				{ campaignId: 'cam_2', ...simpleFigures },
			],
		},
		full: {
			parameters: {
				campaignIds: 'cam_1, cam_2',
				...dates,
				simplify: false,
				additionalFields: { ABSelected: 'A', channels: ['linkedin'], sendUser },
			},
			exchanges: [
				{
					request: 'POST /v2/campaigns/stats/batch',
					body: {
						campaignIds: ['cam_1', 'cam_2'],
						...dates,
						ABSelected: 'A',
						channels: ['linkedin'],
						sendUser: 'usr_1|nathan@example.com',
					},
					answer: {
						results: [{ campaignId: 'cam_1', ...figures }],
						errors: [{ campaignId: 'cam_2', error: 'Campaign not found' }],
					},
				},
			],
			items: [
				{ campaignId: 'cam_1', ...figures },
				{ found: false, campaignId: 'cam_2', error: 'Campaign not found' },
			],
		},
		'the campaigns of all items, 100 a request': {
			parameters: { campaignIds: '={{ $json.ids }}', ...dates, simplify: false },
			input: [{ ids: ids(1, 60) }, { ids: ids(51, 120) }],
			exchanges: [
				{
					request: 'POST /v2/campaigns/stats/batch',
					body: { campaignIds: ids(1, 100), ...dates },
					answer: {
						results: ids(1, 100).map((campaignId) => ({ campaignId, nbLeads: 1 })),
						errors: [],
					},
				},
				{
					request: 'POST /v2/campaigns/stats/batch',
					body: { campaignIds: ids(101, 120), ...dates },
					answer: {
						results: ids(101, 120).map((campaignId) => ({ campaignId, nbLeads: 2 })),
						errors: [],
					},
				},
			],
			items: [
				...ids(1, 60).map((campaignId) => ({ campaignId, nbLeads: 1 })),
				...ids(51, 100).map((campaignId) => ({ campaignId, nbLeads: 1 })),
				...ids(101, 120).map((campaignId) => ({ campaignId, nbLeads: 2 })),
			],
		},
		'items with dates of their own': {
			parameters: {
				campaignIds: '={{ $json._id }}',
				startDate: '={{ $json.from }}',
				endDate: dates.endDate,
				simplify: false,
			},
			input: [
				{ _id: 'cam_1', from: '2026-01-01T00:00:00Z' },
				{ _id: 'cam_1', from: '2026-02-01T00:00:00Z' },
			],
			exchanges: [1, 2].map((month) => ({
				request: 'POST /v2/campaigns/stats/batch',
				body: {
					campaignIds: ['cam_1'],
					startDate: `2026-0${month}-01T00:00:00.000Z`,
					endDate: dates.endDate,
				},
				answer: { results: [{ campaignId: 'cam_1', nbLeads: month }], errors: [] },
			})),
			items: [
				{ campaignId: 'cam_1', nbLeads: 1 },
				{ campaignId: 'cam_1', nbLeads: 2 },
			],
		},
		'an item whose only campaign lemlist does not know': {
			parameters: { campaignIds: '={{ $json._id }}', ...dates, simplify: false },
			input: [{ _id: 'cam_1' }, { _id: 'cam_9' }],
			exchanges: [
				{
					request: 'POST /v2/campaigns/stats/batch',
					body: { campaignIds: ['cam_1', 'cam_9'], ...dates },
					answer: {
						results: [{ campaignId: 'cam_1', nbLeads: 1 }],
						errors: [{ campaignId: 'cam_9', error: 'Campaign not found' }],
					},
				},
			],
			items: [
				{ campaignId: 'cam_1', nbLeads: 1 },
				{ error: 'Campaign not found', hint: 'lemlist said this of the campaign cam_9.' },
			],
			options: { node: { onError: 'continueRegularOutput' } },
		},
	},
	start: {
		minimal: {
			parameters: { campaignId },
			exchanges: [
				{ request: 'GET /campaigns/cam_1/statutes', answer: checks() },
				{ request: 'POST /campaigns/cam_1/start', answer: { _id: 'cam_1', state: 'running' } },
			],
			items: [{ _id: 'cam_1', state: 'running' }],
		},
		full: {
			parameters: { campaignId, additionalFields: { onlyWhenReady: true } },
			exchanges: [
				{ request: 'GET /campaigns/cam_1/statutes', answer: checks(information) },
				{ request: 'POST /campaigns/cam_1/start', answer: { _id: 'cam_1', state: 'running' } },
			],
			items: [{ _id: 'cam_1', state: 'running' }],
		},
		'whatever the checks say, where that is wanted': {
			parameters: { campaignId, additionalFields: { onlyWhenReady: false } },
			exchanges: [
				{ request: 'POST /campaigns/cam_1/start', answer: { _id: 'cam_1', state: 'running' } },
			],
			items: [{ _id: 'cam_1', state: 'running' }],
		},
		'one that is not ready': {
			parameters: { campaignId, additionalFields: { onlyWhenReady: true } },
			exchanges: [{ request: 'GET /campaigns/cam_1/statutes', answer: checks(information, issue) }],
			error: 'The campaign was not started: No senders configured on this campaign.',
			hint: 'turn Only When Ready off under Additional Fields',
		},
		...Object.fromEntries(
			[
				['nothing', ''],
				['an empty object', {}],
				['an empty list', []],
				['an error', { error: 'Checks are not available' }],
				['no list of checks', { name: 'Spring', status: 'draft' }],
				['checks of no kind', { statutes: ['issue'] }],
				['a check of an unknown kind', { statutes: [{ type: 'blocker', message: 'No sender.' }] }],
			].map(([what, answer]) => [
				`checks that say ${String(what)} do not start it`,
				{
					parameters: { campaignId },
					exchanges: [{ request: 'GET /campaigns/cam_1/statutes', answer }],
					error: 'The campaign was not started: ',
					hint: 'turn Only When Ready off under Additional Fields',
				},
			]),
		),
		'a refusal to show the checks is told as such': {
			parameters: { campaignId },
			exchanges: [
				{ request: 'GET /campaigns/cam_1/statutes', status: 404, answer: 'Campaign not found' },
			],
			error: 'Campaign not found',
		},
	},
	startStatsExport: {
		minimal: { parameters: { campaignId }, exchanges: [startExport], items: [simpleStarted] },
		full: { parameters: { campaignId, simplify: false }, exchanges: [startExport], items: [started] },
	},
	update: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'PATCH /campaigns/cam_1', answer: { name: 'Campaign 1' } }],
			items: [{ name: 'Campaign 1' }],
		},
		full: {
			parameters: {
				campaignId,
				updateFields: {
					name: 'Autumn',
					sendUserIds: ['usr_1', 'usr_2'],
					autoReview: false,
					autoReviewConditions: ['deliverable', 'unverified'],
					sequenceSharing: true,
					leadsPausedByInterest: true,
					autoLeadInterest: true,
					scoreReplies: true,
					onInterestedReplyEnabled: true,
					onInterestedReplyPauseAllCampaignsForLead: true,
					onInterestedReplyPauseCampaignForCompany: false,
					onInterestedReplyPauseAllCampaignsForCompany: false,
					onNotInterestedReplyEnabled: true,
					onNotInterestedReplyPauseAllCampaignsForLead: true,
					onNotInterestedReplyPauseCampaignForCompany: true,
					onNotInterestedReplyPauseAllCampaignsForCompany: false,
					trackOpens: false,
					trackClicks: false,
					trackReplies: true,
					onRepliedCreateNewTask: true,
					onRepliedCampaignProgress: 'stop',
					onRepliedPropagateProgressToCompany: true,
					onRepliedDisableOutOfOffice: false,
					onLinkClickedCreateNewTask: true,
					onLinkClickedCampaignProgress: 'continue',
					onLinkClickedPropagateProgressToCompany: false,
					onLinkClickedSpecificLinks: ['https://example.com/pricing'],
					onMeetingBookedCampaignProgress: 'pause',
					onMeetingBookedPropagateProgressToCompany: true,
					stopOnLinkClickedFilter: 'https://example.com/pricing',
					legacySettings: {
						setting: [
							{ name: 'disableOutOfOffice', enabled: false },
							{ name: 'disableTrackClick', enabled: false },
							{ name: 'disableTrackOpen', enabled: false },
							{ name: 'disableTrackReply', enabled: false },
							{ name: 'opportunityClicked', enabled: false },
							{ name: 'opportunityReplied', enabled: true },
							{ name: 'stopOnEmailReplied', enabled: true },
							{ name: 'stopOnLinkClicked', enabled: false },
							{ name: 'stopOnMeetingBooked', enabled: true },
						],
					},
				},
			},
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1',
					body: {
						name: 'Autumn',
						sendUserIds: ['usr_1', 'usr_2'],
						autoReview: false,
						autoReviewConditions: ['deliverable', 'unverified'],
						sequenceSharing: true,
						leadsPausedByInterest: true,
						autoLeadInterest: true,
						aiFeatures: {
							scoreReplies: true,
							onInterestedReply: {
								enabled: true,
								pauseAllCampaignsForLead: true,
								pauseCampaignForCompany: false,
								pauseAllCampaignsForCompany: false,
							},
							onNotInterestedReply: {
								enabled: true,
								pauseAllCampaignsForLead: true,
								pauseCampaignForCompany: true,
								pauseAllCampaignsForCompany: false,
							},
						},
						tracking: { trackOpens: false, trackClicks: false, trackReplies: true },
						onReplied: {
							createNewTask: true,
							campaignProgress: 'stop',
							propagateProgressToCompany: true,
							disableOutOfOffice: false,
						},
						onLinkClicked: {
							createNewTask: true,
							campaignProgress: 'continue',
							propagateProgressToCompany: false,
							specificLinks: ['https://example.com/pricing'],
						},
						onMeetingBooked: { campaignProgress: 'pause', propagateProgressToCompany: true },
						stopOnLinkClickedFilter: 'https://example.com/pricing',
						disableOutOfOffice: false,
						disableTrackClick: false,
						disableTrackOpen: false,
						disableTrackReply: false,
						opportunityClicked: false,
						opportunityReplied: true,
						stopOnEmailReplied: true,
						stopOnLinkClicked: false,
						stopOnMeetingBooked: true,
					},
					answer: {
						name: 'Autumn',
						stopOnEmailReplied: true,
						sequenceSharing: true,
						sendUsers: [{ id: 'usr_1', mailboxes: [], phoneNumbers: [], whatsappAccountIds: [] }],
					},
				},
			],
			items: [
				{
					name: 'Autumn',
					stopOnEmailReplied: true,
					sequenceSharing: true,
					sendUsers: [{ id: 'usr_1', mailboxes: [], phoneNumbers: [], whatsappAccountIds: [] }],
				},
			],
		},
		'any click counts again': {
			parameters: { campaignId, updateFields: { onLinkClickedSpecificLinks: [] } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1',
					body: { onLinkClicked: { specificLinks: [] } },
					answer: { name: 'Campaign 1' },
				},
			],
			items: [{ name: 'Campaign 1' }],
		},
		'senders that cannot send everything': {
			parameters: { campaignId, updateFields: { sendUserIds: ['usr_1'] } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1',
					body: { sendUserIds: ['usr_1'] },
					status: 400,
					answer: 'The provided senders do not cover the following campaign channels: linkedin, sms',
				},
			],
			error: 'The provided senders do not cover the following campaign channels: linkedin, sms',
		},
	},
	addSignalAgent: {
		minimal: {
			parameters: { campaignId, watchListId: agent },
			exchanges: [
				{
					request: `POST ${TRIGGERS}`,
					body: { watchListId: 'wl_1' },
					answer: { watchListIds: ['wl_1', 'wl_2'] },
				},
			],
			items: [{ watchListIds: ['wl_1', 'wl_2'] }],
		},
		'a team without the beta': {
			parameters: { campaignId, watchListId: agent },
			exchanges: [
				{
					request: `POST ${TRIGGERS}`,
					body: { watchListId: 'wl_1' },
					status: 403,
					answer: { error: 'Beta is not enabled', code: 'BETA_NOT_ENABLED' },
				},
			],
			error: 'Beta is not enabled',
		},
		'nothing is answered, which nobody has seen': {
			parameters: { campaignId, watchListId: agent },
			exchanges: [{ request: `POST ${TRIGGERS}`, body: { watchListId: 'wl_1' } }],
			items: [{ answered: false, statusCode: 200 }],
		},
	},
	getSettings: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1/settings', answer: settings }],
			items: [settings],
		},
		'a plan without it': {
			parameters: { campaignId },
			exchanges: [{ request: 'GET /campaigns/cam_1/settings', status: 402, answer: TOO_SMALL }],
			error: TOO_SMALL,
		},
	},
	removeSignalAgent: {
		minimal: {
			parameters: { campaignId, watchListId: agent },
			exchanges: [{ request: `DELETE ${TRIGGERS}/wl_1`, answer: { watchListIds: [] } }],
			items: [{ watchListIds: [] }],
		},
		'a campaign that never had one': {
			parameters: { campaignId, watchListId: agent },
			exchanges: [{ request: `DELETE ${TRIGGERS}/wl_1`, answer: {} }],
			items: [{}],
		},
	},
	skipStepForEveryone: {
		minimal: {
			parameters: { campaignId, stepId },
			exchanges: [{ request: 'POST /campaigns/cam_1/steps/stp_1/skip', answer: { skipped: true } }],
			items: [{ skipped: true }],
		},
		'a step that was skipped before': {
			parameters: { campaignId, stepId },
			exchanges: [{ request: 'POST /campaigns/cam_1/steps/stp_1/skip', answer: { skipped: false } }],
			items: [{ skipped: false }],
		},
		'a condition': {
			parameters: { campaignId, stepId },
			exchanges: [
				{
					request: 'POST /campaigns/cam_1/steps/stp_1/skip',
					status: 422,
					answer: { error: 'Condition steps cannot be skipped' },
				},
			],
			error: 'Condition steps cannot be skipped',
		},
		'an answer in words, which nobody has seen': {
			parameters: { campaignId, stepId },
			exchanges: [{ request: 'POST /campaigns/cam_1/steps/stp_1/skip', answer: 'Done' }],
			items: [{ message: 'Done' }],
		},
	},
	updateSettings: {
		minimal: {
			parameters: { campaignId, updateFields: { trackClicks: true } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1/settings',
					body: { tracking: { trackClicks: true } },
					answer: settings,
				},
			],
			items: [settings],
		},
		full: {
			parameters: {
				campaignId,
				updateFields: {
					autoReview: true,
					espMatching: true,
					onRepliedCampaignProgress: 'pause',
					trackClicks: false,
					trackOpens: false,
					moreFields: JSON.stringify(more),
				},
			},
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1/settings',
					body: {
						...more,
						automation: { autoReview: true, ...more.automation },
						senders: { espMatching: true, ...more.senders },
						onReplied: { campaignProgress: 'pause', ...more.onReplied },
						tracking: { trackClicks: false, trackOpens: false, ...more.tracking },
					},
					answer: settings,
				},
			],
			items: [settings],
		},
		'launching by itself, with opens tracked': {
			parameters: { campaignId, updateFields: { autoReview: true } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1/settings',
					body: { automation: { autoReview: true } },
					status: 409,
					answer: {
						error: 'Auto-review needs a custom tracking domain',
						code: 'CAMPAIGN_SETTINGS_AUTO_REVIEW_REQUIRES_CTD',
					},
				},
			],
			error: 'Auto-review needs a custom tracking domain',
		},
		'a lemlist that has no such route': {
			parameters: { campaignId, updateFields: { trackClicks: true } },
			exchanges: [
				{
					request: 'PATCH /campaigns/cam_1/settings',
					body: { tracking: { trackClicks: true } },
					status: 405,
					answer: { error: 'Route bad method', code: 'ROUTE_BAD_METHOD' },
				},
			],
			error: 'Route bad method',
			hint: 'lemlist may not have this at all',
		},
		'more fields that are none': {
			parameters: { campaignId, updateFields: { moreFields: '[1]' } },
			exchanges: [],
			error: 'More Fields (JSON) must be an object',
		},
	},
};
