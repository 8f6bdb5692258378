import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { COMPANIES as INVENTED } from '../../sandbox/data.mts';
import { id } from '../../sandbox/id.mts';
import { leadEmail } from '../../sandbox/people.mts';
import { COMPANIES } from '../../sandbox/resources/companies.mts';
import type { Store } from '../../sandbox/store.mts';
import type { Case, Exchange } from '../operations/case.ts';
import { cases } from '../operations/index.mts';
import { KEY, START as USUAL, ask } from './calling.mts';
import type { Asking } from './calling.mts';

// What the cases of the operations speak of, in a fresh team of the stand-in.

/** The dates of the cases lie in the month before. */
export const START = Date.UTC(2026, 2, 31, 12);
/** By words of the cases, such as `cam_1`, what is there in their place. */
export type Words = Record<string, string>;

/** Nobody is short of requests and credits. */
export const SETTINGS = { limit: 1_000_000, people: 40, credits: 10_000 };

/** A case of an operation that ends well. */
export interface GoodCase {
	resource: string;
	operation: string;
	name: string;
	of: Case;
}

/** By operation, as `campaign.get`. */
export const goodCases: ReadonlyMap<string, readonly GoodCase[]> = new Map(
	Object.entries(cases).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([operation, all]): [string, GoodCase[]] => [
			`${resource}.${operation}`,
			Object.entries(all)
				.filter(([, { error }]) => error === undefined)
				.map(([name, of]) => ({ resource, operation, name, of })),
		]),
	),
);

/** What a case is known by: its resource, its operation, itself. */
export function keysOf({ resource, operation, name }: GoodCase): string[] {
	return [resource, `${resource}.${operation}`, `${resource}.${operation}, ${name}`];
}

/** Asks for what has to be there before. @returns the answer @throws where it is refused */
function prepare(store: Store, endpoint: Endpoint, asking: Asking): unknown {
	const { status, json } = ask(store, endpoint, { ...asking, after: START - USUAL });
	if (status >= 300) throw new Error(`${endpoint} is refused: ${JSON.stringify(json)}`);
	return json;
}

/** What the words mean that all cases use: somebody who replied, and what belongs to them. */
function wordsOf(store: Store): Words {
	const reply = store.happenings.activities.find(({ type }) => type === 'emailsReplied');
	const lead = store.leads.get(String(reply?.leadId));
	const [user] = store.users;
	if (!reply || !lead || !user) throw new Error('nobody has replied');
	return {
		'usr_1|nathan@example.com': `${user._id}|${user.email}`,
		act_1: reply._id,
		cam_1: lead.campaign._id,
		con_1: lead.person._id,
		ctc_1: lead.person._id,
		lea_1: lead._id,
		'nathan+fair@example.com': lead.person.email ?? '',
		'nathan@example.com': lead.person.email ?? '',
		seq_1: lead.campaign.sequenceId,
		umx_1: id('umx', 6),
		usm_1: id('usm', user._id),
		usr_1: user._id,
		wl_1: id('wli', 1),
	};
}

/** Ids, numbered addresses, and files. */
export const WORD = /\b([a-z]{2,3})_(\d+)\b|\bnathan(\d+)@example\.com|\/files\/[\w./-]+/g;

/** @returns a text of a case with what is there; ids of other things become those of the n-th of their kind */
export function translated(text: string, words: Words): string {
	const known = Object.entries(words)
		.filter(([word]) => !new RegExp(`^(${WORD.source})$`).test(word))
		.reduce((left, [word, instead]) => left.replaceAll(word, instead), text);
	return known.replace(WORD, (word, prefix?: string, n?: string, person?: string) => {
		const other = person === undefined ? word : leadEmail(Number(person));
		return words[word] ?? (prefix && n ? id(prefix, n) : other);
	});
}

/** A draft: its sequence begins with an A/B test and has a condition, and its only lead is not launched yet. */
const DRAFT = { cam_1: id('cam', 2), seq_1: id('seq', 2), lea_1: id('lea', 1) };
const PROFILE = 'https://www.linkedin.com/in/nathan-example';

const idIn = (made: unknown) => (made as { _id: string })._id;

const withStep: Before = (store, _, [{ body } = { body: {} }]) => ({
	...DRAFT,
	stp_1: idIn(
		prepare(store, 'POST /sequences/{sequenceId}/steps', {
			path: { sequenceId: DRAFT.seq_1 },
			// With what any type needs.
			body: {
				...{
					campaignId: id('cam', 3),
					conditionKey: 'emailsOpened',
					message: 'Hello',
					subject: 'Hello',
				},
				...{ type: 'email', url: 'https://example.com/hook' },
				...(body !== undefined && { type: (body as { type: string }).type }),
			},
		}),
	),
});

const withFirstStep: Before = (store) => {
	const path = { campaignId: DRAFT.cam_1 };
	const sequences = prepare(store, 'GET /campaigns/{campaignId}/sequences', { path });
	const { steps } = (sequences as Record<string, { steps: unknown[] }>)[DRAFT.seq_1] ?? { steps: [] };
	return { ...DRAFT, stp_1: idIn(steps[0]) };
};

const withVariables =
	(...names: string[]): Before =>
	(store, { lea_1 = '' }) => {
		const query = Object.fromEntries(names.map((name) => [name, 'before']));
		prepare(store, 'POST /leads/{leadId}/variables', { path: { leadId: lea_1 }, query });
		return {};
	};

/** @returns what words mean from now on */
type Before = (store: Store, words: Words, exchanges: readonly Exchange[]) => Words;

/** What is so before, and words that mean something else than usual: by resource, by operation, by operation and case. */
export const BEFORE: Record<string, Words | Before> = {
	call: { act_1: id('act', 'call1') },
	'campaign.start': DRAFT,
	'campaign.getAll, the older answer, a bare array': ({ settings }) => {
		settings.forms.push('campaignsAsList');
		return {};
	},
	'campaign.getStatsForMany, full': { cam_2: 'cam_unknown' },
	'campaign.getStatsForMany, an item whose only campaign lemlist does not know': { cam_9: 'cam_unknown' },
	'campaign.removeSignalAgent': { cam_1: id('cam', 5), wl_1: id('wli', 2) },
	'campaign.skipStepForEveryone': { cam_1: id('cam', 12), stp_1: id('stp', 48) },
	company: { 'example1.com': INVENTED[0]?.domain ?? '' },
	conditionBranch: {
		...{ cam_1: id('cam', 16), seq_1: id('seq', 16), stp_1: id('stp', 1005) },
		...{ seq_2: id('seq', 405), seq_3: id('seq', 407), seq_4: id('seq', 408), seq_5: id('seq', 406) },
	},
	contact: (store, { ctc_1 = '' }) => {
		for (const each of [ctc_1, id('ctc', 1)])
			Object.assign(store.find(each)?.fields ?? {}, { revenue: 5000 });
		return {};
	},
	'contact.getAll': (store) => ({
		'https://www.linkedin.com/company/example': store.all(COMPANIES).get(id('cpn', 2))?.linkedinUrl ?? '',
	}),
	contactList: { spring: 'event' },
	'contactSourcing.run, one that could not be started does not spoil the others': { cpn_2: 'cpn_unknown' },
	'contactSourcing.run, one that could not be started, where errors have an output of their own': {
		cpn_2: 'cpn_unknown',
	},
	draft: ({ users }) => ({ ctc_1: id('ctc', 1), 'nathan+x@example.com': users[0]?.email ?? '' }),
	'emailAccount.test': { umx_1: id('umx', 7) },
	enrichmentWaterfall: (store) => {
		const path = { providerId: 'prospeo', waterfallId: 'default_email' };
		const body = { apiKey: 'key', name: 'Default' };
		prepare(store, 'PUT /v2/enrichments/providers/{providerId}/connection', { path, body });
		prepare(store, 'PATCH /v2/enrichments/waterfalls/{waterfallId}', { path, body });
		return {};
	},
	lead: (store, { lea_1 = '' }) => {
		Object.assign(store.leads.get(lea_1) ?? {}, {
			variables: { favoriteColor: 'blue', icebreaker: 'Hi' },
		});
		return {};
	},
	'lead.create, minimal': { 'nathan@example.com': leadEmail(1) },
	'lead.create, full': (store) => {
		const email = 'new@example.com';
		const made = prepare(store, 'POST /contacts', { body: { email } }) as { data: unknown };
		return { ctc_1: idIn(made.data), 'nathan@example.com': email };
	},
	'lead.create, what is not wanted or left blank is not sent': ({ people }) => ({
		[PROFILE]: people.get(leadEmail(1))?.linkedinUrl ?? '',
	}),
	'lead.getAll, without details': (store, { lea_1 = '' }) => {
		store.happenings.record('emailsSent', store.leads.get(lea_1));
		return {};
	},
	'lead.launch': DRAFT,
	'lead.personalizeStep': { ...DRAFT, stp_1: id('stp', 4) },
	'lead.resetStep': { ...DRAFT, stp_1: id('stp', 4) },
	'lead.skipStep': {
		cam_1: id('cam', 12),
		lea_1: id('lea', 24),
		'nathan@example.com': leadEmail(11),
		stp_1: id('stp', 48),
		stp_2: id('stp', 47),
	},
	'leadVariable.set, minimal': withVariables('companySize'),
	'leadVariable.set, full': withVariables('companySize', 'seats'),
	'leadVariable.update': withVariables('companySize', 'emptied', 'favoriteColor', 'seats'),
	sequence: DRAFT,
	sequenceStep: withFirstStep,
	'sequenceStep.createAbVariant': withStep,
	'sequenceStep.getSender, full': (store, { seq_1: sequenceId = '', stp_1: stepId = '' }) => {
		const channel = { type: 'email', id: id('usm', 'first'), alias: 'sales@example.com' };
		prepare(store, 'PUT /sequences/{sequenceId}/steps/{stepId}/sender', {
			path: { sequenceId, stepId },
			body: { userId: store.users[0]?._id, channel },
		});
		return {};
	},
	'sequenceStep.setSender, minimal': { seq_1: id('seq', 4), stp_1: id('stp', 16) },
	'sequenceStep.update': withStep,
	'signalAgent.pushSignal': ({ people }) => ({
		...{ wl_1: id('wli', 5), [PROFILE]: people.get(leadEmail(1))?.linkedinUrl ?? '' },
	}),
	'signalAgent.pushSignal, full': { wl_1: id('wli', 6) },
	'task.getAll, full': (store, { lea_1 = '', usr_1 = '' }) => {
		const { fields = {}, linkedinUrl = '' } = store.find(lea_1) ?? {};
		fields.phone = '+33123456789';
		const body = {
			recordId: lea_1,
			type: 'phone',
			assignedTo: usr_1,
			dueDate: '2026-03-15T09:00:00.000Z',
		};
		prepare(store, 'POST /tasks', { body });
		const name = `${String(fields.firstName)} ${String(fields.lastName)}`;
		return { 'Nathan Example': name, [PROFILE.slice('https://www.'.length)]: linkedinUrl };
	},
	unsubscribe: { 'nathan+fair@example.com': 'bounced@example.com' },
	webhook: { hoo_1: id('hoo', 'first') },
};

/** Fills a store with a fresh team, and does what a case needs before. @returns what its words mean there */
export function fillFor(each: GoodCase, store: Store): Words {
	store.fill(KEY, START);
	const words = wordsOf(store);
	for (const key of keysOf(each)) {
		const before = BEFORE[key];
		const more = typeof before === 'function' ? before(store, words, each.of.exchanges) : before;
		Object.assign(words, more);
	}
	return words;
}
