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
/** Its sequence begins with an e-mail that is not tested, has another one, and ends with a call. */
const paused = { campaign: picked(id('cam', 4)), sequenceId: picked(id('seq', 4)) };
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
	campaign: {
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
		getStats: { parameters: { campaignId: running, ...LAST_MONTH } },
		getStatsExport: { parameters: { campaignId: running, exportId: id('axp', 1) } },
		getStatsForMany: { parameters: { campaignIds: [id('cam', 12), id('cam', 3)], ...LAST_MONTH } },
		pause: { parameters: { campaignId: picked(id('cam', 3)) } },
		start: { parameters: { campaignId: draft } },
		startStatsExport: { parameters: { campaignId: running } },
		update: { parameters: { campaignId: running, updateFields: { name: 'Another name' } } },
	},
	company: {
		createNote: { parameters: { companyId: picked(id('cpn', 1)), note: 'Asked for an offer' } },
		createOrUpdate: { parameters: { name: 'Example', domain: 'company.example' } },
		delete: { parameters: { companyId: picked(id('cpn', 60)), additionalFields: { force: true } } },
		getAll: { parameters: { limit: 10 } },
		getNotes: { parameters: { companyId: picked(id('cpn', 1)) } },
	},
	contact: {
		createOrUpdate: { parameters: { email } },
		delete: { parameters: { idOrEmail: picked(id('ctc', 16)) } },
		get: { parameters: { idOrEmail: { __rl: true, mode: 'email', value: email } } },
		getAll: { parameters: { limit: 10 } },
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
				additionalFields: { linkedinUrl: '={{ $json.linkedinUrl }}' },
			},
			input: [
				{ linkedinUrl: 'https://www.linkedin.com/in/nathan-example' },
				{ linkedinUrl: 'https://www.linkedin.com/in/robin-example' },
			],
		},
		enrichPerson: { parameters: { verifyEmail: true, additionalFields: { email } } },
		get: { parameters: { enrichId: id('enr', 1) } },
	},
	field: {
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
		resume: { parameters: { leadId: lead } },
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
		selectAbWinner: {
			parameters: {
				...{ campaign: picked(id('cam', 11)), sequenceId: picked(id('seq', 11)) },
				...{ stepId: picked(id('stp', 39)), variant: 'A' },
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
		update: { parameters: { watchListId: picked(id('wli', 2)), updateFields: { name: 'Renamed' } } },
	},
	task: {
		create: { parameters: { recordId: lead, assignedTo: user, dueDate: IN_A_WEEK } },
		getAll: { parameters: { limit: 10 } },
		ignore: { parameters: { ids: [id('opp', 2), id('opp', 3)] } },
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
	},
	webhook: {
		create: { parameters: { targetUrl: anew('https://crm.example/'), type: 'emailsReplied' } },
		delete: { parameters: { hookId: picked(id('hoo', 'first')) } },
		getAll: { parameters: {} },
	},
};
