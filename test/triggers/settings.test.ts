import { NodeOperationError } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { Trigger } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const trigger = (parameters: TriggerOptions['parameters']) =>
	new Trigger({ parameters, lemlist: sandbox.url });
const hooks = () => sandbox.store.happenings.hooks;

it.each<[string, unknown]>([
	['a list', ['emailsSent', 'emailsOpened']],
	['a list with blanks and gaps', [' emailsSent ', '', 'emailsOpened', ' ']],
	['text with commas', 'emailsSent,emailsOpened'],
	['text with blanks, commas and line ends', ' emailsSent ,\n emailsOpened,'],
	['text with an event twice', 'emailsSent emailsOpened emailsSent'],
])('events are read from %s', async (_, events) => {
	await trigger({ events: events as string[] }).activate();
	expect(hooks().map(({ type }) => type)).toEqual(['emailsSent', 'emailsOpened']);
});

it.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['blanks', ' , '],
	['a list of blanks', ['', ' ']],
])('no event is chosen by %s', async (_, events) => {
	await expect(trigger({ events: events as string[] }).activate()).rejects.toThrow(
		'No event is chosen under Trigger On',
	);
});

it('a campaign counts once, however often it is chosen', async () => {
	const campaignIds = 'cam_AAAAAAAAAAAAAAAAA, cam_BBBBBBBBBBBBBBBBB, cam_AAAAAAAAAAAAAAAAA';
	await trigger({ events: ['emailsSent'], campaignIds }).activate();
	expect(hooks().map(({ campaignId }) => campaignId)).toEqual([
		'cam_AAAAAAAAAAAAAAAAA',
		'cam_BBBBBBBBBBBBBBBBB',
	]);
});

it('says how the ID of a campaign looks', async () => {
	const error = await trigger({ events: ['emailsSent'], campaignIds: ['my cam_1'] })
		.activate()
		.catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({
		message: '"my cam_1" is not the ID of a campaign',
		description: 'IDs of campaigns start with cam_.',
	});
});

it.each([
	[undefined, false],
	[true, false],
	[false, true],
])('with Simplify %s, the raw data is given: %s', async (simplify, isRaw) => {
	const one = trigger({ events: ['emailsReplied'], ...(simplify !== undefined && { simplify }) });
	await one.activate();
	const event = { _id: 'act_1', type: 'emailsReplied', teamId: 'tea_1' };
	const { items } = await one.call({ ...event, secret: hooks()[0]?.secret });
	expect(items).toEqual([
		isRaw ? event : expect.objectContaining({ event: 'emailsReplied', activityId: 'act_1' }),
	]);
});
