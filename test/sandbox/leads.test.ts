import type { CampaignStatus, Lead } from '../../sandbox/people.mts';
import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { START, ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

type Row = Record<string, unknown> & { _id: string; campaignId: string };

const LEADS = '/campaigns/{campaignId}/leads/';
const LEAD = '/campaigns/{campaignId}/leads/{leadId}';
const UNWANTED = { error: 'Lead email invalid or lead already unsubscribed' };
const ANA = { email: 'ana@example.com', firstName: 'Ana', pet: 'cat' };

/** A campaign that nobody is in. */
const campaignId = (status: CampaignStatus = 'running') => {
	const taken = new Set([...store.leads.values()].map((lead) => lead.campaign));
	return (
		[...store.campaigns.values()].find((each) => each.status === status && !taken.has(each))?._id ?? ''
	);
};
const leadOf = (n: number): Lead => {
	const [lead] = store.people.get(leadEmail(n))?.leads ?? [];
	if (!lead) throw new Error(`Person ${n} is no lead`);
	return lead;
};
const add = (to: string, body: object = ANA, query: Record<string, string> = {}) =>
	ask(store, `POST ${LEADS}`, { path: { campaignId: to }, body, query });
const added = (to: string, body: object = ANA) => add(to, body).json as Row;
const listed = (of: string, state?: string, limit = '100') =>
	ask(store, `GET ${LEADS}`, {
		path: { campaignId: of },
		query: { limit, ...(state !== undefined && { state }) },
	}).json as Row[];
const memberships = (email: string) =>
	ask(store, 'GET /leads/{email}', { path: { email }, query: { version: 'v2' } });

it('are added, listed, read, changed and removed, and then are gone', () => {
	const id = campaignId();
	const made = added(id);
	expect(made).toMatchObject({
		...ANA,
		campaignId: id,
		isPaused: false,
		_id: expect.stringMatching(/^lea_/),
	});
	const second = added(id, { email: 'ben@example.com' });
	const rows = listed(id, 'all');
	expect(rows.map(({ _id }) => _id)).toEqual([second._id, made._id]);
	expect(rows[1]).toEqual({ _id: made._id, contactId: made.contactId, state: 'scanned' });
	expect(listed(id, 'all', '1')).toHaveLength(1);
	expect(listed(id)).toEqual([]);

	const path = { campaignId: id, leadId: made._id };
	const change = { lastName: 'Ortiz', pet: '', companyName: 'Ortiz Ltd' };
	expect(ask(store, `PATCH ${LEAD}`, { path, body: change }).json).toMatchObject({
		...change,
		firstName: 'Ana',
		campaignName: store.campaigns.get(id)?.name,
		leadUrl: expect.stringMatching(/\/leads\/ana%40example\.com$/),
	});
	expect(memberships(ANA.email).json).toMatchObject([
		{ _id: made._id, status: 'review', variables: { ...change, email: ANA.email }, campaign: { id } },
	]);

	const remove = () => ask(store, `DELETE ${LEAD}`, { path, query: { action: 'remove' } });
	expect(remove().json).toMatchObject({ _id: made._id, email: ANA.email });
	for (const gone of [
		remove(),
		memberships(ANA.email),
		ask(store, 'GET /leads', { query: { id: made._id } }),
		ask(store, `PATCH ${LEAD}`, { path, body: change }),
		ask(store, `DELETE ${LEADS}`, { path }),
	])
		expect(gone).toMatchObject({ status: 404, json: 'Lead not found' });
	expect(listed(id, 'all').map(({ _id }) => _id)).toEqual([second._id]);
	// The contact stays.
	expect(ask(store, 'GET /contacts/{idOrEmail}', { path: { idOrEmail: ANA.email } }).status).toBe(200);
});

it('share what is known of the person, but not variables of their own', () => {
	const [one, other] = [campaignId(), campaignId('draft')];
	const first = added(one);
	const second = added(other, { contactId: first.contactId, contactOwner: store.users[1]?.email });
	expect(second).toMatchObject({ contactId: first.contactId, email: ANA.email, firstName: 'Ana' });
	expect(second).not.toHaveProperty('pet');
	expect(store.people.get(ANA.email)?.ownerId).toBe(store.users[1]?._id);
	const update = (body: object, updateStrategy: string) =>
		ask(store, `PATCH ${LEAD}`, {
			path: { campaignId: one, leadId: ANA.email },
			body,
			query: { updateStrategy },
		}).json;
	expect(update({ firstName: 'Anna', jobTitle: 'CTO' }, 'fillEmptyOnly')).toMatchObject({
		firstName: 'Ana',
		jobTitle: 'CTO',
	});
	expect(update({ firstName: '', jobTitle: 'CEO' }, 'overwriteIgnoreEmpty')).toMatchObject({
		firstName: 'Ana',
		jobTitle: 'CEO',
	});
	expect(update({ firstName: '' }, 'overwrite')).toMatchObject({ firstName: '' });
	expect(ask(store, 'GET /leads', { query: { id: second._id } }).json).toMatchObject({ jobTitle: 'CEO' });
	const byProfile = { linkedinUrl: leadOf(1).person.linkedinUrl };
	expect(added(one, byProfile).contactId).toBe(leadOf(1).person._id);
});

it('are refused in lemlist’s words, twice, of another campaign, unsubscribed and of no campaign', () => {
	const id = campaignId();
	added(id);
	expect(add(id)).toMatchObject({ status: 400, json: 'Lead already in the campaign' });
	const once = () => add(campaignId('draft'), ANA, { deduplicate: 'true' });
	expect(once()).toMatchObject({ status: 409, json: 'Lead already in other campaign' });
	store.settings.forms = ['otherCampaignIs500'];
	expect(once()).toMatchObject({ status: 500, json: 'Lead already in other campaign' });
	leadOf(1).person.unsubscribed = true;
	ask(store, 'POST /unsubscribes/{email}', { path: { email: '@blocked.example' } });
	for (const body of [
		{ email: 'nobody' },
		{ firstName: 'Ana' },
		{ email: leadEmail(1) },
		{ email: 'ben@blocked.example' },
	])
		expect(add(id, body)).toMatchObject({ status: 404, json: UNWANTED });
	expect(add('cam_x')).toMatchObject({ status: 404, json: 'Campaign not found' });
	store.settings.forms = ['unknownCampaignIsEmpty', 'noLeadsIsEmpty'];
	expect(add('cam_x')).toMatchObject({ status: 200, body: '' });
	expect(listed(campaignId(), 'all')).toBe('');
	expect(listed(id, 'all')).toHaveLength(1);
});

it('are unsubscribed from everything by e-mail, not by id', () => {
	const [lead, other] = leadOf(2).person.leads;
	const path = { campaignId: lead?.campaign._id ?? '', leadId: lead?._id ?? '' };
	expect(ask(store, `DELETE ${LEAD}`, { path })).toMatchObject({
		status: 404,
		json: 'An email is required to unsub a lead',
	});
	const hook = { targetUrl: 'https://n8n.example.com/hook', type: 'emailsUnsubscribed' };
	ask(store, 'POST /hooks', { body: hook });
	const answer = ask(store, 'DELETE /campaigns/{campaignId}/leads/{email}', {
		path: { ...path, email: leadEmail(2) },
	});
	expect(answer.json).toMatchObject({ _id: lead?._id, campaignId: path.campaignId });
	expect(answer.effects).toMatchObject([{ hook, activity: { leadId: lead?._id } }]);
	expect(memberships(leadEmail(2)).json).toMatchObject([
		{ _id: lead?._id, status: 'unsubscribed', state: 'emailsUnsubscribed' },
		{ _id: other?._id, status: 'unsubscribed' },
	]);
	expect(ask(store, 'GET /unsubscribes/{email}', { path: { email: leadEmail(2) } }).status).toBe(200);
	expect(listed(path.campaignId, 'emailsUnsubscribed').map(({ _id }) => _id)).toEqual([lead?._id]);
	expect(add(campaignId(), { email: leadEmail(2) }).status).toBe(404);
});

it('are launched once, and then get the first e-mail', () => {
	const review = (leadId: string) => ask(store, 'POST /leads/review/{leadId}', { path: { leadId } });
	const refusal = (code: string) => ({
		status: 400,
		json: { error: `CAMPAIGN_LEAD_REVIEW_${code}`, message: expect.any(String) },
	});
	expect(review('lea_x')).toMatchObject({
		status: 404,
		json: { error: 'CAMPAIGN_LEAD_REVIEW_LEAD_NOT_FOUND', message: 'Lead not found' },
	});
	const id = campaignId();
	const { _id } = added(id);
	ask(store, 'POST /leads/pause/{leadId}', { path: { leadId: _id } });
	expect(review(_id)).toMatchObject(refusal('LEAD_PAUSED'));
	ask(store, 'POST /leads/start/{leadId}', { path: { leadId: _id } });
	expect(review(_id).json).toEqual({ ok: true });
	expect(review(_id)).toMatchObject(refusal('LEAD_ALREADY_LAUNCHED'));
	expect(review(added(campaignId('errors'), { email: 'ben@example.com' })._id)).toMatchObject(
		refusal('LEAD_NO_SENDER_AVAILABLE'),
	);
	store.campaigns.get(campaignId('draft'))?.errors.push('The first step is empty');
	expect(review(added(campaignId('draft'), { email: 'eva@example.com' })._id)).toMatchObject(
		refusal('CAMPAIGN_STEP_ERRORS'),
	);
	expect(memberships(ANA.email).json).toMatchObject([{ status: 'running', state: 'reviewed' }]);
	ask(store, 'GET /team', { after: store.settings.jobMs });
	expect(memberships(ANA.email).json).toMatchObject([{ status: 'running', state: 'emailsSent' }]);
	expect(listed(id, 'contacted').map((row) => row._id)).toEqual([_id]);
});

it('are launched at once where their campaign says so', () => {
	const id = campaignId();
	ask(store, 'PATCH /campaigns/{campaignId}', { path: { campaignId: id }, body: { autoReview: true } });
	added(id);
	ask(store, 'GET /team', { after: store.settings.jobMs });
	expect(memberships(ANA.email).json).toMatchObject([{ status: 'running', state: 'emailsSent' }]);
});

it('are found by what happened to them last, or by being paused, which is told once', () => {
	const lead = leadOf(3);
	const path = { campaignId: lead.campaign._id, leadIdOrEmail: lead._id, leadId: lead._id };
	const found = (state: string) => listed(path.campaignId, state).some(({ _id }) => _id === lead._id);
	ask(store, 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested', { path });
	expect(['manualNotInterested', 'notInterested', 'interested', 'paused'].map(found)).toEqual([
		true,
		true,
		false,
		false,
	]);
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://n8n.example.com/hook', type: 'paused' } });
	const pause = () =>
		ask(store, 'POST /leads/pause/{leadId}', { path, query: { campaignId: path.campaignId } });
	expect([pause().effects.length, pause().effects.length]).toEqual([1, 0]);
	expect(['paused', 'notInterested'].map(found)).toEqual([true, true]);
});

it('have variables: only new ones are created, only known ones changed or emptied', () => {
	const path = { leadId: added(campaignId())._id };
	const change = (method: 'POST' | 'PATCH' | 'DELETE', query: Record<string, string>) =>
		ask(store, `${method} /leads/{leadId}/variables`, { path, query });
	const ok = { status: 200, json: { ok: true } };
	expect(change('POST', { size: '12', color: 'blue' })).toMatchObject(ok);
	expect(change('POST', { size: '13' })).toMatchObject({ status: 400, json: 'Variable already exists' });
	expect(change('PATCH', { size: '13', speed: '9' })).toMatchObject({
		status: 400,
		json: 'Variable not found',
	});
	expect(change('PATCH', { size: '14', firstName: 'Anna' })).toMatchObject(ok);
	expect(change('DELETE', { color: '', speed: '' })).toMatchObject(ok);
	const read = ask(store, 'GET /leads', { query: { id: path.leadId } }).json;
	expect(read).toMatchObject({ size: '14', firstName: 'Anna', color: '', pet: 'cat' });
	expect(read).not.toHaveProperty('speed');
	path.leadId = 'lea_x';
	expect(change('DELETE', { color: '' })).toMatchObject({ status: 404, json: 'Lead not found' });
	path.leadId = ANA.email;
	expect(change('DELETE', { color: '' })).toMatchObject({ status: 400, json: 'Invalid leadId' });
});

it('take voice messages', () => {
	const lead = leadOf(1);
	const upload = (form: object) =>
		ask(store, 'POST /leads/audio', { query: { leadId: lead._id, stepId: 'stp_1' }, body: form });
	expect(upload({ file: { filename: 'hello.m4a', bytes: 5 } }).json).toEqual({
		ok: true,
		status: {
			url: expect.stringMatching(/^https:\/\/example\.com\/files\/fil_\w{17}\.m4a$/),
			teamId: store.teamId,
			campaignId: lead.campaign._id,
			leadId: lead._id,
			fileName: 'hello.m4a',
		},
	});
	for (const form of [{}, { file: 'sound' }, { file: { filename: 'hello.m4a', bytes: 0 } }])
		expect(upload(form)).toMatchObject({ status: 400, json: 'Invalid audio file' });
});

it('come from the CRM after a while, once', () => {
	const crm = { crm: 'hubspot', userId: store.users[0]?._id ?? '' };
	expect(ask(store, 'GET /crm/filters', { query: crm }).json).toHaveLength(3);
	const [filter] = ask(store, 'GET /crm/filters', { query: { ...crm, type: 'contact' } }).json as Array<{
		id: number;
	}>;
	let now = 0;
	const importTo = (id: string, deduplicate?: boolean) => {
		const body = { ...crm, filterId: String(filter?.id), deduplicate };
		const asked = ask(store, 'POST /campaigns/{campaignId}/leads/import', {
			path: { campaignId: id },
			body,
			after: now,
		});
		expect(asked.json).toEqual({ ok: true });
		const before = listed(id, 'all').length;
		ask(store, 'GET /team', { after: (now += store.settings.jobMs) });
		return listed(id, 'all').length - before;
	};
	const [one, other] = [campaignId(), campaignId('draft')];
	expect(importTo(one)).toBe(5);
	expect([...store.people.values()].at(-1)).toMatchObject({
		source: 'crm',
		createdAt: new Date(START + now).toISOString(),
	});
	expect(importTo(one)).toBe(0);
	expect(importTo(other, true)).toBe(0);
	expect(importTo(other)).toBe(5);
});

it('get messages of their own, as long as the step is ahead', () => {
	const STEP = '/campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization';
	const draft = [...store.campaigns.values()].find(({ status }) => status === 'draft');
	const [lead] = draft ? store.leadsIn(draft) : [];
	if (!draft || !lead) throw new Error('nobody is in the draft');
	const [main, holds] = Object.values(
		ask(store, 'GET /campaigns/{campaignId}/sequences', { path: { campaignId: draft._id } })
			.json as Record<string, { steps: Row[] }>,
	);
	const call = (method: 'PUT' | 'DELETE', body?: object, step = main?.steps[0], leadIdOrEmail = lead._id) =>
		ask(store, `${method} ${STEP}`, {
			path: { campaignId: draft._id, leadIdOrEmail, stepId: step?._id ?? '' },
			body,
		});
	expect(call('DELETE').json).toEqual({ reset: false });
	const own = { subject: 'For you', message: main?.steps[0]?.message, cc: [], variant: 'A' };
	expect(call('PUT', { subject: 'For you' }).json).toEqual(own);
	expect(call('PUT', { cc: ['ana@example.com'] }).json).toEqual({ ...own, cc: ['ana@example.com'] });
	expect(call('PUT', { variant: 'B' }, main?.steps[0], lead.person.email).json).toMatchObject({
		variant: 'B',
		subject: 'For you',
	});
	expect(call('DELETE').json).toEqual({ reset: true });
	expect(call('DELETE').json).toEqual({ reset: false });
	// An invitation has neither subject nor copies.
	expect(call('PUT', { message: 'Hello' }, holds?.steps[0]).json).toEqual({ message: 'Hello' });
	expect(call('PUT', {}, main?.steps[1])).toMatchObject({ status: 422 });
	expect(call('PUT', {}, main?.steps[0], 'nobody@example.com')).toMatchObject({ status: 404 });

	store.happenings.record('emailsSent', lead);
	const reached = { status: 409, json: 'The lead has already reached this step' };
	expect(call('PUT', { subject: 'Too late' })).toMatchObject(reached);
	expect(call('DELETE')).toMatchObject(reached);
	const path = { campaignId: draft._id, stepId: holds?.steps[0]?._id ?? '' };
	ask(store, 'POST /campaigns/{campaignId}/steps/{stepId}/skip', { path });
	expect(call('PUT', { message: 'Too late' }, holds?.steps[0])).toMatchObject(reached);
});
