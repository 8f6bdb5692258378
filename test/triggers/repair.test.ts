import { hashOf } from '../../nodes/Lemlist/triggers/webhook/secret';
import type { Hook } from '../../sandbox/happenings.mts';
import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { after, quickly, skip } from '../support/time.mts';
import { Trigger, anotherProcess } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.store.apiKeys.add('new');
});
afterAll(async () => await sandbox.close());

const EVENTS = ['emailsReplied', 'emailsSent', 'emailsOpened'];
const hooks = () => sandbox.store.happenings.hooks;
const types = () =>
	hooks()
		.map(({ type }) => type)
		.sort();
/** Until both looks are over. */
const LOOKED_MS = 70_000;
const MINUTE_MS = 60_000;

/** Requests since the last call. */
function asked(): string[] {
	const made = sandbox.requests.map(({ method }) => method);
	sandbox.requests.length = 0;
	return made;
}

/** A workflow that is active, in a process that has just been started. */
async function restarted(options: Partial<TriggerOptions> = {}) {
	const before = new Trigger({ parameters: { events: EVENTS, simplify: false }, lemlist: sandbox.url });
	await before.activate();
	asked();
	const trigger = before.elsewhere({ node: anotherProcess(), ...options });
	return { trigger, before, hook: hooks()[0] as Hook };
}

let count = 0;
/** lemlist calls a hook. */
const call = async (trigger: Trigger, { targetUrl, secret }: Hook, rest: object = {}) =>
	await trigger.call(
		{ _id: `act_${++count}`, type: 'emailsReplied', secret, ...rest },
		undefined,
		targetUrl,
	);

const all = () => sandbox.store.all(HOOKS);
const drop = (...names: string[]) => {
	for (const { _id, type = '' } of hooks()) if (names.includes(type)) all().delete(_id);
};

describe('webhooks that are missing in lemlist', () => {
	it('are made a minute after a call of one that is there, which starts its workflow at once', async () => {
		const { trigger, hook } = await restarted();
		trigger.staticData = '{}';
		drop('emailsSent', 'emailsOpened');
		sandbox.addFault({ kind: 'slow', ms: 50, method: 'GET', path: '/hooks' });
		const { ms } = await quickly(async () => {
			expect((await call(trigger, hook)).items).toHaveLength(1);
			// No answer has come yet.
			expect(asked()).toEqual([]);
			while (types().length < EVENTS.length) await after(1_000);
			await after(1_000);
		});
		expect(ms).toBeGreaterThan(60_000);
		expect(types()).toEqual([...EVENTS].sort());
		expect(new Set(hooks().map(({ secret }) => secret))).toEqual(new Set([hook.secret]));
		expect(asked()).toEqual(['GET', 'GET', 'POST', 'POST']);
		expect(trigger.logs.join()).toContain('has made 2 webhook(s) that were missing');
	});

	it('are looked for at most once an hour', async () => {
		const { trigger, hook } = await restarted();
		await quickly(async () => {
			for (let minute = 0; minute < 125; minute += 5) {
				await call(trigger, hook);
				await after(500);
				await skip(5 * MINUTE_MS);
			}
		});
		expect(asked()).toEqual(['GET', 'GET', 'GET']);
	});

	it('are not looked for in the hour after an activation in this process', async () => {
		const { before, hook } = await restarted();
		await quickly(async () => {
			await call(before, hook);
			await after(LOOKED_MS);
		});
		expect(asked()).toEqual([]);
	});

	it('are made at the address of the webhook that called, whatever the process has for its own', async () => {
		const { trigger, hook } = await restarted({ n8n: 'https://processor.internal' });
		drop('emailsSent');
		await quickly(async () => {
			await call(trigger, hook);
			await after(LOOKED_MS);
		});
		const addresses = hooks().map(({ targetUrl }) => targetUrl.split('?', 1)[0]);
		expect(addresses).toHaveLength(3);
		expect(new Set(addresses)).toEqual(new Set([hook.targetUrl.split('?', 1)[0]]));
	});

	it.each([
		['a forged call', { secret: 'forged' }],
		['a call without a secret', { secret: undefined }],
	])('are not looked for because of %s', async (_case, rest) => {
		const { trigger, hook } = await restarted();
		drop('emailsSent');
		await quickly(async () => {
			await call(trigger, hook, rest);
			await after(LOOKED_MS);
		});
		expect(asked()).toEqual([]);
	});

	it('are not looked for because of a test event', async () => {
		const { trigger } = await restarted();
		const test = await trigger.listen();
		const made = hooks().find(({ targetUrl }) => targetUrl.includes('/webhook-test/')) as Hook;
		asked();
		await quickly(async () => {
			await test.call({ _id: 'act_test', type: 'emailsReplied', secret: made.secret });
			await after(LOOKED_MS);
		});
		expect(asked()).toEqual([]);
	});
});

describe('nothing is made', () => {
	const cases: Array<[string, (trigger: Trigger) => Promise<void> | void, string[]]> = [
		[
			'where all are there the second time',
			() => gone.forEach((hook) => all().set(hook._id, hook)),
			['GET', 'GET'],
		],
		['where the calling one is gone the second time', () => drop('emailsReplied'), ['GET', 'GET']],
		['where all are gone the second time', () => drop(...EVENTS), ['GET', 'GET']],
		[
			'where the calling one was made anew meanwhile: the workflow may have been changed',
			() => {
				const made = hooks().map((hook) => ({ ...hook, _id: hook._id.replace('hoo_', 'hoo_new') }));
				all().clear();
				for (const hook of made) all().set(hook._id, hook);
			},
			['GET', 'GET'],
		],
	];
	let gone: Hook[] = [];
	it.each(cases)('%s', async (_case, meanwhile, requests) => {
		const { trigger, hook } = await restarted();
		gone = hooks().filter(({ type }) => type === 'emailsSent');
		drop('emailsSent');
		const ids = await quickly(async () => {
			await call(trigger, hook);
			await after(30_000);
			await meanwhile(trigger);
			const there = hooks().map(({ _id }) => _id);
			await after(LOOKED_MS);
			return there;
		});
		expect(hooks().map(({ _id }) => _id)).toEqual(ids.result);
		expect(asked()).toEqual(requests);
	});

	it.each([0, 10, 25, 45, 70, 100])('by a call %i ms after a deactivation began', async (ms) => {
		sandbox.configure({ latency: { ms: 20, jitter: 0 } });
		const { trigger, before, hook } = await restarted();
		await quickly(async () => {
			const deactivation = before.deactivate();
			await after(ms);
			await call(trigger, hook);
			await deactivation;
			await after(LOOKED_MS);
		});
		expect(hooks()).toEqual([]);
	});

	it('where the calling one is of another team, and the log says so', async () => {
		const { trigger, hook } = await restarted();
		drop(...EVENTS);
		await quickly(async () => {
			await call(trigger, hook);
			await after(LOOKED_MS);
		});
		expect(asked()).toEqual(['GET']);
		expect(trigger.logs.join()).toContain('it belongs to another team');
	});
});

describe('when lemlist refuses', () => {
	it.each([
		['the list', { method: 'GET' }, 'were not checked: Blocked'],
		['to make one', { method: 'POST' }, 'The webhook for emailsSent was not made: Blocked'],
	])('%s, the log says so, and the next hour it is tried again', async (_case, fault, words) => {
		const { trigger, hook } = await restarted();
		drop('emailsSent');
		sandbox.addFault({ kind: 'answer', status: 403, body: 'Blocked', ...fault });
		await quickly(async () => {
			await call(trigger, hook);
			await after(LOOKED_MS);
			expect(trigger.logs.join()).toContain(words);
			expect(hooks()).toHaveLength(2);
			await skip(60 * MINUTE_MS);
			await call(trigger, hook);
			await after(LOOKED_MS);
		});
		expect(hooks()).toHaveLength(3);
	});
});

describe('after the API key was changed', () => {
	it('webhooks are renewed behind the next call, however short ago they were looked at', async () => {
		const { before, hook } = await restarted();
		const { result } = await quickly(async () => {
			const trigger = before.elsewhere({ node: anotherProcess() });
			await call(trigger, hook);
			await after(500);
			await skip(2 * MINUTE_MS);
			const changed = trigger.elsewhere({ apiKey: 'new' });
			asked();
			expect((await call(changed, hook)).items).toHaveLength(1);
			await after(LOOKED_MS);
			return asked();
		});
		expect(result).toEqual(['GET', 'GET', 'POST', 'POST', 'POST', 'DELETE', 'DELETE', 'DELETE']);
		expect(types()).toEqual([...EVENTS].sort());
		expect(hooks().map(({ secret }) => secret)).not.toContain(hook.secret);
	});

	it('webhooks are renewed behind a call of an earlier one, whose calls are taken until then', async () => {
		const { trigger, hook } = await restarted({ apiKey: 'new' });
		await quickly(async () => {
			expect((await call(trigger, hook)).items).toHaveLength(1);
			await after(55_000);
			expect((await call(trigger, hook)).items).toHaveLength(1);
			await after(LOOKED_MS);
		});
		expect(types()).toEqual([...EVENTS].sort());
		const renewed = hooks()[0] as Hook;
		expect(new Set(hooks().map(({ secret }) => secret))).toEqual(new Set([renewed.secret]));
		expect(renewed.secret).not.toBe(hook.secret);
		expect((await call(trigger, renewed)).items).toHaveLength(1);
		expect(trigger.stored.secretHashes).toEqual([hashOf(String(renewed.secret))]);
		expect((await call(trigger, hook)).status).toBe(401);
	});

	it('an earlier one that lemlist does not delete is named in the log, and goes on being heard', async () => {
		const { trigger, hook } = await restarted({ apiKey: 'new' });
		sandbox.addFault({ kind: 'answer', status: 403, body: 'Blocked', method: 'DELETE' });
		await quickly(async () => {
			await call(trigger, hook);
			await after(LOOKED_MS);
		});
		expect(hooks()).toHaveLength(4);
		expect(trigger.logs.join()).toMatch(
			/webhooks with an earlier secret stay in lemlist: hoo_\w+ \(Blocked\)/,
		);
		await call(trigger, hooks().at(-1) as Hook);
		expect((await call(trigger, hook)).items).toHaveLength(1);
	});
});

describe('never deleted are', () => {
	it('webhooks with the right secret, because the call may not know what is wanted by now; and those of others', async () => {
		const { trigger, hook } = await restarted({ apiKey: 'new' });
		const newer = trigger.elsewhere({ parameters: { events: ['emailsReplied', 'emailsClicked'] } });
		await newer.activate();
		const [right] = hooks();
		const url = String(right?.targetUrl.split('?', 1)[0]);
		const plain = { _id: 'hoo_plain', targetUrl: url, createdAt: '2026-01-01' };
		const zapier = { _id: 'hoo_zap', targetUrl: 'https://hooks.zapier.com/1/?secret=x', createdAt: '' };
		for (const each of [hook, plain, zapier]) all().set(each._id, each);
		const late = trigger.elsewhere({ node: anotherProcess() });
		await quickly(async () => {
			await call(late, hooks()[0] as Hook);
			await after(LOOKED_MS);
		});
		expect(hooks().map(({ _id }) => _id)).toEqual(
			expect.arrayContaining([right?._id, 'hoo_plain', 'hoo_zap']),
		);
		expect(types()).toEqual(expect.arrayContaining(['emailsReplied', 'emailsClicked', 'emailsSent']));
		expect(hooks()).not.toContainEqual(expect.objectContaining({ _id: hook._id }));
	});
});
