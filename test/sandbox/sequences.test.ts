import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { SEQUENCES } from '../../sandbox/resources/sequences.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

interface Step {
	_id: string;
	type: string;
	delay: number;
	subject?: string;
	conditions?: Array<{ sequenceId: string }>;
}
interface Sequence {
	_id: string;
	steps: Step[];
	level: number;
}

const AB = '/sequences/{sequenceId}/steps/{stepId}/ab-test';

let store: Store;
/** Of a running campaign and of a draft: the draft has an A/B test and a condition, the other campaign has no steps. */
let running: string;
let draft: string;
let unwritten: string;
beforeEach(() => {
	store = freshStore();
	const all = [...store.campaigns.values()];
	const ids = (status: string) => all.filter((each) => each.status === status).map(({ _id }) => _id);
	[running = ''] = ids('running');
	[draft = '', unwritten = ''] = ids('draft');
});

function sequences(campaignId: string): Sequence[] {
	const { json } = ask(store, 'GET /campaigns/{campaignId}/sequences', { path: { campaignId } });
	return Object.values(json as Record<string, Sequence>);
}

/** A step of the main sequence, by its place. */
function place(campaignId: string, n = 0): { sequenceId: string; stepId: string } {
	const [main] = sequences(campaignId);
	return { sequenceId: main?._id ?? '', stepId: main?.steps[n]?._id ?? '' };
}

const post = (path: { sequenceId: string }, body: object) =>
	ask(store, 'POST /sequences/{sequenceId}/steps', { path, body });

it('are the campaign’s own, the main one first, and those of a condition below it', () => {
	expect(sequences(unwritten)).toMatchObject([{ steps: [], level: 0 }]);
	const [main, ...branches] = sequences(draft);
	expect(main?._id).toBe(store.campaigns.get(draft)?.sequenceId);
	expect(main?.steps.map(({ type }) => type)).toEqual(['email', 'linkedinVisit', 'conditional']);
	expect(branches).toMatchObject([
		{
			level: 1,
			parentId: main?._id,
			conditionalStepIndex: 2,
			steps: [{ index: 1 }, { sequenceStep: 1 }],
		},
		{ level: 1, parentId: main?._id, conditionalStepIndex: 2 },
	]);
	store.all(SEQUENCES).delete(main?._id ?? '');
	expect(
		ask(store, 'GET /campaigns/{campaignId}/sequences', { path: { campaignId: draft } }),
	).toMatchObject({
		status: 400,
		json: 'Campaign has no sequence',
	});
});

it('take steps where they are put, change them, and lose them', () => {
	const path = place(unwritten);
	const first = post(path, { type: 'email', subject: 'Hello' }).json as Step;
	expect(first).toMatchObject({ delay: 0, message: '', emailTemplateId: expect.stringMatching(/^etp_/) });
	expect(post(path, { type: 'phone' }).json).toMatchObject({ delay: 1 });
	post(path, { type: 'manual', index: 1, delay: 7 });
	post(path, { type: 'linkedinVisit', index: -1 });
	const types = () => sequences(unwritten)[0]?.steps.map(({ type }) => type);
	expect(types()).toEqual(['linkedinVisit', 'email', 'manual', 'phone']);

	const ofStep = { ...path, stepId: first._id };
	const patch = (body: object) =>
		ask(store, 'PATCH /sequences/{sequenceId}/steps/{stepId}', { path: ofStep, body });
	patch({ type: 'email', subject: 'Good day', delay: 3 });
	expect(sequences(unwritten)[0]?.steps[1]).toMatchObject({ subject: 'Good day', delay: 3, message: '' });
	expect(patch({ type: 'sms' })).toMatchObject({ status: 400, json: 'type cannot be changed' });

	const remove = () => ask(store, 'DELETE /sequences/{sequenceId}/steps/{stepId}', { path: ofStep });
	expect(remove().json).toEqual({ ok: true });
	expect(types()).toEqual(['linkedinVisit', 'manual', 'phone']);
	expect(remove()).toMatchObject({ status: 404, json: 'Step not found' });
	expect(patch({ type: 'email' })).toMatchObject({ status: 400, json: 'Step not found' });
});

it('branch off at conditions, and go with them', () => {
	const path = place(unwritten);
	const condition = { type: 'conditional', conditionKey: 'emailsOpened', delayType: 'within' };
	const made = post(path, condition).json as Step;
	const [holds, holdsNot] = made.conditions ?? [];
	post({ sequenceId: holdsNot?.sequenceId ?? '' }, condition);
	expect(sequences(unwritten).map(({ level }) => level)).toEqual([0, 1, 1, 2, 2]);
	expect(sequences(unwritten)[1]?._id).toBe(holds?.sequenceId);
	ask(store, 'DELETE /sequences/{sequenceId}/steps/{stepId}', { path: { ...path, stepId: made._id } });
	expect(sequences(unwritten)).toMatchObject([{ level: 0, steps: [] }]);
});

it.each([
	[{}, 'Invalid type'],
	[{ type: 'fax' }, 'Invalid type'],
	[{ type: 'email' }, 'subject is required for email steps'],
	[{ type: 'sms', message: '' }, 'message is required for sms steps'],
	[{ type: 'phone', delay: 1501 }, 'delay must be between 0 and 1500'],
	[{ type: 'email', subject: 'x'.repeat(401) }, 'subject must have at most 400 characters'],
	[{ type: 'api', url: 'ftp://example.com' }, 'url must start with http:// or https://'],
	[{ type: 'sendToAnotherCampaign', campaignId: 'cam_x' }, 'Campaign not found'],
	[
		{
			type: 'linkedinSend',
			message: 'Hi',
			images: Array.from({ length: 7 }, () => 'https://example.com/1.png'),
		},
		'Invalid step',
	],
	[
		{
			...{ type: 'linkedinSend', message: 'Hi' },
			images: Array.from({ length: 4 }, () => 'https://example.com/1.png'),
			videos: Array.from({ length: 3 }, () => 'https://example.com/1.mp4'),
		},
		'At most 6 images and videos',
	],
])('refuse the step %j', (body, words) => {
	expect(post(place(unwritten), body)).toMatchObject({ status: 400, json: words });
	expect(sequences(unwritten)[0]?.steps).toEqual([]);
});

it('do not lead into archived campaigns, and are none that nobody knows', () => {
	const archived = [...store.campaigns.values()].find(({ status }) => status === 'archived');
	const body = { type: 'sendToAnotherCampaign', campaignId: archived?._id };
	expect(post(place(unwritten), body).json).toBe('Campaign is archived');
	expect(post({ sequenceId: 'seq_x' }, { type: 'phone' })).toMatchObject({
		status: 400,
		json: 'Sequence not found',
	});
});

it('do not change while the campaign runs', () => {
	const path = place(running);
	const edit = 'You cannot edit this step because the campaign is running';
	const remove = 'You cannot delete this step because the campaign is running';
	const refused = (endpoint: Endpoint, json: string, body?: object) =>
		expect(ask(store, endpoint, { path, body })).toMatchObject({ status: 400, json });
	refused('PATCH /sequences/{sequenceId}/steps/{stepId}', edit, { type: 'email' });
	refused('DELETE /sequences/{sequenceId}/steps/{stepId}', remove);
	refused(`POST ${AB}`, edit);
});

it('test two variants of an e-mail against each other', () => {
	const path = place(unwritten);
	const made = post(path, { type: 'email', subject: 'A', message: '<p>A</p>' }).json as Step;
	const call = (endpoint: Endpoint, more: object = {}) =>
		ask(store, endpoint, { path: { ...path, stepId: made._id }, ...more });
	const none = { status: 404, json: 'No A/B test variant on this step' };
	expect(call(`GET ${AB}`)).toMatchObject(none);
	const begun = call(`POST ${AB}`).json;
	expect(begun).toMatchObject({ stepId: made._id, abTest: true, subject: 'A', message: '<p>A</p>' });
	expect(call(`POST ${AB}`)).toMatchObject({ status: 400, json: 'A/B test already exists on this step' });
	const cc = ['blake@example.com'];
	call(`PATCH ${AB}`, { body: { subject: 'B', cc } });
	expect(call(`GET ${AB}`).json).toEqual({ ...(begun as object), subject: 'B', cc });
	expect(call(`PATCH ${AB}`, { body: { subject: 7 } })).toMatchObject({
		status: 400,
		json: 'Match error: Expected string, got number',
	});
	// Of the two, B is left.
	expect(call(`DELETE ${AB}`, { query: { variant: 'A' } }).json).toEqual({ ok: true });
	expect(sequences(unwritten)[0]?.steps[0]?.subject).toBe('B');
	expect(call(`GET ${AB}`)).toMatchObject(none);
	expect(call(`DELETE ${AB}`)).toMatchObject(none);

	call(`POST ${AB}`);
	call(`PATCH ${AB}`, { body: { subject: 'C' } });
	call(`DELETE ${AB}`);
	expect(sequences(unwritten)[0]?.steps[0]?.subject).toBe('B');
});

it('name one winner, once, also of a campaign that runs', () => {
	const tested = [...store.campaigns.values()].find(({ status }, n) => status === 'running' && n % 3 === 1);
	const path = place(tested?._id ?? '');
	const choose = (variant: string) => ask(store, `POST ${AB}/winner`, { path, body: { variant } });
	expect(choose('C')).toMatchObject({ status: 400, json: 'Invalid variant' });
	expect(choose('B').json).toEqual({ stepId: path.stepId, abTest: 'B' });
	expect(ask(store, `GET ${AB}`, { path }).json).toMatchObject({ abTest: 'B' });
	expect(choose('A')).toMatchObject({
		status: 400,
		json: 'A winning variant has already been selected for this step',
	});
	expect(ask(store, `DELETE ${AB}`, { path }).json).toBe(
		'You cannot edit this step because the campaign is running',
	);
});

it('test nothing in small plans, and e-mails only', () => {
	expect(ask(store, `POST ${AB}`, { path: place(draft, 1) })).toMatchObject({
		status: 400,
		json: 'A/B tests are for email steps only',
	});
	expect(ask(store, `GET ${AB}`, { path: { ...place(draft), stepId: 'stp_x' } }).json).toBe(
		'Step not found',
	);
	store.settings.plan = 'free';
	const all = [`POST ${AB}`, `GET ${AB}`, `PATCH ${AB}`, `DELETE ${AB}`, `POST ${AB}/winner`] as const;
	for (const endpoint of all)
		expect(ask(store, endpoint, { path: place(draft), body: { variant: 'A' } })).toMatchObject({
			status: 402,
			json: 'route is available starting emailPro plan',
		});
});

describe('a condition of several branches', () => {
	const BRANCHES = '/sequences/{sequenceId}/steps/{stepId}/branches';
	const BRANCH = `${BRANCHES}/{branchSequenceId}` as const;
	const is = (customValue: string) => ({ customOperator: 'is', customValue });
	let path: { sequenceId: string; stepId: string };
	const put = (conditionKey: string, more: object = {}) => {
		const { sequenceId } = place(unwritten);
		const made = post({ sequenceId }, { type: 'conditional', conditionKey, ...more }).json as Step;
		path = { sequenceId, stepId: made._id };
	};
	const call = (endpoint: Endpoint, body?: object, branchSequenceId = '') =>
		ask(store, endpoint, { path: { ...path, branchSequenceId }, body });
	type Branch = Record<string, unknown> & { sequenceId: string };
	const branches = () => (call(`GET ${BRANCHES}`).json as { branches: Branch[] }).branches;
	const ids = () => branches().map(({ sequenceId }) => sequenceId);
	const refusal = (code: string, status = 400) => ({ status, json: { code: `SEQUENCE_BRANCH_${code}` } });
	beforeEach(() => put('customLeadInfo', { customField: 'industry', ...is('Software') }));

	it('takes others before Else, changes them, and loses them with all that is in them', () => {
		const named = { key: 'customLeadInfo', customField: 'industry', customOperator: 'is' };
		expect(branches()).toMatchObject([{ ...named, customValues: ['Software'] }, { key: 'fallback' }]);
		const made = call(`POST ${BRANCHES}`, { name: 'Banks', ...is('Banking') }).json as Branch;
		expect(made).toMatchObject({ ...named, name: 'Banks', customValues: ['Banking'] });
		expect(ids().indexOf(made.sequenceId)).toBe(1);
		post({ sequenceId: made.sequenceId }, { type: 'phone' });
		const nested = { type: 'conditional', conditionKey: 'emailsOpened' };
		post({ sequenceId: made.sequenceId }, nested);
		expect(sequences(unwritten)).toHaveLength(6);

		// One field for all of them.
		call(`PATCH ${BRANCH}`, { customField: 'country' }, made.sequenceId);
		expect(branches().map(({ customField }) => customField)).toEqual(['country', 'country', undefined]);
		call(`POST ${BRANCHES}`, { customField: 'city', ...is('Paris') });
		expect(branches()[0]).toMatchObject({ customField: 'city' });
		expect(call(`PATCH ${BRANCH}`, { name: '' }, made.sequenceId).json).toMatchObject({ name: '' });

		const [first = '', second = '', third = '', last = ''] = ids();
		const ordered = call(`PATCH ${BRANCHES}`, { order: [third, first, second] }).json;
		expect(ordered).toEqual({ branches: branches() });
		expect(ids()).toEqual([third, first, second, last]);

		expect(call(`DELETE ${BRANCH}`, undefined, second).json).toMatchObject({
			ok: true,
			removedSequenceIds: expect.arrayContaining([second]),
		});
		expect(ids()).toEqual([third, first, last]);
		expect(sequences(unwritten)).toHaveLength(4);
	});

	it('refuses what does not fit', () => {
		const [first = '', last = ''] = ids();
		const post = (body: object) => call(`POST ${BRANCHES}`, body);
		expect(post({ conditionKey: 'hasScore' })).toMatchObject(refusal('CONDITION_KEY_NOT_ALLOWED'));
		expect(post({ name: 'Banks' })).toMatchObject({ status: 400 });
		expect(call(`PATCH ${BRANCHES}`, { order: [last] })).toMatchObject(refusal('ORDER_INVALID'));
		expect(call(`PATCH ${BRANCH}`, {}, first)).toMatchObject(refusal('NO_UPDATE'));
		expect(call(`PATCH ${BRANCH}`, { name: 'x' }, last)).toMatchObject(refusal('IS_FALLBACK'));
		expect(call(`DELETE ${BRANCH}`, undefined, first)).toMatchObject(refusal('LAST_NOT_REMOVABLE'));
		expect(call(`DELETE ${BRANCH}`, undefined, 'seq_x')).toMatchObject({ status: 404 });
		put('emailsOpened');
		expect(post(is('x')).json).toBe('This condition has two branches only');
	});

	it('changes little once leads came in', () => {
		call(`POST ${BRANCHES}`, is('Banking'));
		const [first = '', second = ''] = ids();
		const campaign = store.campaigns.get(unwritten);
		const [lead] = campaign ? store.leadsIn(campaign) : [];
		if (!lead) throw new Error('nobody is in the draft');
		lead.isLaunched = true;
		const entered = refusal('LEADS_ENTERED', 409);
		expect(call(`POST ${BRANCHES}`, is('Retail'))).toMatchObject(entered);
		expect(call(`PATCH ${BRANCHES}`, { order: [second, first] })).toMatchObject(entered);
		expect(call(`PATCH ${BRANCH}`, is('Retail'), first)).toMatchObject(entered);
		expect(call(`DELETE ${BRANCH}`, undefined, first)).toMatchObject(entered);
		expect(call(`PATCH ${BRANCH}`, { name: 'Renamed' }, first)).toMatchObject({ status: 200 });
	});

	it('is copied with its campaign, and changes with its step', () => {
		call(`POST ${BRANCHES}`, { name: 'Banks', ...is('Banking') });
		const { json } = ask(store, 'POST /campaigns/{campaignId}/duplicate', {
			path: { campaignId: unwritten },
			body: {},
		});
		const bare = () => branches().map((each) => ({ ...each, sequenceId: '' }));
		const told = bare();
		path = place((json as { _id: string })._id);
		expect(bare()).toEqual(told);
		ask(store, 'PATCH /sequences/{sequenceId}/steps/{stepId}', {
			path,
			body: { type: 'conditional', customValue: 'Retail' },
		});
		expect(branches()[0]).toMatchObject({ customValues: ['Retail'] });
	});
});

it('have senders of their own, of the right channel, where the plan allows it', () => {
	const SENDER = '/sequences/{sequenceId}/steps/{stepId}/sender';
	const call = (method: 'GET' | 'PUT' | 'DELETE', body?: object, n = 0) =>
		ask(store, `${method} ${SENDER}`, { path: place(draft, n), body });
	const sender = { userId: store.users[0]?._id, channel: { type: 'email' } };
	expect(call('GET').json).toEqual({});
	expect(call('PUT', sender).json).toMatchObject({ sender });
	expect(call('GET').json).toEqual({ sender });
	call('DELETE');
	expect(call('GET').json).toEqual({});
	expect(call('PUT', { userId: 'usr_1' })).toMatchObject({
		status: 400,
		json: 'channel.type must be email',
	});
	expect(call('PUT', sender, 2)).toMatchObject({ status: 409 });
	store.settings.plan = 'free';
	for (const method of ['GET', 'PUT', 'DELETE'] as const)
		expect(call(method, sender)).toMatchObject({ status: 402 });
});
