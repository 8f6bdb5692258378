import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { Trigger } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => sandbox.reset());
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await sandbox.close());

async function active(options: Partial<TriggerOptions> = {}) {
	const parameters = { events: ['emailsReplied'], simplify: false };
	const trigger = new Trigger({ parameters, lemlist: sandbox.url, ...options });
	await trigger.activate();
	return { trigger, secret: sandbox.store.happenings.hooks.at(-1)?.secret };
}

const event = { _id: 'act_1', type: 'emailsReplied' };
const later = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);

describe('the secret that lemlist was given', () => {
	it('is known for a minute, before n8n has stored it', async () => {
		const { trigger, secret } = await active();
		trigger.staticData = '{}';
		later(59_000);
		expect((await trigger.call({ ...event, secret })).items).toEqual([event]);
	});

	it('is known only as long as it is stored from then on', async () => {
		const { trigger, secret } = await active();
		const { staticData } = trigger;
		trigger.staticData = '{}';
		later(61_000);
		expect((await trigger.call({ ...event, secret })).status).toBe(401);
		trigger.staticData = staticData;
		expect((await trigger.call({ ...event, secret })).items).toEqual([event]);
	});

	it('is not known after an activation that failed', async () => {
		sandbox.addFault({ kind: 'answer', status: 500, body: 'Oops', method: 'POST', when: 'after' });
		const trigger = new Trigger({ parameters: { events: ['emailsReplied'] }, lemlist: sandbox.url });
		await expect(trigger.activate()).rejects.toThrow('Oops');
		const [post] = sandbox.requests.filter(({ method }) => method === 'POST');
		const { secret } = post?.body as { secret: string };
		expect((await trigger.call({ ...event, secret })).status).toBe(401);
	});
});

it('what one workflow has taken is new to another', async () => {
	for (const webhookId of ['one', 'other']) {
		const { trigger, secret } = await active({ webhookId });
		expect((await trigger.call({ ...event, secret })).items).toEqual([event]);
		expect((await trigger.call({ ...event, secret })).items).toBeUndefined();
	}
});

describe('a refusal is logged with its reason and what to do', () => {
	it.each<[string, unknown]>([
		['the secret is missing or wrong', event],
		['an event is a JSON object', [event]],
		['the event is too large', { ...event, html: 'x'.repeat(2 ** 21) }],
	])('%s', async (reason, body) => {
		const { trigger } = await active({ workflowId: `workflow for ${reason}` });
		await trigger.call(body);
		expect(trigger.logs).toHaveLength(1);
		const [text, about] = JSON.parse(trigger.logs[0] ?? '') as [string, object];
		expect(text).toContain(`Trigger refused 1 call(s), the last because ${reason}. `);
		expect(text).toContain('activate it again');
		expect(about).toEqual({ workflowId: `workflow for ${reason}`, nodeName: 'Trigger' });
	});

	it('not again before a minute is over, and then with the number of calls since', async () => {
		const { trigger } = await active();
		await trigger.call(event);
		later(59_000);
		await trigger.call(event);
		expect(trigger.logs).toHaveLength(1);
		later(2_000);
		await trigger.call(event);
		later(61_000);
		await trigger.call(event);
		expect(trigger.logs.map((line) => /refused \d+/.exec(line)?.[0])).toEqual([
			'refused 1',
			'refused 2',
			'refused 1',
		]);
	});
});
