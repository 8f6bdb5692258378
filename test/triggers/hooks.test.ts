import { hashOf, nameOf } from '../../nodes/Lemlist/triggers/webhook/secret';
import type { Hook } from '../../sandbox/happenings.mts';
import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { after } from '../support/time.mts';
import { Trigger, anotherProcess } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const CAM_A = 'cam_AAAAAAAAAAAAAAAAA';
const CAM_B = 'cam_BBBBBBBBBBBBBBBBB';

const trigger = (parameters: TriggerOptions['parameters'] = {}, options: Partial<TriggerOptions> = {}) =>
	new Trigger({
		parameters: { events: ['emailsReplied'], ...parameters },
		lemlist: sandbox.url,
		...options,
	});

const hooks = () => sandbox.store.happenings.hooks;

/** What the query of each hook's URL says, without the name of the secret. */
const queries = () =>
	hooks().map(({ targetUrl }) => new URL(targetUrl).search.replace(/&?secret=[\w-]{8}$/, ''));

/** Requests since the last call, without the query. */
function asked(): string[] {
	const made = sandbox.requests.map(({ method, path }) => `${method} ${path.replace(/hoo_\w+/, 'hoo')}`);
	sandbox.requests.length = 0;
	return made;
}

const ours = () => {
	const [hook] = hooks();
	if (!hook) throw new Error('there is no hook');
	return hook;
};

/** A hook of somebody else, or of an earlier time. */
function foreign(targetUrl: string, rest: Partial<Hook> = {}): Hook {
	return sandbox.store.all(HOOKS).add({ targetUrl, createdAt: '2026-01-01', ...rest });
}

const messageOf = async (call: Promise<unknown>) =>
	await call.then(
		() => 'nothing was thrown',
		(error: unknown) => (error as Error).message,
	);

describe('activation', () => {
	it('makes one webhook an event, each with a URL of its own, and tells all of them one secret', async () => {
		const one = trigger({ events: ['emailsReplied', 'linkedinReplied', 'emailsReplied'] });
		await one.activate();
		expect(queries()).toEqual(['?event=emailsReplied', '?event=linkedinReplied']);
		expect(hooks().map(({ type }) => type)).toEqual(['emailsReplied', 'linkedinReplied']);
		expect(hooks().every(({ targetUrl }) => targetUrl.startsWith(`${one.url}?`))).toBe(true);
		const secrets = new Set(hooks().map(({ secret }) => secret));
		expect(secrets.size).toBe(1);
		expect([...secrets][0]).toMatch(/^[\w-]{43}$/);
		expect(one.stored).toEqual({ secretHashes: [hashOf(String([...secrets][0]))] });
	});

	it('makes one webhook for all events', async () => {
		await trigger({ events: ['emailsReplied', '*'] }).activate();
		expect(queries()).toEqual(['?event=all']);
		expect(ours().type).toBeUndefined();
	});

	it('makes one webhook an event and campaign; campaign and first time are in query and body', async () => {
		const campaignIds = [CAM_A, CAM_B];
		await trigger({ campaignIds, options: { firstTimeOnly: true } }).activate();
		expect(queries()).toEqual([
			`?event=emailsReplied&campaign=${CAM_A}&first=true`,
			`?event=emailsReplied&campaign=${CAM_B}&first=true`,
		]);
		expect(hooks()[1]).toMatchObject({ campaignId: CAM_B, isFirst: true });
		const [post] = sandbox.requests.filter(({ method }) => method === 'POST');
		expect(post?.query).toEqual({ campaignId: CAM_A, isFirst: 'true' });
		expect(post?.body).toMatchObject({ campaignId: CAM_A, isFirst: true, type: 'emailsReplied' });
	});

	it('takes events that are newer than this package, and lists from expressions', async () => {
		await trigger({
			events: '={{ "emailsSent, emailsOpened" }}',
			options: { otherEvents: 'contactSourcingDone, contactSourcingFailed' },
		}).activate();
		expect(hooks().map(({ type }) => type)).toEqual([
			'emailsSent',
			'emailsOpened',
			'contactSourcingDone',
			'contactSourcingFailed',
		]);
	});

	it.each([
		['no event', { events: [] }, 'No event is chosen under Trigger On'],
		['a lead for a campaign', { campaignIds: ['lea_x'] }, '"lea_x" is not the ID of a campaign'],
	])('refuses %s without asking lemlist', async (_case, parameters, message) => {
		expect(await messageOf(trigger(parameters).activate())).toBe(message);
		expect(sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});

	it('does nothing when all is in order', async () => {
		const one = trigger();
		await one.activate();
		asked();
		await one.activate('init');
		expect(asked()).toEqual(['GET /hooks']);
	});

	it('tells nobody the secret', async () => {
		const one = trigger();
		await one.activate();
		const { secret } = ours();
		expect(JSON.stringify(hooks().map(({ targetUrl }) => targetUrl))).not.toContain(secret);
		expect(one.logs.join()).not.toContain(secret);
		expect(one.staticData).not.toContain(secret);
	});
});

/** What lemlist has (made from our own good hook), and what n8n has stored; what is there afterwards must be right. */
const STATES: Array<{
	name: string;
	lemlist?: (hook: Hook) => Array<Partial<Hook>>;
	stored?: (stored: Record<string, unknown>) => Record<string, unknown>;
	requests: string[];
}> = [
	{ name: 'all as it should be', requests: ['GET /hooks'] },
	{
		name: 'the webhook is gone',
		lemlist: () => [],
		requests: ['GET /hooks', 'GET /hooks', 'POST /hooks'],
	},
	{
		name: 'there is a stray for another event',
		lemlist: (hook) => [hook, { ...hook, type: 'emailsSent', targetUrl: `${hook.targetUrl}&x=1` }],
		requests: ['GET /hooks', 'GET /hooks', 'DELETE /hooks/hoo'],
	},
	{
		name: 'there is a stray without query, as other nodes make them',
		lemlist: (hook) => [hook, { ...hook, targetUrl: hook.targetUrl.replace(/\?.*/, '') }],
		requests: ['GET /hooks', 'GET /hooks', 'DELETE /hooks/hoo'],
	},
	{
		name: 'the webhook has the same URL but another event',
		lemlist: (hook) => [{ ...hook, type: 'emailsSent' }],
		requests: ['GET /hooks', 'GET /hooks', 'DELETE /hooks/hoo', 'POST /hooks'],
	},
	{
		name: 'the webhook has the same URL but a campaign',
		lemlist: (hook) => [{ ...hook, campaignId: CAM_A }],
		requests: ['GET /hooks', 'GET /hooks', 'DELETE /hooks/hoo', 'POST /hooks'],
	},
	{
		name: 'the webhook reports first times only',
		lemlist: (hook) => [{ ...hook, isFirst: true }],
		requests: ['GET /hooks', 'GET /hooks', 'DELETE /hooks/hoo', 'POST /hooks'],
	},
	{
		name: 'the static data is lost',
		stored: () => ({}),
		requests: ['GET /hooks'],
	},
	{
		name: 'the static data is lost and the webhook is gone',
		stored: () => ({}),
		lemlist: () => [],
		requests: ['GET /hooks', 'GET /hooks', 'POST /hooks'],
	},
	{
		name: 'the static data comes from a backup with an earlier secret',
		stored: (stored) => ({ ...stored, secretHashes: [hashOf('an earlier one')] }),
		requests: ['GET /hooks'],
	},
	{
		name: 'version 0.1.0 made the webhook with a secret of its own, and stored it',
		lemlist: (hook) => [
			{ ...hook, secret: 'old', targetUrl: hook.targetUrl.replace(/[\w-]{8}$/, nameOf('old')) },
		],
		stored: () => ({ url: 'https://n8n.example.com/webhook/x/webhook', secret: 'old' }),
		requests: ['GET /hooks', 'GET /hooks', 'POST /hooks', 'DELETE /hooks/hoo'],
	},
	{
		name: 'the static data is nonsense',
		stored: () => ({ url: 5, secret: { a: 1 }, secretHashes: 7, seen: [null] }),
		requests: ['GET /hooks'],
	},
];

describe.each(STATES)('activation when $name', ({ lemlist, stored, requests }) => {
	it('ends with one right webhook, and others are left alone', async () => {
		const one = trigger();
		await one.activate();
		const before = ours();
		sandbox.store.all(HOOKS).clear();
		for (const [index, hook] of (lemlist?.(before) ?? [before]).entries())
			foreign(before.targetUrl, { ...before, ...hook, _id: `${before._id.slice(0, -1)}${index}` });
		const zapier = foreign('https://hooks.zapier.com/hooks/standard/1/2/', { type: 'emailsReplied' });
		const testUrl = foreign(before.targetUrl.replace('/webhook/', '/webhook-test/'));
		const longer = foreign(`${one.url}/more?event=emailsReplied`);
		if (stored) one.stored = stored(one.stored) as typeof one.stored;
		const others = [zapier, testUrl, longer];
		asked();

		await one.activate('init');
		expect(asked()).toEqual(requests);
		expect(hooks().filter((hook) => others.includes(hook))).toHaveLength(3);
		const [hook, ...more] = hooks().filter((each) => !others.includes(each));
		expect(more).toEqual([]);
		expect(hook).toMatchObject({ type: 'emailsReplied' });
		expect(hook?.campaignId ?? hook?.isFirst).toBeUndefined();
		expect(one.stored).toMatchObject({ secretHashes: [hashOf(String(hook?.secret))] });
		expect(one.stored).not.toHaveProperty('secret');
		expect(
			(await one.call({ _id: 'act_1', type: 'emailsReplied', secret: hook?.secret })).items,
		).toHaveLength(1);
		expect(await one.isRegistered()).toBe(true);

		await one.deactivate();
		expect(hooks()).toEqual(others);
	});
});

describe('a change of what is wanted', () => {
	it.each([
		['another event', { events: ['emailsSent'] }, 1],
		['one more event', { events: ['emailsReplied', 'emailsSent'] }, 2],
		['all events', { events: ['*'] }, 1],
		['a campaign', { campaignIds: [CAM_A] }, 1],
		['first times', { options: { firstTimeOnly: true } }, 1],
	])('to %s makes what is new before it deletes what is old', async (_case, parameters, count) => {
		const before = trigger();
		await before.activate();
		asked();
		const changed = before.elsewhere({ parameters: { events: ['emailsReplied'], ...parameters } });
		await changed.activate();
		const made = asked();
		expect(hooks()).toHaveLength(count);
		if (made.includes('DELETE /hooks/hoo')) {
			expect(made.indexOf('POST /hooks')).toBeLessThan(made.indexOf('DELETE /hooks/hoo'));
		}
		expect(await changed.isRegistered()).toBe(true);
		expect(new Set(hooks().map(({ secret }) => hashOf(String(secret))))).toEqual(
			new Set([changed.stored.secretHashes].flat()),
		);
	});

	it('of the address of n8n leaves the webhooks at the old one alone: they may be another n8n’s', async () => {
		const before = trigger();
		await before.activate();
		const [old] = hooks();
		const changed = before.elsewhere({ n8n: 'https://other.example.com' });
		await changed.activate('init');
		expect(hooks()).toEqual([old, expect.objectContaining({ type: 'emailsReplied' })]);
		await changed.deactivate();
		expect(hooks()).toEqual([old]);
	});
});

describe('a copy of the workflow', () => {
	it('with its static data gets webhooks and a secret of its own, and takes away only those', async () => {
		const original = trigger();
		await original.activate();
		const copy = trigger({}, { webhookId: 'copied' });
		copy.staticData = original.staticData;
		await copy.activate();
		expect(hooks()).toHaveLength(2);
		const [first, second] = hooks();
		expect(first?.secret).not.toBe(second?.secret);
		expect(copy.stored).toEqual({ secretHashes: [hashOf(String(second?.secret))] });
		await copy.deactivate();
		expect(hooks()).toEqual([first]);
	});
});

describe('when lemlist refuses', () => {
	const events = ['emailsReplied', 'emailsSent', 'emailsOpened'];

	it('activation says so in its words, and takes back what was made', async () => {
		sandbox.addFault({
			kind: 'answer',
			status: 402,
			body: 'Your plan is too small',
			method: 'POST',
			skip: 2,
		});
		const one = trigger({ events });
		expect(await messageOf(one.activate())).toBe(
			'The webhook for emailsOpened was not made: Your plan is too small',
		);
		expect(hooks()).toEqual([]);
		expect(one.stored).toEqual({});
		await one.activate();
		expect(hooks()).toHaveLength(3);
	});

	it('the secret is not told, even if lemlist says it', async () => {
		const one = trigger();
		await one.activate();
		const { secret } = ours();
		await one.deactivate();
		sandbox.addFault({ kind: 'answer', status: 400, body: `What is "${secret}"?`, method: 'POST' });
		expect(await messageOf(one.activate())).toMatch('was not made: What is "***"?');
	});

	it('a webhook whose making was not confirmed is taken back too', async () => {
		sandbox.addFault({
			kind: 'answer',
			status: 500,
			body: 'Oops',
			method: 'POST',
			when: 'after',
			skip: 1,
		});
		expect(await messageOf(trigger({ events }).activate())).toMatch('emailsSent was not made: Oops');
		expect(hooks()).toEqual([]);
	});

	it('what cannot be taken back is named', async () => {
		sandbox.addFault(
			{ kind: 'answer', status: 400, body: 'No', method: 'POST', skip: 1 },
			{ kind: 'answer', status: 403, body: 'Not yours', method: 'DELETE', count: 2 },
		);
		const message = await messageOf(trigger({ events }).activate());
		expect(message).toMatch(
			/^The webhook for emailsSent was not made: No\. Webhooks made before stay in lemlist: hoo_\w{17} \(Not yours\)$/,
		);
		expect(message).toContain(hooks()[0]?._id);
		await trigger({ events }).activate();
		expect(hooks()).toHaveLength(3);
	});

	it('what stood there before a failed change is not lost by it, except by n8n’s own clearing', async () => {
		const before = trigger();
		await before.activate();
		const changed = before.elsewhere({ parameters: { events: ['emailsSent'] } });
		sandbox.addFault({ kind: 'answer', status: 400, body: 'No', method: 'POST' });
		expect(await messageOf(changed.activate())).toMatch('No');
		const log = sandbox.requests.map(({ method }) => method);
		// The last GET and DELETE are those of the delete that n8n calls after a failed activation.
		expect(log.slice(-3)).toEqual(['GET', 'GET', 'DELETE']);
	});

	it('a lost answer is no reason to fail: it is sent again, and 409 means it is there', async () => {
		sandbox.addFault({ kind: 'cut', method: 'POST', when: 'after' });
		const one = trigger();
		await one.activate();
		expect(sandbox.requests.filter(({ status }) => status === 409)).toHaveLength(1);
		expect(hooks()).toHaveLength(1);
		expect(await one.isRegistered()).toBe(true);
	});

	it('a 409 without a webhook in the list is told', async () => {
		sandbox.addFault({ kind: 'answer', status: 409, body: 'Webhook already exists', method: 'POST' });
		expect(await messageOf(trigger().activate())).toBe(
			'The webhook for emailsReplied was not made: Webhook already exists',
		);
	});

	it('a stray that cannot be deleted does not keep the workflow from running, and is logged', async () => {
		const one = trigger();
		const stray = foreign(`${one.url}?event=emailsSent`);
		sandbox.addFault({ kind: 'answer', status: 403, body: 'Not yours', method: 'DELETE' });
		await one.activate();
		expect(one.logs.join()).toMatch(`stay in lemlist: ${stray._id} (Not yours)`);
		expect(hooks()).toHaveLength(2);
	});
});

describe('deactivation', () => {
	it('deletes ours and forgets whose calls to take, but not what was seen', async () => {
		const one = trigger({ events: ['emailsReplied', 'emailsSent'] });
		await one.activate();
		await one.call({ _id: 'act_1', type: 'emailsSent', secret: ours().secret });
		await one.deactivate();
		expect(hooks()).toEqual([]);
		expect(Object.keys(one.stored)).toEqual(['seen']);
	});

	it('is content with webhooks that are gone, and with none', async () => {
		const one = trigger();
		await one.activate();
		sandbox.addFault({ kind: 'answer', status: 404, body: 'Webhook not found', method: 'DELETE' });
		await one.deactivate();
		sandbox.store.all(HOOKS).clear();
		await one.deactivate();
	});

	it.each([
		[
			'the deleting',
			{ method: 'DELETE' },
			/^Webhooks stay in lemlist and have to be deleted there: hoo_\w+ \(Blocked\)$/,
		],
		[
			'the list',
			{ method: 'GET' },
			/^Webhooks stay .*: those to https:\S+\/webhook, which lemlist did not list \(Blocked\)$/,
		],
	])('logs and shows that lemlist refused %s, and tries the others', async (_case, fault, message) => {
		const one = trigger({ events: ['emailsReplied', 'emailsSent'] });
		await one.activate();
		sandbox.addFault({ kind: 'answer', status: 403, body: 'Blocked', ...fault });
		expect(await messageOf(one.deactivate())).toMatch(message);
		expect(one.logs.join()).toMatch('Webhooks stay in lemlist');
		if (fault.method === 'DELETE') expect(hooks()).toHaveLength(1);
		await one.activate();
		expect(hooks()).toHaveLength(2);
	});
});

describe('an address that lemlist cannot reach', () => {
	const lemlist = 'https://api.lemlist.com/api';

	it.each(['http://localhost:5678', 'http://192.168.1.20', 'http://n8n:5678', 'https://n8n.local'])(
		'%s is refused before lemlist is asked',
		async (n8n) => {
			const one = trigger({}, { lemlist, n8n });
			expect(await messageOf(one.activate())).toBe(
				`lemlist cannot call this n8n at ${new URL(n8n).host}`,
			);
			await one.deactivate();
		},
	);

	it('is no hindrance for a lemlist that is private too', async () => {
		await trigger({}, { n8n: 'http://localhost:5678' }).activate();
		expect(hooks()).toHaveLength(1);
	});
});

describe('several n8n on one database', () => {
	it('find what the other has made', async () => {
		const one = trigger();
		await one.activate();
		asked();
		await one.elsewhere({ node: anotherProcess() }).activate('init');
		expect(asked()).toEqual(['GET /hooks']);
	});

	it.each([0, 5, 15, 25, 40, 50, 60, 75, 100])(
		'that begin %i ms apart end with one set of webhooks',
		async (ms) => {
			sandbox.configure({ latency: { ms: 20, jitter: 0 } });
			const one = trigger({ events: ['emailsReplied', 'emailsSent', 'emailsOpened'] });
			const other = one.elsewhere({ node: anotherProcess() });
			await Promise.all([one.activate(), after(ms).then(async () => await other.activate())]);
			expect(hooks()).toHaveLength(3);
			expect(one.stored).toEqual({ secretHashes: [hashOf(String(ours().secret))] });
			await other.deactivate();
			expect(hooks()).toEqual([]);
		},
	);

	it('that ended in the middle of an activation leave nothing that the next one does not clear', async () => {
		const one = trigger({ events: ['emailsReplied', 'emailsSent'] });
		await one.activate();
		one.staticData = '{}';
		sandbox.store.all(HOOKS).delete(hooks().at(-1)?._id ?? '');
		await one.elsewhere({ node: anotherProcess() }).activate('init');
		expect(hooks()).toHaveLength(2);
		expect(new Set(hooks().map(({ secret }) => secret)).size).toBe(1);
		expect(one.stored).toEqual({ secretHashes: [hashOf(String(ours().secret))] });
	});
});

describe('listening for a test event', () => {
	it('has webhooks of its own beside those of the active workflow', async () => {
		const one = trigger();
		await one.activate();
		const production = ours();
		const test = await one.listen();
		expect(hooks()).toHaveLength(2);
		const made = hooks()[1];
		expect(made?.targetUrl).toMatch('/webhook-test/');
		expect(made?.secret).not.toBe(production.secret);
		const event = { _id: 'act_1', type: 'emailsReplied' };
		expect((await test.call({ ...event, secret: production.secret })).status).toBe(401);
		expect((await test.call({ ...event, secret: made?.secret })).items).toHaveLength(1);
		await test.stop();
		expect(hooks()).toEqual([production]);
		expect((await one.call({ ...event, secret: production.secret })).items).toHaveLength(1);
	});

	it('shows the same event again the next time', async () => {
		const one = trigger();
		for (let n = 0; n < 2; n++) {
			const test = await one.listen();
			const event = { _id: 'act_1', type: 'emailsReplied', secret: ours().secret };
			expect((await test.call(event)).items).toHaveLength(1);
			await test.stop();
		}
	});
});
