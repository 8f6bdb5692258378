import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

type Row = Record<string, unknown> & { _id: string };

// The file that answers, for whoever reads a failure.
describe('sandbox/resources/campaigns.mts', () => {
	let store: Store;
	beforeEach(() => {
		store = freshStore();
	});

	const first = (status: string, n = 0) =>
		[...store.campaigns.values()].filter((each) => each.status === status)[n]?._id ?? '';
	const read = (campaignId: string) =>
		ask(store, 'GET /campaigns/{campaignId}', { path: { campaignId } }).json;
	const sequences = (campaignId: string) =>
		ask(store, 'GET /campaigns/{campaignId}/sequences', { path: { campaignId } }).json;
	const patch = (campaignId: string, body: object) =>
		ask(store, 'PATCH /campaigns/{campaignId}', { path: { campaignId }, body });
	const checks = (campaignId: string) =>
		(
			ask(store, 'GET /campaigns/{campaignId}/statutes', { path: { campaignId } }).json as {
				statutes: Array<{ type: string; message: string }>;
			}
		).statutes.flatMap(({ type, message }) => (type === 'issue' ? [message] : []));

	it('are made as drafts with an empty sequence and a schedule, and start once nothing is in the way', () => {
		const { json } = ask(store, 'POST /campaigns', { body: { name: 'Spring', timezone: 'Europe/Rome' } });
		const { _id, sequenceId } = json as Row;
		expect(json).toMatchObject({ name: 'Spring', state: 'running', inSequenceLeadCount: 0 });
		expect(read(_id)).toMatchObject({ name: 'Spring', status: 'draft', sequenceId, senders: [] });
		expect(sequences(_id)).toEqual({ [String(sequenceId)]: { _id: sequenceId, steps: [], level: 0 } });
		const path = { campaignId: _id };
		expect(ask(store, 'GET /campaigns/{campaignId}/schedules/', { path }).json).toMatchObject([
			{ timezone: 'Europe/Rome' },
		]);
		const issues = [
			'No senders configured on this campaign.',
			'This campaign has no steps.',
			'This campaign has no leads.',
		];
		expect(checks(_id)).toEqual(issues);
		const start = () => ask(store, 'POST /campaigns/{campaignId}/start', { path });
		expect(start()).toMatchObject({ status: 400, json: issues[0] });

		patch(_id, { sendUserIds: [store.users[1]?._id] });
		ask(store, 'POST /sequences/{sequenceId}/steps', {
			path: { sequenceId: String(sequenceId) },
			body: { type: 'email', subject: 'Hello' },
		});
		const [person, campaign] = [store.people.get(leadEmail(1)), store.campaigns.get(_id)];
		if (person && campaign) store.addLead(person, campaign, '2026-06-01T12:00:00.000Z');
		expect(checks(_id)).toEqual([]);
		expect(start().json).toEqual({ _id, state: 'running' });
		expect(
			ask(store, 'POST /campaigns', { body: { name: 'X', autoReviewConditions: ['odd'] } }).status,
		).toBe(400);
	});

	it('are ready where they run', () => {
		const running = [...store.campaigns.values()].filter(({ status }) => status === 'running');
		expect(running.flatMap(({ _id }) => checks(_id))).toEqual([]);
		expect(checks(first('errors'))).toEqual(['No senders configured on this campaign.']);
		expect(checks(first('draft', 1))).toContain('This campaign has no steps.');
	});

	it('tell of a pause and of going on', () => {
		const path = { campaignId: first('running') };
		const hook = { targetUrl: 'http://hooks.example/', type: 'paused' };
		ask(store, 'POST /hooks', { body: hook });
		const { effects } = ask(store, 'POST /campaigns/{campaignId}/pause', { path });
		expect(effects).toMatchObject([{ hook, activity: { type: 'paused', campaignId: path.campaignId } }]);
		ask(store, 'POST /campaigns/{campaignId}/start', { path });
		expect(ask(store, 'GET /activities', { query: { version: 'v2', ...path } }).json).toMatchObject(
			expect.arrayContaining([expect.objectContaining({ type: 'resumed' })]),
		);
	});

	it('remember their settings, those of sections under the older names as well', () => {
		const _id = first('draft');
		expect(patch(_id, { name: 'Autumn', stopOnLinkClicked: true }).json).toMatchObject({
			name: 'Autumn',
			stopOnEmailReplied: true,
			stopOnLinkClicked: true,
		});
		patch(_id, { tracking: { trackOpens: false } });
		patch(_id, { tracking: { trackClicks: true }, onReplied: { campaignProgress: 'continue' } });
		const { json } = patch(_id, {});
		expect(json).toMatchObject({
			name: 'Autumn',
			disableTrackOpen: true,
			disableTrackClick: false,
			stopOnEmailReplied: false,
		});
		expect(json).not.toHaveProperty('sendUsers');
		expect(read(_id)).toMatchObject({ name: 'Autumn' });
	});

	it('take senders that can send everything', () => {
		const failing = first('errors');
		const [user] = store.users;
		const set = (campaignId: string, ids: unknown[]) => patch(campaignId, { sendUserIds: ids });
		const refused = (words: string) => ({ status: 400, json: words });
		expect(set(failing, ['usr_x'])).toMatchObject(
			refused('None of the provided sender IDs are members of this team'),
		);
		const { json } = set(failing, [user?._id, 'usr_x']);
		expect(json).toMatchObject({ sendUsers: [{ id: user?._id, mailboxes: [{ email: user?.email }] }] });
		expect(read(failing)).toMatchObject({
			hasError: false,
			status: 'paused',
			senders: [{ id: user?._id }],
		});

		// The first draft sends e-mails and goes to LinkedIn.
		store.settings.lacks = ['linkedin'];
		expect(set(first('draft'), [user?._id])).toMatchObject(
			refused('The provided senders do not cover the following campaign channels: linkedin'),
		);
		store.settings.lacks = ['linkedin', 'email'];
		expect(set(first('draft'), [user?._id])).toMatchObject(
			refused('None of the provided senders have the required capabilities for this campaign'),
		);
		const dynamic = [...store.campaigns.keys()][15] ?? '';
		expect(set(dynamic, [user?._id]).json).toMatch(
			/^Cannot update senders on campaigns with a dynamic sender/,
		);
	});

	it('are copied with their sequences, without leads and senders', () => {
		const path = { campaignId: first('draft') };
		const copied = ask(store, 'POST /campaigns/{campaignId}/duplicate', { path }).json as Row;
		const { name } = read(path.campaignId) as Row;
		expect(copied).toMatchObject({ name: `${String(name)} Copy`, status: 'draft', senders: [] });
		// All but the ids is the same.
		const shape = (campaignId: string) =>
			JSON.stringify(Object.values(sequences(campaignId) as object)).replace(
				/(seq|stp|etp)_\w{17}/g,
				'$1',
			);
		expect(shape(copied._id)).toBe(shape(path.campaignId));
		expect(Object.keys(sequences(copied._id) as object)).not.toEqual(
			Object.keys(sequences(path.campaignId) as object),
		);
		const change = 'PATCH /sequences/{sequenceId}/steps/{stepId}/ab-test';
		ask(store, change, { path: ofFirstStep(copied._id), body: { subject: 'Mine' } });
		const original = { path: ofFirstStep(path.campaignId) };
		expect(ask(store, 'GET /sequences/{sequenceId}/steps/{stepId}/ab-test', original).json).toMatchObject(
			{
				subject: 'Ten minutes, {{firstName}}?',
			},
		);

		const named = ask(store, 'POST /campaigns/{campaignId}/duplicate', { path, body: { name: 'Twin' } });
		expect(read((named.json as Row)._id)).toMatchObject({ name: 'Twin' });
		expect(ask(store, 'POST /campaigns/{campaignId}/duplicate')).toMatchObject({
			status: 404,
			json: { error: 'Campaign not found' },
		});
		store.settings.account = 'noTeam';
		expect(ask(store, 'POST /campaigns/{campaignId}/duplicate', { path }).json).toEqual({
			error: 'Bad team',
		});
	});

	function ofFirstStep(campaignId: string) {
		const [main] = Object.values(sequences(campaignId) as Record<string, { _id: string; steps: Row[] }>);
		return { sequenceId: main?._id ?? '', stepId: main?.steps[0]?._id ?? '' };
	}

	describe('exports of statistics', () => {
		const status = 'GET /campaigns/{campaignId}/export/{exportId}/status';

		function started() {
			const campaignId = first('running');
			const { json } = ask(store, 'GET /campaigns/{campaignId}/export/start', { path: { campaignId } });
			expect(json).toMatchObject({ campaignId, status: 'pending', progress: 0 });
			expect(json).not.toHaveProperty('url');
			return { campaignId, exportId: (json as Row)._id };
		}

		it('take their time, link to a file, and are forgotten', () => {
			const path = started();
			expect(ask(store, status, { path, after: 2000 }).json).toMatchObject({
				status: { status: 'pending' },
			});
			expect(ask(store, status, { path, after: 4000 }).json).toMatchObject({
				ok: true,
				status: {
					...{
						id: path.exportId,
						status: 'done',
						progressType: 'done',
						fileSize: expect.any(Number),
					},
					url: expect.stringMatching(/^http.+\/api\/files\/exports\/fil_axp_\w+\.csv$/),
				},
			});
			const missing = { ok: false, message: `Export with id ${path.exportId} not found` };
			const late = ask(store, status, { path, after: 2 * 3_600_000 + 1 });
			expect(late).toMatchObject({ status: 404, json: missing });
			const other = { ...path, campaignId: first('draft') };
			expect(ask(store, status, { path: other })).toMatchObject({ status: 404, json: missing });
			expect(ask(store, status)).toMatchObject({ status: 404, json: 'Campaign not found' });
		});

		it('know whom to tell', () => {
			const path = { ...started(), email: 'blake@example.com' };
			const tell = 'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}';
			expect(ask(store, tell, { path }).json).toMatchObject({
				ok: true,
				status: { email: path.email },
			});
			expect(ask(store, status, { path }).json).toMatchObject({ status: { email: path.email } });
			expect(ask(store, tell, { path: { ...path, exportId: 'axp_x' } })).toMatchObject({
				status: 404,
				json: 'Export not found',
			});
		});

		it('can fail', () => {
			store.settings.forms = ['statsExportFails'];
			const path = started();
			const { json } = ask(store, status, { path, after: 4000 });
			expect(json).toMatchObject({ status: { status: 'error' } });
			expect(json).not.toHaveProperty('status.url');
		});
	});

	/** A running campaign with a lead to whom things happen in order, an hour apart. */
	function told(...types: string[]) {
		const campaign = [...store.campaigns.values()].find(
			({ status, _id }, n) =>
				status === 'running' &&
				n % 3 === 0 &&
				[...store.leads.values()].some((lead) => lead.campaign._id === _id),
		);
		const leads = [...store.leads.values()].filter((lead) => lead.campaign === campaign);
		store.happenings.clear();
		const at = (n: number) => Date.UTC(2026, 4, 1, n);
		for (const [n, type] of types.entries()) store.happenings.record(type, leads[0], {}, at(n));
		const [sender] = campaign?.senders ?? [];
		const sendUser = `${sender?.id}|${sender?.email}`;
		const path = { campaignId: campaign?._id ?? '' };
		const dates = { startDate: new Date(at(0)).toISOString(), endDate: new Date(at(9)).toISOString() };
		return {
			path,
			lead: leads[0],
			count: leads.length,
			dates,
			sendUser,
			hour: (n: number) => new Date(at(n)).toISOString(),
		};
	}

	it('give their leads with the last state, as JSON or CSV, by state', () => {
		const { path, lead, count } = told('emailsSent', 'emailsOpened');
		const leads = (query: Record<string, string>) =>
			ask(store, 'GET /campaigns/{campaignId}/export/leads', { path, query });
		const found = leads({ state: 'all', format: 'json' }).json as Row[];
		expect(found).toHaveLength(count);
		expect(found[0]).toMatchObject({
			_id: lead?._id,
			lastState: 'emailsOpened',
			status: 'running',
			phone: '',
		});
		for (const state of ['emailsOpened', 'hooked', 'failed,hooked'])
			expect(leads({ state, format: 'json' }).json).toEqual([found[0]]);
		expect(leads({ state: 'emailsSent', format: 'json' }).json).toEqual([]);
		const { body, headers } = leads({ state: 'hooked' });
		expect(headers['Content-Type']).toMatch('text/csv');
		expect(body).toMatch(/^emailStatus,email,firstName,.+\ndeliverable,lead000\d\d@example.com,[^\n]+$/);
		expect(leads({}).body).toMatch(/^emailStatus,[^\n]+$/);
		store.settings.forms = ['exportWithoutState'];
		expect(leads({ format: 'json' }).json).toHaveLength(count);
	});

	it('count what happened, between dates, by step, channel, variant and sender', () => {
		const { path, count, dates, sendUser, hour } = told(
			...[
				'emailsSent',
				'emailsOpened',
				'emailsSent',
				'emailsReplied',
				'linkedinSent',
				'emailsInterested',
			],
		);
		const stats = (query: Record<string, string> = {}) =>
			ask(store, 'GET /v2/campaigns/{campaignId}/stats', { path, query: { ...dates, ...query } }).json;
		expect(stats()).toMatchObject({
			...{ nbLeads: count, nbLeadsReached: 1, nbLeadsAnswered: 1, nbLeadsInterested: 1 },
			...{ messagesSent: 3, delivered: 3, opened: 1, replied: 1 },
			steps: [
				{ index: 1, taskType: 'email', sent: 1, opened: 1, replied: 0 },
				{ index: 2, taskType: 'email', sent: 1, opened: 0, replied: 1 },
				{ index: 3, taskType: 'phone', sent: 0 },
			],
		});
		expect(stats({ startDate: hour(1), endDate: hour(3) })).toMatchObject({ messagesSent: 1, opened: 1 });
		expect(stats({ channels: '["linkedin"]' })).toMatchObject({ messagesSent: 1, replied: 0 });
		// Nothing is tested here, so all is A.
		expect(stats({ ABSelected: 'A' })).toMatchObject({ messagesSent: 3 });
		expect(stats({ ABSelected: 'B' })).toMatchObject({ messagesSent: 0 });
		expect(stats({ sendUser })).toMatchObject({ messagesSent: 3 });
		const other = store.users.find(({ _id }) => !sendUser.startsWith(_id));
		expect(stats({ sendUser: `${other?._id}|${other?.email}` })).toMatchObject({ messagesSent: 0 });

		const body = { campaignIds: [path.campaignId, 'cam_x'], ...dates, channels: ['email'] };
		expect(ask(store, 'POST /v2/campaigns/stats/batch', { body }).json).toMatchObject({
			results: [{ campaignId: path.campaignId, messagesSent: 2 }],
			errors: [{ campaignId: 'cam_x', error: 'Campaign not found' }],
		});
		const query = { campaignIds: `cam_x,${path.campaignId}` };
		expect(ask(store, 'GET /campaigns/reports', { query }).json).toMatchObject([
			{
				_id: path.campaignId,
				totalCount: count,
				emailsSent: 2,
				linkedinSent: 1,
				interested: 1,
				notInterested: 0,
			},
		]);
	});

	const DATES = 'Bad params: startDate and endDate are required';
	const FORMAT = 'Bad param format: sendUser must be formatted as follow: <sendUserId>|<sendUserEmail>';
	const STRANGER = 'Bad params: the send user email is not related to the send user id';

	it.each<[object, string, string?]>([
		[{ startDate: undefined }, DATES],
		[{ endDate: 'soon' }, DATES],
		[{ ABSelected: 'C' }, 'Bad params: ABSelected must be A or B'],
		[{ sendUser: 'usr_x' }, FORMAT],
		[{ sendUser: 'usr_x|x@example.com' }, STRANGER],
		[
			{ channels: ['fax'] },
			'Bad params: channels must be an array of "others", "email" or "linkedin"',
			'Bad params: channels must be empty or contain "others", "email" or "linkedin"',
		],
		[
			{ channels: 'email' },
			'Bad params: channels must be an array of "others", "email" or "linkedin"',
			'Bad params: channels must be a valid array',
		],
		[{ campaignIds: [] }, 'Bad params: campaignIds must be a non-empty array', ''],
		[{ campaignIds: undefined }, 'Bad params: campaignIds must be a non-empty array', ''],
		[
			{ campaignIds: Array.from({ length: 101 }, (_, n) => `cam_${n}`) },
			'Bad params: campaignIds must contain at most 100 items',
			'',
		],
	])('refuse statistics of %j', (wrong, words, ofOne = words) => {
		const dates = { startDate: '2026-05-01T00:00:00Z', endDate: '2026-06-01T00:00:00Z' };
		const body = { campaignIds: ['cam_x'], ...dates, ...wrong };
		expect(ask(store, 'POST /v2/campaigns/stats/batch', { body })).toMatchObject({
			status: 400,
			json: words,
		});
		if (ofOne === '') return;
		const texts = Object.entries({ ...dates, ...wrong })
			.filter(([, value]) => value !== undefined)
			.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
		const query = Object.fromEntries(texts) as Record<string, string>;
		const path = { campaignId: first('running') };
		expect(ask(store, 'GET /v2/campaigns/{campaignId}/stats', { path, query })).toMatchObject({
			status: 400,
			json: ofOne,
		});
	});

	it('show and change their settings by section', () => {
		const path = { campaignId: first('running') };
		const SETTINGS = '/campaigns/{campaignId}/settings';
		const get = () => ask(store, `GET ${SETTINGS}`, { path });
		const change = (body: object) => ask(store, `PATCH ${SETTINGS}`, { path, body });
		const refusal = (code: string, status: number) => ({
			...{ status, json: { code: `CAMPAIGN_SETTINGS_${code}` } },
		});
		expect(get().json).toMatchObject({ tracking: { trackOpens: true, trackClicks: true } });
		expect(change({ automation: { autoReview: true } })).toMatchObject(
			refusal('AUTO_REVIEW_REQUIRES_CTD', 409),
		);
		const tracking = { trackOpens: false, trackClicks: false };
		expect(change({ automation: { autoReview: true }, tracking }).json).toMatchObject({ tracking });
		change({ onReplied: { campaignProgress: 'pause' } });
		const changed = {
			automation: { autoReview: true },
			onReplied: { campaignProgress: 'pause' },
			tracking,
		};
		expect(get().json).toMatchObject(changed);
		expect(change({ automation: { autoReview: false } }).json).toMatchObject({
			automation: { autoReview: false },
		});

		const { json } = change({ general: { labels: [] }, colour: 'blue' });
		expect(json).toMatchObject({
			code: 'CAMPAIGN_SETTINGS_INVALID_INPUT',
			details: { issues: [{ field: 'general.labels' }, { field: 'colour' }] },
		});
		expect(change({})).toMatchObject(refusal('INVALID_INPUT', 400));
		expect(change({ onReplied: { campaignProgress: 'sleep' } })).toMatchObject(
			refusal('INVALID_INPUT', 400),
		);
		store.settings.lacks.push('email');
		expect(change({ senders: { espMatching: true } })).toMatchObject(
			refusal('ESP_MATCHING_UNAVAILABLE', 409),
		);
		store.settings.plan = 'free';
		for (const { status } of [get(), change({ tracking })]) expect(status).toBe(402);
	});

	it('leave out a step for everybody, or for some, once', () => {
		const lead = [...store.leads.values()].find(({ campaign }) => campaign.status === 'running');
		if (!lead) throw new Error('nobody is in a campaign that runs');
		const campaignId = lead.campaign._id;
		const steps = (of: string) => Object.values(sequences(of) as object) as Array<{ steps: Row[] }>;
		const stepId = steps(campaignId)[0]?.steps[1]?._id ?? '';
		const SKIP = '/campaigns/{campaignId}/steps/{stepId}/skip';
		const skip = (path = { campaignId, stepId }) => ask(store, `POST ${SKIP}`, { path });
		const skipFor = (leads: string[], path = { campaignId, stepId }) =>
			ask(store, `POST ${SKIP}-for-leads`, { path, body: { leads } });
		expect(skipFor([lead._id, 'nobody@example.com']).json).toEqual({
			results: [
				{ lead: lead._id, status: 'skipped' },
				{ lead: 'nobody@example.com', status: 'not_found' },
			],
		});
		const again = { results: [{ status: 'already_skipped' }] };
		expect(skipFor([lead.person.email ?? '']).json).toMatchObject(again);
		const one = { campaignId, stepId, leadIdOrEmail: lead._id };
		const ONE = '/campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/skip';
		expect(ask(store, `POST ${ONE}`, { path: one }).json).toEqual({ skipped: false });
		expect(skip().json).toEqual({ skipped: true });
		expect(skip().json).toEqual({ skipped: false });
		expect(skipFor(Array.from({ length: 101 }, (_, n) => `lea_${n}`))).toMatchObject({
			status: 400,
			json: 'leads must contain at most 100 items',
		});
		expect(skip({ campaignId, stepId: 'stp_x' })).toMatchObject({ status: 404 });

		const draft = first('draft');
		const condition = { campaignId: draft, stepId: steps(draft)[0]?.steps[2]?._id ?? '' };
		expect(skip(condition)).toMatchObject({ status: 422 });
		expect(skipFor([lead._id], condition)).toMatchObject({ status: 422 });
		const path = { ...condition, leadIdOrEmail: lead._id };
		expect(ask(store, `POST ${ONE}`, { path })).toMatchObject({ status: 422 });
	});

	it('are fed by signal agents, unless somebody feeds them by hand', () => {
		const TRIGGERS = '/campaigns/{campaignId}/triggers/watch-lists';
		const [one, other] = [id('wli', 1), id('wli', 2)];
		const add = (watchListId = '', campaignId = first('running')) =>
			ask(store, `POST ${TRIGGERS}`, { path: { campaignId }, body: { watchListId } });
		const remove = (watchListId = '', campaignId = first('running')) =>
			ask(store, `DELETE ${TRIGGERS}/{watchListId}`, { path: { campaignId, watchListId } }).json;
		expect(remove(one)).toEqual({});
		expect(add(one).json).toEqual({ watchListIds: [one] });
		expect(add(other).json).toEqual({ watchListIds: [one, other] });
		expect(add(one).json).toEqual({ watchListIds: [one, other] });
		expect(remove(one)).toEqual({ watchListIds: [other] });
		expect(add('wli_x')).toMatchObject({ status: 404 });
		expect(add(one, first('running', 1))).toMatchObject({
			status: 409,
			json: 'Campaign was set up as manual',
		});
		store.settings.lacks.push('campaignSignalTrigger');
		expect(add(one)).toMatchObject({ status: 403, json: { code: 'BETA_NOT_ENABLED' } });
	});
});
