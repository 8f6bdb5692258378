import { IDLE } from '../../nodes/Lemlist/triggers/webhook/idle';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { quickly } from '../support/time.mts';
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
	const parameters = {
		events: ['emailsReplied', 'warmed'],
		simplify: false,
		options: { foldLeadStates: true },
	};
	const trigger = new Trigger({ parameters, lemlist: sandbox.url, ...options });
	await trigger.activate();
	return { trigger, secret: sandbox.store.happenings.hooks.at(-1)?.secret };
}

const event = { _id: 'act_1', type: 'emailsReplied', leadId: 'lea_1' };
const later = (ms: number) => {
	const now = performance.now() + ms;
	jest.spyOn(performance, 'now').mockReturnValue(now);
};

it('what one workflow has taken is new to another', async () => {
	for (const webhookId of ['one', 'other']) {
		const { trigger, secret } = await active({ webhookId });
		expect((await trigger.call({ ...event, secret })).items).toEqual([event]);
		expect((await trigger.call({ ...event, secret })).items).toBeUndefined();
	}
});

describe('a call that starts nothing is logged, with the workflow, why, and what to do', () => {
	it.each<[keyof typeof IDLE, 'info' | 'warn', (secret?: string) => unknown[]]>([
		['secret', 'warn', () => [event]],
		['shape', 'warn', () => [[event]]],
		['shape', 'warn', (secret) => [{ _id: 'act_1', secret }]],
		['size', 'warn', () => [{ ...event, html: 'x'.repeat(2 ** 21) }]],
		['unwanted', 'info', (secret) => [{ ...event, type: 'emailsSent', secret }]],
		['repeated', 'info', (secret) => [event, event].map((each) => ({ ...each, secret }))],
		[
			'folded',
			'info',
			(secret) => [event, { ...event, type: 'warmed' }].map((each) => ({ ...each, secret })),
		],
	])('%s (%s)', async (reason, level, calls) => {
		const { trigger, secret } = await active();
		for (const body of calls(secret)) await quickly(async () => await trigger.call(body));
		expect(trigger.logs).toHaveLength(1);
		const [text, about] = JSON.parse(trigger.logs[0] ?? '') as [string, object];
		const { because, remedy } = IDLE[reason];
		expect(text).toBe(`Trigger started nothing for 1 call(s), because ${because}. ${remedy}`);
		expect(about).toEqual({ workflowId: trigger.options.workflowId, nodeName: 'Trigger' });
		expect(trigger.levels).toEqual([level]);
	});

	it('not again before a minute is over, and then with the number of calls since; each reason by itself', async () => {
		const { trigger, secret } = await active();
		later(0);
		await trigger.call(event);
		later(59_000);
		await trigger.call(event);
		await trigger.call({ ...event, type: 'emailsSent', secret });
		expect(trigger.logs).toHaveLength(2);
		later(2_000);
		await trigger.call(event);
		later(61_000);
		await trigger.call(event);
		expect(trigger.logs.map((line) => /for \d+/.exec(line)?.[0])).toEqual([
			'for 1',
			'for 1',
			'for 2',
			'for 1',
		]);
	});

	it('never with what the caller said', async () => {
		const { trigger } = await active();
		await trigger.call({ ...event, secret: 'forged' });
		expect(trigger.logs.join()).not.toMatch('forged');
	});
});
