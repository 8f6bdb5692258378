import type { JsonObject } from './api.mts';
import { id } from './id.mts';
import { leadEmail } from './people.mts';

// An example of every operation: parameters that name what a fresh team has, so that each works alone, as it stands.
// `npm start` makes workflows of them, tests run them. What is deleted here, no other example of its resource needs.

export interface Example {
	/** All but `resource` and `operation`. */
	parameters: JsonObject;
	/** Items that come in; one empty item unless given. */
	input?: JsonObject[];
	/** A file that comes in, as `data`; its content in base64. */
	file?: { data: string; mimeType: string; fileName: string };
}

/** What a field holds in which something was picked from its list. */
const picked = (value: string): JsonObject => ({ __rl: true, mode: 'list', value });

/** What a mapper holds. */
const mapped = (value: JsonObject): JsonObject => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: Object.keys(value).map((name) => ({
		...{ id: name, displayName: name, type: 'string', display: true },
		...{ required: false, defaultMatch: false },
	})),
	attemptToConvertTypes: false,
	convertFieldsToString: false,
});

/** A text that is another one every time, for what lemlist takes only once. */
const anew = (before: string, after = '') => `=${before}{{ $now.toMillis() }}${after}`;
const IN_A_WEEK = '={{ $now.plus({ days: 7 }).toISO() }}';
const LAST_MONTH = {
	startDate: '={{ $now.minus({ days: 30 }).toISO() }}',
	endDate: '={{ $now.toISO() }}',
};

const user = picked(id('usr', 1));
const mailbox = picked(id('usm', id('usr', 1)));
/** It sends, and people have replied. */
const running = picked(id('cam', 12));
/** Its only sequence begins with an A/B test; its first lead waits for its launch. */
const draft = picked(id('cam', 2));
/** It chooses its senders by itself. */
const dynamic = picked(id('cam', 16));
/** Its sequence begins with an e-mail that is not tested, has another one, and ends with a call. */
const paused = { campaign: picked(id('cam', 4)), sequenceId: picked(id('seq', 4)) };
/** A condition of a draft, with several branches. */
const condition = {
	...{ campaign: picked(id('cam', 30)), sequenceId: picked(id('seq', 30)) },
	stepId: picked(id('stp', 1006)),
};
/** Somebody who has replied, in the campaign that runs. */
const contact = picked(id('ctc', 11));
const lead = id('lea', 24);
const email = leadEmail(11);
/** The draft of the first person. */
const draftOf = { contactId: picked(id('ctc', 1)), draftOwner: user };
const inFrance = { filter: [{ filterId: 'country', in: ['France', 'Spain'], out: ['India'] }] };

/** By resource and operation. */
export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
	activity: {
		deleteRecording: { parameters: { activityId: id('act', 1) } },
		getAll: { parameters: { limit: 10 } },
	},
	call: {
		get: { parameters: { id: 'dialer-1' } },
		getStatuses: { parameters: {} },
		log: {
			parameters: {
				...{ externalId: anew('dialer-'), userId: user, startedAt: '={{ $now.toISO() }}' },
				additionalFields: { contactId: contact, callStatus: 'left-voicemail', duration: 20 },
			},
		},
		update: { parameters: { id: 'dialer-1', updateFields: { callStatus: 'meeting-booked' } } },
	},
	campaign: {
		addSignalAgent: { parameters: { campaignId: running, watchListId: picked(id('wli', 1)) } },
		create: { parameters: { name: 'Spring' } },
		duplicate: { parameters: { campaignId: running } },
		emailStatsExport: {
			parameters: { campaignId: running, exportId: id('axp', 1), email: 'alex@example.com' },
		},
		exportLeads: { parameters: { campaignId: running } },
		exportStats: { parameters: { campaignId: running } },
		get: { parameters: { campaignId: running } },
		getAll: { parameters: { limit: 10 } },
		getLaunchChecks: { parameters: { campaignId: draft } },
		getReports: { parameters: { campaignIds: [id('cam', 12), id('cam', 3)] } },
		getSettings: { parameters: { campaignId: running } },
		getStats: { parameters: { campaignId: running, ...LAST_MONTH } },
		getStatsExport: { parameters: { campaignId: running, exportId: id('axp', 1) } },
		getStatsForMany: { parameters: { campaignIds: [id('cam', 12), id('cam', 3)], ...LAST_MONTH } },
		pause: { parameters: { campaignId: picked(id('cam', 3)) } },
		removeSignalAgent: {
			parameters: { campaignId: picked(id('cam', 5)), watchListId: picked(id('wli', 2)) },
		},
		skipStepForEveryone: { parameters: { campaignId: running, stepId: picked(id('stp', 47)) } },
		start: { parameters: { campaignId: draft } },
		startStatsExport: { parameters: { campaignId: running } },
		update: { parameters: { campaignId: running, updateFields: { name: 'Another name' } } },
		updateSettings: { parameters: { campaignId: running, updateFields: { trackClicks: false } } },
	},
	company: {
		connectToCrm: { parameters: { by: 'list', listId: picked(id('clt', 4)) } },
		createInCrm: {
			parameters: { by: 'ids', idsOrDomains: ['={{ $json._id }}'] },
			input: [{ _id: id('cpn', 6) }, { _id: id('cpn', 12) }],
		},
		createNote: { parameters: { companyId: picked(id('cpn', 1)), note: 'Asked for an offer' } },
		createOrUpdate: { parameters: { name: 'Example', domain: 'company.example' } },
		delete: { parameters: { companyId: picked(id('cpn', 60)), additionalFields: { force: true } } },
		get: { parameters: { companyId: picked(id('cpn', 1)) } },
		getAll: { parameters: { limit: 10 } },
		getNotes: { parameters: { companyId: picked(id('cpn', 1)) } },
	},
	companyList: {
		addCompanies: {
			parameters: { listId: picked(id('clt', 4)), companyIds: ['={{ $json._id }}'] },
			input: [{ _id: id('cpn', 2) }, { _id: id('cpn', 3) }],
		},
		create: { parameters: { name: 'Target accounts' } },
		getAll: { parameters: {} },
		removeCompanies: {
			parameters: { listId: picked(id('clt', 4)), companyIds: [id('cpn', 1), id('cpn', 8)] },
		},
	},
	conditionBranch: {
		create: {
			parameters: {
				...{ ...condition, customOperator: 'is', customValue: 'Energy' },
				additionalFields: { name: 'Energy' },
			},
		},
		delete: { parameters: { ...condition, branchSequenceId: picked(id('seq', 412)) } },
		getAll: { parameters: condition },
		reorder: {
			parameters: {
				...{ campaign: picked(id('cam', 16)), sequenceId: picked(id('seq', 16)) },
				stepId: picked(id('stp', 1005)),
				order: [id('seq', 408), id('seq', 405), id('seq', 407)],
			},
		},
		update: {
			parameters: {
				...{ ...condition, branchSequenceId: picked(id('seq', 411)) },
				updateFields: { name: 'Banks' },
			},
		},
	},
	contact: {
		connectToCrm: { parameters: { by: 'list', listId: picked(id('clt', 1)) } },
		createInCrm: { parameters: { by: 'ids', idsOrEmails: [email] } },
		createNote: { parameters: { idOrEmail: contact, note: 'Asked for an offer' } },
		createOrUpdate: { parameters: { email } },
		delete: { parameters: { idOrEmail: picked(id('ctc', 16)) } },
		get: { parameters: { idOrEmail: { __rl: true, mode: 'email', value: email } } },
		getAll: { parameters: { limit: 10 } },
		getNotes: { parameters: { idOrEmail: contact } },
	},
	contactList: {
		addContacts: {
			parameters: { listId: picked(id('clt', 1)), contactIds: ['={{ $json._id }}'] },
			input: [{ _id: id('ctc', 21) }, { _id: id('ctc', 22) }, { _id: id('ctc', 23) }],
		},
		create: { parameters: { name: 'Spring fair' } },
		export: { parameters: { listId: picked(id('clt', 1)) } },
		getAll: { parameters: {} },
		removeContacts: {
			parameters: { listId: picked(id('clt', 2)), contactIds: [id('ctc', 11), id('ctc', 2)] },
		},
	},
	contactSourcing: {
		get: { parameters: { runOrCompanyId: picked(id('cpn', 1)) } },
		run: {
			parameters: { companyId: picked('={{ $json._id }}'), waitForResult: true },
			input: [{ _id: id('cpn', 2) }, { _id: id('cpn', 3) }],
		},
	},
	conversation: {
		addLabels: { parameters: { contactId: contact, labelIds: [id('lbl', 2)] } },
		getAll: { parameters: { userId: user, limit: 10 } },
		getMessages: { parameters: { contactId: contact } },
		removeLabels: { parameters: { contactId: contact, labelIds: [id('lbl', 1)] } },
		sendEmail: {
			parameters: {
				...{ sendUserId: user, sendUserMailboxId: mailbox, contactId: contact },
				...{ subject: 'Our talk', message: '<p>Hello, is Tuesday fine?</p>' },
			},
		},
		sendLinkedinMessage: { parameters: { sendUserId: user, contactId: contact, message: 'Hello' } },
		sendWhatsappMessage: {
			parameters: {
				...{ sendUserId: user, sendUserWhatsappAccountId: picked(id('wha', 1)) },
				...{ leadId: lead, message: 'Hello' },
			},
		},
	},
	customRequest: {
		send: { parameters: { path: '/team' } },
	},
	database: {
		getFilters: { parameters: {} },
		getSchema: { parameters: { entity: 'companies' } },
		searchCompanies: { parameters: { filters: inFrance, limit: 10 } },
		searchPeople: { parameters: { filters: inFrance, limit: 10 } },
	},
	deliverabilityAlert: {
		create: { parameters: {} },
		delete: { parameters: { alertId: picked(id('dac', 3)) } },
		get: { parameters: { alertId: picked(id('dac', 1)) } },
		getAll: { parameters: {} },
		update: { parameters: { alertId: picked(id('dac', 2)), updateFields: { enabled: false } } },
	},
	draft: {
		create: { parameters: { ...draftOf, content: '<p>Hello, is Tuesday fine?</p>' } },
		delete: {
			parameters: {
				...{ contactId: picked(id('ctc', 3)), draftOwner: user },
				draftId: picked(id('drf', 3)),
			},
		},
		get: { parameters: { ...draftOf, draftId: picked(id('drf', 1)) } },
		getAll: { parameters: draftOf },
		update: {
			parameters: {
				...{ ...draftOf, draftId: picked(id('drf', 1)) },
				updateFields: { subject: 'Our talk on Tuesday' },
			},
		},
	},
	emailAccount: {
		connect: {
			parameters: {
				...{ sender_name: 'Alex Meunier', sender_email: anew('alex-', '@outreach.example.com') },
				...{ smtp_host: 'smtp.example.com', smtp_port: 587, smtp_login: 'alex' },
				...{ smtp_password: 'invented', imap_host: 'imap.example.com', imap_port: 993 },
				...{ imap_login: 'alex', imap_password: 'invented' },
			},
		},
		disconnect: { parameters: { emailAccountId: picked(id('umx', 6)) } },
		test: { parameters: { emailAccountId: picked(id('umx', 7)) } },
	},
	enrichment: {
		enrichLead: { parameters: { leadId: lead, findEmail: true } },
		enrichMany: {
			parameters: {
				enrichmentRequests: ['find_email'],
				linkedinUrl: '={{ $json.linkedinUrl }}',
			},
			input: [
				{ linkedinUrl: 'https://www.linkedin.com/in/nathan-example' },
				{ linkedinUrl: 'https://www.linkedin.com/in/robin-example' },
			],
		},
		enrichPerson: { parameters: { verifyEmail: true, email } },
		get: { parameters: { enrichId: id('enr', 1) } },
	},
	enrichmentProvider: {
		connect: { parameters: { providerId: picked('prospeo'), apiKey: 'key-of-the-provider' } },
		disconnect: { parameters: { providerId: picked('finder') } },
		getAll: { parameters: {} },
	},
	enrichmentWaterfall: {
		get: { parameters: { waterfallId: picked('default_email') } },
		getAll: { parameters: {} },
		reset: { parameters: { waterfallId: picked('default_email') } },
		update: { parameters: { waterfallId: picked(id('ewf', 1)), updateFields: { name: 'Renamed' } } },
	},
	field: {
		createOrUpdate: { parameters: { entity: 'company', name: 'territory', type: 'text' } },
		delete: { parameters: { entity: 'contact', name: picked('favoriteTopic') } },
		getAll: { parameters: {} },
	},
	label: {
		create: { parameters: { labelName: anew('Called back ') } },
		get: { parameters: { labelId: picked(id('lbl', 1)) } },
		getAll: { parameters: {} },
	},
	lead: {
		create: { parameters: { campaignId: running, email: anew('new-', '@example.com') } },
		delete: { parameters: { campaignId: picked(id('cam', 17)), leadIdOrEmail: id('lea', 37) } },
		get: { parameters: { leadIdOrEmail: email } },
		getAll: { parameters: { campaignId: running } },
		getCrmFilters: { parameters: { crm: 'hubspot', userId: user } },
		importFromCrm: {
			parameters: { crm: 'hubspot', userId: user, campaignId: running, filterId: picked('16') },
		},
		launch: { parameters: { leadId: id('lea', 1) } },
		markInterested: { parameters: { leadIdOrEmail: email } },
		markInterestedInCampaign: { parameters: { campaignId: running, leadIdOrEmail: email } },
		markNotInterested: { parameters: { leadIdOrEmail: email } },
		markNotInterestedInCampaign: { parameters: { campaignId: running, leadIdOrEmail: email } },
		pause: { parameters: { leadId: lead } },
		personalizeStep: {
			parameters: {
				...{ campaignId: draft, stepId: picked(id('stp', 8)), leadIdOrEmail: id('lea', 1) },
				message: '<p>Hi {{firstName}}</p>',
			},
		},
		resetStep: {
			parameters: {
				...{ campaignId: running, stepId: picked(id('stp', 48)) },
				leadIdOrEmail: lead,
			},
		},
		resume: { parameters: { leadId: lead } },
		skipStep: {
			parameters: {
				...{ campaignId: picked(id('cam', 3)), stepId: picked(id('stp', 13)) },
				leadIdOrEmail: '={{ $json.lead }}',
			},
			input: [{ lead: id('lea', 2) }, { lead: leadEmail(2) }],
		},
		stopEverywhere: { parameters: { leadIdOrEmail: leadEmail(12) } },
		unsubscribe: { parameters: { campaignId: picked(id('cam', 14)), leadIdOrEmail: leadEmail(13) } },
		update: {
			parameters: {
				...{ campaignId: running, leadIdOrEmail: lead },
				updateFields: { jobTitle: 'CEO' },
			},
		},
		uploadVoiceMessage: {
			parameters: { leadId: lead, stepId: id('stp', 10) },
			file: { data: 'c291bmQ=', mimeType: 'audio/mp4', fileName: 'hello.m4a' },
		},
	},
	leadVariable: {
		create: { parameters: { leadId: lead, variables: mapped({ favoriteColor: 'blue' }) } },
		erase: { parameters: { leadId: lead, names: ['location'] } },
		set: { parameters: { leadId: lead, variables: mapped({ jobTitle: 'CEO', icebreaker: 'Hi' }) } },
		update: { parameters: { leadId: lead, variables: mapped({ jobTitle: 'CEO' }) } },
	},
	lemwarm: {
		getSettings: { parameters: { userMailboxId: mailbox } },
		pause: { parameters: { userMailboxId: mailbox } },
		start: { parameters: { userMailboxId: picked(id('usm', id('usr', 2))) } },
		updateSettings: { parameters: { userMailboxId: mailbox, updateFields: { warmEmailMax: 30 } } },
	},
	persona: {
		create: { parameters: { name: 'People in France', filters: inFrance } },
		delete: { parameters: { personaId: picked(id('pdp', 2)) } },
		getAll: { parameters: {} },
	},
	schedule: {
		assignToCampaign: { parameters: { campaignId: running, scheduleId: picked(id('skd', 2)) } },
		create: {
			parameters: {
				...{ name: 'Office hours', timezone: 'Europe/Paris', start: '09:00', end: '18:00' },
				weekdays: [1, 2, 3, 4, 5],
			},
		},
		delete: { parameters: { scheduleId: picked(id('skd', 3)) } },
		get: { parameters: { scheduleId: picked(id('skd', 1)) } },
		getAll: { parameters: {} },
		update: { parameters: { scheduleId: picked(id('skd', 2)), updateFields: { start: '10:00' } } },
	},
	sender: {
		add: {
			parameters: { campaignId: running, senders: { sender: [{ userId: id('usr', 2), type: 'any' }] } },
		},
		getAll: { parameters: { additionalFields: { campaignId: running } } },
		getCampaignPool: { parameters: { campaignId: running } },
		getExclusions: { parameters: { scope: 'team' } },
		remove: { parameters: { campaignId: picked(id('cam', 15)), userId: user } },
		replace: {
			parameters: {
				campaignId: running,
				senders: { sender: [{ userId: id('usr', 1), type: 'email', id: id('usm', id('usr', 1)) }] },
			},
		},
		setExclusions: { parameters: { campaignId: dynamic, exclude: 'nobody' } },
		updateChannels: {
			parameters: {
				...{ campaignId: running, userId: user },
				channels: { channel: [{ change: 'enable', type: 'phone' }] },
			},
		},
	},
	sequence: {
		getAll: { parameters: { campaignId: draft } },
	},
	sequenceStep: {
		create: { parameters: { ...paused, type: 'email', subject: '{{firstName}}, a question' } },
		createAbVariant: { parameters: { ...paused, stepId: picked(id('stp', 14)) } },
		delete: { parameters: { ...paused, stepId: picked(id('stp', 16)) } },
		deleteAbVariant: {
			parameters: {
				...{ campaign: picked(id('cam', 14)), sequenceId: picked(id('seq', 14)) },
				stepId: picked(id('stp', 52)),
			},
		},
		getAbVariant: {
			parameters: {
				...{ campaign: draft, sequenceId: picked(id('seq', 2)) },
				stepId: picked(id('stp', 4)),
			},
		},
		getSender: { parameters: { ...paused, stepId: picked(id('stp', 14)) } },
		removeSender: { parameters: { ...paused, stepId: picked(id('stp', 14)) } },
		selectAbWinner: {
			parameters: {
				...{ campaign: picked(id('cam', 11)), sequenceId: picked(id('seq', 11)) },
				...{ stepId: picked(id('stp', 39)), variant: 'A' },
			},
		},
		setSender: {
			parameters: {
				...{ ...paused, stepId: picked(id('stp', 15)), userId: user },
				additionalFields: { channelType: 'email' },
			},
		},
		update: {
			parameters: {
				...{ ...paused, stepId: picked(id('stp', 15)), type: 'email' },
				updateFields: { subject: 'Did you see this?' },
			},
		},
		updateAbVariant: {
			parameters: {
				...{ campaign: draft, sequenceId: picked(id('seq', 2)), stepId: picked(id('stp', 4)) },
				updateFields: { subject: 'Ten minutes?' },
			},
		},
	},
	signalAgent: {
		create: {
			parameters: {
				...{ name: 'New hires', type: 'newHire' },
				filters: { filter: [{ filterId: 'companyIndustries', in: ['Software'], out: ['Banking'] }] },
			},
		},
		delete: { parameters: { watchListId: picked(id('wli', 4)) } },
		getAll: { parameters: {} },
		getFilters: { parameters: {} },
		getFilterValues: { parameters: { filterId: 'companyIndustries', query: 'soft' } },
		getHistory: { parameters: { watchListId: picked(id('wli', 1)) } },
		getSignals: { parameters: { limit: 10 } },
		getSignalTypes: { parameters: {} },
		pushSignal: {
			parameters: {
				watchListId: picked(id('wli', 5)),
				contactLinkedinUrl: 'https://www.linkedin.com/in/harmony-okon-1',
			},
		},
		setWatchedLists: { parameters: { watchListId: picked(id('wli', 1)), crmListIds: [id('clt', 1)] } },
		update: { parameters: { watchListId: picked(id('wli', 2)), updateFields: { name: 'Renamed' } } },
	},
	task: {
		create: { parameters: { recordId: lead, assignedTo: user, dueDate: IN_A_WEEK } },
		getAll: { parameters: { limit: 10 } },
		getFilters: { parameters: {} },
		ignore: { parameters: { ids: [id('opp', 2), id('opp', 3)] } },
		search: { parameters: { filters: { filter: [{ parameter: 'type', value: 'manual' }] } } },
		update: { parameters: { id: id('opp', 1), updateFields: { done: true } } },
	},
	team: {
		get: { parameters: {} },
		getCredits: { parameters: {} },
		getCrmUsers: { parameters: {} },
		getSenders: { parameters: {} },
	},
	unsubscribe: {
		add: { parameters: { value: 'somebody@example.com' } },
		addMany: {
			parameters: { values: ['={{ $json.email }}'] },
			input: [{ email: 'somebody@example.com' }, { email: '@competitors.example' }],
		},
		export: { parameters: {} },
		get: { parameters: { value: 'bounced@example.com' } },
		getAll: { parameters: { limit: 10 } },
		remove: { parameters: { value: '@press.example' } },
	},
	unsubscribedContact: {
		add: { parameters: { contactId: contact } },
		export: { parameters: {} },
		getStatus: { parameters: { contactId: contact } },
		remove: { parameters: { contactId: picked(id('ctc', 14)) } },
	},
	user: {
		get: { parameters: { userId: user } },
		getChannels: { parameters: {} },
		getSendingLimits: { parameters: { scope: 'team' } },
		updateLinkedinLimits: { parameters: { userId: user, updateFields: { inviteLimit: 20 } } },
		updateSendingLimits: { parameters: { mailboxId: mailbox, dailyEmailLimit: 40 } },
	},
	webhook: {
		create: { parameters: { targetUrl: anew('https://crm.example/'), type: 'emailsReplied' } },
		delete: { parameters: { hookId: picked(id('hoo', 'first')) } },
		getAll: { parameters: {} },
	},
};
