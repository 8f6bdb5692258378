import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
let now: number;
beforeEach(() => {
	store = freshStore();
	now = 0;
});

const WEBHOOK = 'https://n8n.example.com/webhook-waiting/1';
const PERSON = {
	firstName: 'Ana',
	lastName: 'Ortiz',
	companyName: 'Ortiz Ltd',
	companyDomain: 'ortiz.example',
};

const start = (query: Record<string, string>) => ask(store, 'POST /enrich', { query, after: now });
const started = (query: Record<string, string>) => (start(query).json as { id: string }).id;
const get = (enrichId: string) => ask(store, 'GET /enrich/{enrichId}', { path: { enrichId }, after: now });
const credits = () => ask(store, 'GET /team/credits', { after: now }).json as { credits: number };
/** What is left of the credits once everything has ended, and the calls that this leads to. */
const ended = () => {
	now += store.settings.jobMs;
	const { json, effects } = ask(store, 'GET /team/credits', { after: now });
	return { ...(json as { credits: number }), calls: effects };
};

describe('of one person', () => {
	it('take a while, find something and cost credits', () => {
		const id = started({ findEmail: 'true', linkedinEnrichment: 'true', ...PERSON, webhookUrl: WEBHOOK });
		expect(id).toMatch(/^enr_\w{17}$/);
		expect(get(id)).toMatchObject({ status: 202, body: '' });
		expect(credits().credits).toBe(100);
		const { credits: left, calls } = ended();
		expect(left).toBe(93);
		expect(get(id).json).toEqual({
			enrichmentId: id,
			enrichmentStatus: 'done',
			input: PERSON,
			data: {
				email: { email: 'ana.ortiz@ortiz.example', status: 'deliverable', notFound: false },
				linkedin: expect.objectContaining({ firstName: 'Ana', companyName: 'Ortiz Ltd' }),
			},
		});
		expect(calls).toMatchObject([
			{
				hook: { targetUrl: WEBHOOK },
				activity: {
					type: 'enrichmentDone',
					data: [{ id, data: { find_email: { email: 'ana.ortiz@ortiz.example' } } }],
				},
			},
		]);
		// The address is called for this one alone.
		started({ verifyEmail: 'true', email: 'ana@example.com' });
		expect(ended()).toMatchObject({ credits: 92, calls: [] });
	});

	it('find nothing or fail, and then are free', () => {
		ask(store, 'POST /hooks', { body: { targetUrl: WEBHOOK, type: 'enrichmentError' } });
		const nothing = started({ findEmail: 'true', ...PERSON, firstName: 'Nobody' });
		const failing = started({ verifyEmail: 'true', email: 'error@example.com' });
		const { credits: left, calls } = ended();
		expect(left).toBe(100);
		expect(calls).toMatchObject([{ activity: { data: [{ id: failing }] } }]);
		expect(get(nothing).json).toMatchObject({
			enrichmentStatus: 'done',
			data: { email: { notFound: true } },
		});
		expect(get(failing).json).toMatchObject({ enrichmentStatus: 'error', data: {} });
	});

	it('are refused without a wish, without enough to go on, without an address that is one, and without credits', () => {
		expect(start(PERSON)).toMatchObject({
			status: 400,
			json: 'No enrichment requested (findEmail, findPhone, linkedinEnrichment or verifyEmail required)',
		});
		expect(start({ findPhone: 'true', ...PERSON })).toMatchObject({ status: 400, json: 'Bad request' });
		const verify = { verifyEmail: 'true', email: 'ana@example.com' };
		expect(start({ ...verify, webhookUrl: 'here' })).toMatchObject({
			status: 400,
			json: 'Invalid webhookUrl',
		});
		store.settings.lacks = ['linkedin'];
		expect(start({ ...verify, linkedinEnrichment: 'true' })).toMatchObject({
			status: 403,
			json: { error: 'linkedin-not-linked' },
		});
		store.settings.credits = 0;
		expect(start(verify).status).toBe(402);
		expect(get('enr_x')).toMatchObject({ status: 404, json: 'Enrichment not found' });
	});

	it('can end in doubtful forms', () => {
		store.settings.forms = ['doneBeforeData', 'noEnrichmentHasNoWords'];
		const id = started({ verifyEmail: 'true', email: 'ana@example.com' });
		ended();
		expect(get(id).json).toEqual({ enrichmentId: id, enrichmentStatus: 'done', data: {} });
		expect(get(id).json).toMatchObject({ data: { email: { email: 'ana@example.com' } } });
		expect(get('enr_x')).toMatchObject({ status: 404, json: { enrichmentStatus: 'not-found' } });
	});
});

describe('of many', () => {
	const bulk = (body: unknown) =>
		ask(store, 'POST /v2/enrichments/bulk', { body, query: { webhookUrl: WEBHOOK }, after: now });
	const one = { input: { email: 'ana@example.com' }, enrichmentRequests: ['verify'] };

	it('refuse each person apart, and hand back who it was', () => {
		const metadata = { row: '3' };
		const rows = bulk([
			{ ...one, metadata },
			{ ...one, input: PERSON, metadata: '1' },
			{ enrichmentRequests: ['find_email'], metadata: '2' },
			{ input: PERSON, enrichmentRequests: ['find_phone'] },
		]).json as Array<{ id: string }>;
		expect(rows).toEqual([
			{ id: expect.stringMatching(/^enr_/), metadata },
			{ error: 'MISSING_EMAIL', metadata: '1' },
			{ error: 'MISSING_INPUTS', metadata: '2' },
			{ error: 'MISSING_LINKEDIN_URL' },
		]);
		expect(ended()).toMatchObject({
			credits: 99,
			calls: [
				{ hook: { targetUrl: WEBHOOK }, activity: { data: [{ metadata, data: { verify: {} } }] } },
			],
		});
		expect(get(rows[0]?.id ?? '').json).toMatchObject({ data: { email: { email: 'ana@example.com' } } });
	});

	it.each([
		['WRONG_BODY_FORMAT', { one }],
		['NO_ENRICHMENTS_REQUESTED', []],
		['TOO_MANY_ENRICHMENTS_REQUESTED', Array(501).fill(one)],
		['WRONG_INPUT_FORMAT', [{ ...one, input: 'Ana' }]],
		['WRONG_INPUT_FORMAT', [{ ...one, input: { email: 7 } }]],
		['WRONG_METADATA_FORMAT', [{ ...one, metadata: { row: 3 } }]],
		['NO_WORKFLOW_REQUESTED', [{ input: one.input }]],
		['NO_WORKFLOW_REQUESTED', [{ ...one, enrichmentRequests: [] }]],
		['WRONG_ENRICHMENT_REQUEST_FORMAT', [{ ...one, enrichmentRequests: ['find_fax'] }]],
		['UNAUTHORIZED_WORKFLOW_REQUESTED', [{ ...one, enrichmentRequests: ['find_phone'] }]],
	])('are refused as a whole: %s', (error, body) => {
		store.settings.lacks = ['find_phone'];
		expect(bulk(body)).toMatchObject({ status: 400, json: { error } });
		expect(store.jobs).toEqual([]);
	});

	it('are not begun without credits for all', () => {
		store.settings.credits = 1;
		expect(bulk([one, one]).status).toBe(402);
		expect(bulk([one]).status).toBe(200);
	});
});

describe('of a lead', () => {
	const path = () => ({ leadId: store.people.get(leadEmail(2))?.leads[0]?._id ?? '' });
	const enrich = (query: Record<string, string>, at = path()) =>
		ask(store, 'POST /leads/{leadId}/enrich', { path: at, query, after: now });

	it('are kept with the person, and not done twice unless forced', () => {
		const { id } = enrich({ findPhone: 'true' }).json as { id: string };
		expect(enrich({ findPhone: 'true', force: 'true' })).toMatchObject({
			status: 409,
			json: { error: 'lead is already being enriched' },
		});
		expect(ended().credits).toBe(80);
		const phone = expect.stringMatching(/^\+33 1 99 00 \d\d \d\d$/);
		expect(get(id).json).toMatchObject({ data: { phone: { phone } } });
		expect(ask(store, 'GET /leads', { query: { id: path().leadId } }).json).toMatchObject({ phone });
		expect(
			ask(store, 'GET /activities', { query: { version: 'v2', leadId: path().leadId } }).json,
		).toMatchObject([{ type: 'enrichmentDone', data: [{ id }] }]);
		expect(enrich({ findPhone: 'true' })).toMatchObject({
			status: 409,
			json: { code: 'ALREADY_ENRICHED' },
		});
		expect(enrich({ findPhone: 'true', force: 'true' }).status).toBe(200);
	});

	it('are refused of no lead, and in one form of a launched one', () => {
		expect(enrich({ findPhone: 'true' }, { leadId: 'lea_x' })).toMatchObject({
			status: 404,
			json: { error: 'Lead not found', code: 'LEAD_NOT_FOUND' },
		});
		expect(enrich({ findPhone: 'true' }, { leadId: leadEmail(2) })).toMatchObject({
			status: 400,
			json: 'Invalid leadId',
		});
		store.settings.forms = ['launchedIsNotEnriched'];
		const [running, draft] = (['running', 'draft'] as const).map((status) => {
			const lead = [...store.leads.values()].find(({ campaign }) => campaign.status === status);
			return { leadId: lead?._id ?? '' };
		});
		expect(enrich({ findPhone: 'true' }, running)).toMatchObject({
			status: 400,
			json: { error: 'lemrich is not available for lead reviewed' },
		});
		expect(enrich({ findPhone: 'true' }, draft).status).toBe(200);
	});

	it('keep the contact from being deleted as long as they run', () => {
		enrich({ verifyEmail: 'true' });
		const remove = () =>
			ask(store, 'DELETE /contacts/{idOrEmail}', { path: { idOrEmail: leadEmail(2) }, after: now });
		expect(remove()).toMatchObject({ status: 409, json: { error: { code: 'CONTACT_DELETE_BLOCKED' } } });
		ended();
		expect(remove().status).toBe(200);
	});

	it('begin with its addition, if there are credits for it', () => {
		const campaignId = [...store.campaigns.keys()].at(-1) ?? '';
		const add = (linkedinUrl: string) =>
			ask(store, 'POST /campaigns/{campaignId}/leads/', {
				path: { campaignId },
				query: { findEmail: 'true' },
				body: { linkedinUrl },
				after: now,
			}).json as { contactId: string };
		const { contactId } = add('https://www.linkedin.com/in/ana-ortiz');
		expect(ended().credits).toBe(95);
		expect(ask(store, 'GET /leads', { query: { email: 'ana-ortiz@example.com' } }).json).toMatchObject({
			contactId,
			emailStatus: 'deliverable',
		});
		store.settings.credits = 4;
		expect(add('https://www.linkedin.com/in/ben-ortiz').contactId).toMatch(/^ctc_/);
		expect(ended().credits).toBe(4);
	});
});
