import { Answer, Refusal } from '../answer.mts';
import { isObject } from '../api.mts';
import type { JsonObject, JsonValue } from '../api.mts';
import { COMPANIES, person } from '../data.mts';
import type { Kind, Row } from '../kind.mts';
import type { Contact, Lead } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { contactOf } from './contacts.mts';
import { leadById, statusOf } from './leads.mts';

/** What is known of a person, as lemlist is told. */
type Input = Readonly<Record<string, string | undefined>>;

interface Sought {
	/** The flag that asks for it where one person is enriched. */
	flag: string;
	/** Its name in a result that is asked for; in one that is sent, it has the name of the request. */
	as: string;
	/** Credits, for what is found. */
	price: number;
	/** What a person is refused with of whom too little is known. */
	lacking: string;
	isEnough(input: Input): boolean;
	/** What is found, of somebody of whom all this is known. */
	find(known: Input): JsonObject;
}

const SOUGHT = {
	find_email: {
		flag: 'findEmail',
		as: 'email',
		price: 5,
		lacking: 'MISSING_INPUTS',
		isEnough: ({ linkedinUrl, firstName, lastName, companyName, companyDomain }) =>
			Boolean(linkedinUrl ?? (firstName && lastName && companyName && companyDomain)),
		find: (known) => ({ email: known.email ?? addressOf(known), status: 'deliverable' }),
	},
	verify: {
		flag: 'verifyEmail',
		as: 'email',
		price: 1,
		lacking: 'MISSING_EMAIL',
		isEnough: ({ email }) => Boolean(email),
		find: ({ email = '' }) => ({ email, status: 'deliverable' }),
	},
	find_phone: {
		flag: 'findPhone',
		as: 'phone',
		price: 20,
		lacking: 'MISSING_LINKEDIN_URL',
		isEnough: ({ linkedinUrl }) => Boolean(linkedinUrl),
		find: ({ linkedinUrl = '' }) => ({ phone: phoneOf(linkedinUrl) }),
	},
	linkedin_enrichment: {
		flag: 'linkedinEnrichment',
		as: 'linkedin',
		price: 2,
		lacking: 'MISSING_LINKEDIN_URL',
		isEnough: ({ linkedinUrl, email, firstName, lastName, companyName, companyDomain }) =>
			Boolean(linkedinUrl ?? email ?? (firstName && lastName && (companyName ?? companyDomain))),
		find: ({ firstName, lastName, jobTitle, companyName, location, linkedinUrl }) => ({
			...(firstName && { firstName, lastName: lastName ?? '' }),
			jobTitle: jobTitle ?? 'Head of Operations',
			companyName: companyName ?? COMPANIES[0]?.name ?? '',
			location: location ?? COMPANIES[0]?.location ?? '',
			linkedinUrl:
				linkedinUrl ?? `https://www.linkedin.com/in/${(firstName ?? 'somebody').toLowerCase()}`,
		}),
	},
} satisfies Record<string, Sought>;

type Request = keyof typeof SOUGHT;
const REQUESTS = Object.keys(SOUGHT) as Request[];

interface Enrichment extends Row {
	input: Input;
	requests: Request[];
	status: 'inProgress' | 'done' | 'error';
	/** By request; nothing of what was not found. */
	found: Partial<Record<Request, JsonObject>>;
	/** Whose it is, if lemlist has the person. */
	contactId?: string;
	leadId?: string;
	webhookUrl?: string;
	metadata?: JsonValue;
	/** Somebody has asked since it ended. */
	isTold?: boolean;
}

export const ENRICHMENTS: Kind<Enrichment> = {
	name: 'enrichments',
	prefix: 'enr',
	missing: 'Enrichment not found',
	*seed() {
		for (const [n, status] of (['done', 'done', 'error'] as const).entries()) {
			const { company, firstName, lastName, linkedinUrl } = person(501 + n);
			const { name: companyName, domain: companyDomain } = COMPANIES[company] ?? {};
			const input = { firstName, lastName, linkedinUrl, companyName, companyDomain };
			// The second looked for something that was not there.
			const found = n === 0 ? { find_email: SOUGHT.find_email.find(input) } : {};
			yield { input, requests: ['find_email'], status, found };
		}
	},
	show: ({ _id, input, requests, status, found }) => ({
		enrichmentId: _id,
		enrichmentStatus: status,
		input,
		data:
			status === 'error'
				? {}
				: Object.fromEntries(
						requests.map((each) => [
							SOUGHT[each].as,
							found[each] ? { ...found[each], notFound: false } : { notFound: true },
						]),
					),
	}),
};

export const kinds = [ENRICHMENTS];

export const forms = {
	noEnrichmentHasNoWords:
		'GET /enrich/{enrichId} of no enrichment answers 404 with enrichmentStatus not-found',
	doneBeforeData: 'GET /enrich/{enrichId} says done without any data when it is first asked after the end',
	launchedIsNotEnriched: 'POST /leads/{leadId}/enrich of a launched lead is refused with 400',
};

export const endpoints: Endpoints = {
	'GET /enrich/{enrichId}': ({ store, path, form }) => {
		const all = store.all(ENRICHMENTS);
		const missing = { enrichmentStatus: 'not-found' };
		const row = all.need(path.enrichId, form('noEnrichmentHasNoWords') ? missing : undefined);
		if (row.status === 'inProgress') return new Answer(202, undefined);
		const isEarly = !row.isTold && form('doneBeforeData');
		row.isTold = true;
		return isEarly ? { enrichmentId: row._id, enrichmentStatus: row.status, data: {} } : all.shown(row);
	},

	'POST /enrich': (call) => {
		const requests = requestsOf(call);
		refuseIf(
			requests.length === 0,
			'No enrichment requested (findEmail, findPhone, linkedinEnrichment or verifyEmail required)',
		);
		const input = textsIn({ ...call.query, webhookUrl: null });
		refuseIf(lackOf(input, requests) !== undefined, 'Bad request');
		if (requests.includes('linkedin_enrichment') && call.store.lacks('linkedin'))
			throw new Refusal(403, { error: 'linkedin-not-linked' });
		return { id: begin(call, { input, requests, webhookUrl: webhookOf(call) }) };
	},

	'POST /v2/enrichments/bulk': {
		wrong: {
			body: { error: 'WRONG_BODY_FORMAT' },
			'body many': { error: 'TOO_MANY_ENRICHMENTS_REQUESTED' },
			'body.[].input': { error: 'WRONG_INPUT_FORMAT' },
			'body.[].enrichmentRequests': { error: 'WRONG_ENRICHMENT_REQUEST_FORMAT' },
			'body.[].enrichmentRequests missing': { error: 'NO_WORKFLOW_REQUESTED' },
		},
		answer: (call) => {
			const { store, list } = call;
			refuseIf(list.length === 0, { error: 'NO_ENRICHMENTS_REQUESTED' });
			const people = list.filter(isObject).map(({ input, enrichmentRequests, metadata }) => ({
				input: textsIn(isObject(input) ? input : {}),
				requests: REQUESTS.filter((each) => [enrichmentRequests].flat().includes(each)),
				metadata,
			}));
			const webhookUrl = webhookOf(call);
			for (const { requests, metadata } of people) {
				refuseIf(requests.length === 0, { error: 'NO_WORKFLOW_REQUESTED' });
				refuseIf(!isName(metadata), { error: 'WRONG_METADATA_FORMAT' });
				refuseIf(
					requests.some((each) => store.lacks(each)),
					{ error: 'UNAUTHORIZED_WORKFLOW_REQUESTED' },
				);
			}
			const wanted = people.map((one) => ({ ...one, error: lackOf(one.input, one.requests) }));
			pay(
				store,
				wanted.filter(({ error }) => !error).flatMap(({ requests }) => requests),
			);
			return wanted.map(({ error, metadata, ...one }) =>
				error ? { error, metadata } : { id: begin(call, { ...one, metadata, webhookUrl }), metadata },
			);
		},
	},

	'POST /leads/{leadId}/enrich': {
		says: { 500: { error: 'Failed to enrich lead' } },
		answer: (call) => {
			const { store } = call;
			const lead = leadById(call, { error: 'Lead not found', code: 'LEAD_NOT_FOUND' });
			refuseIf(call.form('launchedIsNotEnriched') && statusOf(lead) !== 'review', {
				error: 'lemrich is not available for lead reviewed',
			});
			const requests = requestsOf(call);
			// Not documented: a guess, as for somebody who is no lead.
			refuseIf(requests.length === 0, 'No enrichment requested');
			refuseIf(isBeingEnriched(store, lead.person), { error: 'lead is already being enriched' }, 409);
			const before = of(store, lead.person).flatMap(({ found }) => Object.keys(found));
			const hasAll = requests.every((each) => before.includes(each));
			refuseIf(
				hasAll && call.flag('force') !== true,
				{
					error: 'Enrichment skipped: contact already has the requested data or was recently enriched',
					code: 'ALREADY_ENRICHED',
				},
				409,
			);
			return { id: beginFor(call, lead, requests, webhookOf(call)) };
		},
	},
};

export const due = {
	endEnrichment: (doing: Doing, id: string) => {
		const { store } = doing;
		const row = store.all(ENRICHMENTS).get(id);
		if (!row) return;
		row.status = Object.values(row.input).some((each) => each && FAILING.test(each)) ? 'error' : 'done';
		if (row.status === 'done') row.found = foundOf(store, row);
		const found = Object.keys(row.found) as Request[];
		store.settings.credits = Math.max(0, store.settings.credits - priceOf(found));
		const contact = contactOf(doing, row.contactId);
		if (contact) keep(store, contact, row.found);
		say(doing, row);
	},
};

/** Nobody finds anything of a person in whose name, address or profile one of these words stands; or lemlist fails. */
const UNFINDABLE = /\bnobody\b/i;
const FAILING = /\berror\b/i;

function foundOf(store: Store, { input, requests }: Enrichment): Enrichment['found'] {
	if (Object.values(input).some((each) => each && UNFINDABLE.test(each))) return {};
	const contact = contactOf({ store }, input.linkedinUrl) ?? contactOf({ store }, input.email);
	const known = { ...(contact && inputOf(contact)), ...input };
	const findable = requests.filter((each) => SOUGHT[each].isEnough(input));
	return Object.fromEntries(findable.map((each) => [each, SOUGHT[each].find(known)]));
}

/** What is found of a lead is kept with the person. */
function keep(store: Store, contact: Contact, found: Enrichment['found']): void {
	const { find_email: address, verify, find_phone: phone, linkedin_enrichment: profile } = found;
	const email = address?.email;
	if (contact.email === undefined && typeof email === 'string' && !store.people.has(email))
		contact.email = email;
	if (address ?? verify) contact.emailStatus = 'deliverable';
	contact.fields = { ...profile, ...contact.fields, ...phone };
	store.index(contact);
}

/** Hooks hear of it, and whoever was named at the start. */
function say(doing: Doing, { _id, found, status, metadata, leadId, webhookUrl }: Enrichment): void {
	const data = [{ id: _id, data: found, metadata }];
	const type = status === 'done' ? 'enrichmentDone' : 'enrichmentError';
	const activity = doing.emit(type, doing.store.leads.get(leadId ?? ''), { data });
	if (webhookUrl !== undefined) doing.tell({ hook: { _id, targetUrl: webhookUrl }, activity });
}

type Start = Pick<Enrichment, 'input' | 'requests' | 'contactId' | 'leadId' | 'webhookUrl' | 'metadata'>;

/** @throws Refusal where the credits do not suffice. @returns the id */
function begin({ store, later }: Doing, start: Start): string {
	pay(store, start.requests);
	const { _id } = store.all(ENRICHMENTS).add({ ...start, status: 'inProgress', found: {} });
	later('endEnrichment', _id);
	return _id;
}

function beginFor(doing: Doing, lead: Lead, requests: Request[], webhookUrl?: string): string {
	const { _id: leadId, person: contact } = lead;
	return begin(doing, { input: inputOf(contact), requests, contactId: contact._id, leadId, webhookUrl });
}

/** Enriches a lead that was just added, as the request for it wants; without credits the lead is added all the same. */
export function enrichNew(call: AnyCall, lead: Lead): void {
	const requests = requestsOf(call);
	if (requests.length > 0 && priceOf(requests) <= call.store.settings.credits)
		beginFor(call, lead, requests);
}

/** Such a contact cannot be deleted. */
export function isBeingEnriched(store: Store, contact: Contact): boolean {
	return of(store, contact).some(({ status }) => status === 'inProgress');
}

function of(store: Store, { _id }: Contact): Enrichment[] {
	return store.all(ENRICHMENTS).rows.filter(({ contactId }) => contactId === _id);
}

function priceOf(requests: readonly Request[]): number {
	return requests.reduce((sum, each) => sum + SOUGHT[each].price, 0);
}

/** Credits go when something is found, but they must be there at the start. The words are a guess. */
function pay({ settings }: Store, requests: readonly Request[]): void {
	refuseIf(priceOf(requests) > settings.credits, 'Not enough credits', 402);
}

function requestsOf({ flag }: AnyCall): Request[] {
	return REQUESTS.filter((each) => flag(SOUGHT[each].flag) === true);
}

/** Why lemlist does not even begin. */
function lackOf(input: Input, requests: readonly Request[]): string | undefined {
	const lacking = requests.find((each) => !SOUGHT[each].isEnough(input));
	return lacking && SOUGHT[lacking].lacking;
}

function webhookOf({ text }: AnyCall): string | undefined {
	const url = text('webhookUrl');
	refuseIf(url !== undefined && !(/^https?:/.test(url) && URL.canParse(url)), 'Invalid webhookUrl');
	return url;
}

/** A text, or an object of texts: what lemlist hands back with a person. */
function isName(metadata: JsonValue | undefined): boolean {
	const texts = isObject(metadata) ? Object.values(metadata) : [metadata ?? ''];
	return texts.every((each) => typeof each === 'string');
}

function textsIn(values: Readonly<JsonObject>): Input {
	return Object.fromEntries(
		Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}

function inputOf({ fields, email, linkedinUrl }: Contact): Input {
	return { ...textsIn(fields), ...(email && { email }), ...(linkedinUrl && { linkedinUrl }) };
}

function addressOf({ firstName, lastName, linkedinUrl = '', companyDomain = 'example.com' }: Input): string {
	const name = firstName ? `${firstName}.${lastName}` : linkedinUrl.split('/').filter(Boolean).at(-1);
	return `${name?.toLowerCase().replace(/[^a-z0-9.-]/g, '')}@${companyDomain}`;
}

/** Of the numbers that are kept for invented people. */
function phoneOf(seed: string): string {
	const number = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000, 7);
	return `+33 1 99 00 ${String(number).padStart(4, '0').replace(/^../, '$& ')}`;
}
