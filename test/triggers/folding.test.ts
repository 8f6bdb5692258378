import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { quickly, skip } from '../support/time.mts';
import { Trigger } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 0 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

let count = 0;
const lead = { leadId: 'lea_1' };

/** A workflow that folds lead states; gives the types of what starts it. */
async function folding(events: string[] = ['*']) {
	const trigger = new Trigger({
		parameters: { events, simplify: false, options: { foldLeadStates: true } },
		lemlist: sandbox.url,
	});
	await trigger.activate();
	const secret = sandbox.store.happenings.hooks.at(-1)?.secret;
	return async (event: IDataObject) => {
		const { items = [] } = await trigger.call({ _id: `act_${++count}`, ...event, secret });
		return items.map(({ type }) => type);
	};
}

describe.each([
	['contacted', ['emailsSent', 'linkedinVisitDone'], ['emailsOpened', 'emailsSendFailed']],
	['hooked', ['emailsOpened', 'linkedinInviteAccepted'], ['emailsClicked']],
	['attracted', ['emailsClicked'], ['emailsOpened']],
	['warmed', ['emailsReplied', 'linkedinReplied'], ['emailsSent']],
	['interested', ['emailsInterested', 'manualInterested'], ['manualNotInterested', 'interested']],
	['notInterested', ['emailsNotInterested', 'manualNotInterested'], ['manualInterested']],
])('the lead state %s', (state, causes, others) => {
	it.each(causes)('is left out beside %s', async (type) => {
		const call = await folding();
		const { result } = await quickly(async () => [
			await call({ ...lead, type }),
			await call({ ...lead, type: state }),
		]);
		expect(result).toEqual([[type], []]);
	});

	it.each(others)('is reported beside %s', async (type) => {
		const call = await folding();
		const { result } = await quickly(async () => [
			await call({ ...lead, type }),
			await call({ ...lead, type: state }),
		]);
		expect(result).toEqual([[type], [state]]);
	});

	it('waits only where its cause may come', async () => {
		const waits = async (other: string) =>
			(await quickly(async () => await (await folding([state, other]))({ ...lead, type: state }))).ms;
		expect(await waits(causes[0] ?? '')).toBeGreaterThanOrEqual(3000);
		expect(await waits('connectionIssue')).toBeLessThan(1000);
	});
});

it.each([
	['its ID', { leadId: 'lea_1', contactId: 'ctc_1' }, { leadId: 'lea_1', contactId: 'ctc_2' }, true],
	['its contact', { contactId: 'ctc_1' }, { contactId: 'ctc_1', leadEmail: 'a@x.example' }, true],
	['its address', { leadEmail: 'a@x.example' }, { leadEmail: 'a@x.example' }, true],
	['another contact', { contactId: 'ctc_1' }, { contactId: 'ctc_2' }, false],
	['another address', { leadEmail: 'a@x.example' }, { leadEmail: 'b@x.example' }, false],
])('a lead is known by %s', async (_, one, other, isSame) => {
	const call = await folding();
	const { result } = await quickly(async () => [
		await call({ ...one, type: 'emailsReplied' }),
		await call({ ...other, type: 'warmed' }),
	]);
	expect(result).toEqual([['emailsReplied'], isSame ? [] : ['warmed']]);
});

it.each([
	[59_000, []],
	[61_000, ['warmed']],
])('a cause counts for a minute: %i ms later', async (ms, reported) => {
	const call = await folding();
	const { result } = await quickly(async () => {
		await call({ ...lead, type: 'emailsReplied' });
		await skip(ms);
		return await call({ ...lead, type: 'warmed' });
	});
	expect(result).toEqual(reported);
});

it('a cause that comes again counts from then on', async () => {
	const call = await folding();
	const { result } = await quickly(async () => {
		await call({ ...lead, type: 'emailsReplied' });
		await call({ leadId: 'lea_2', type: 'emailsReplied' });
		await skip(40_000);
		await call({ ...lead, type: 'linkedinReplied' });
		await skip(40_000);
		return [await call({ ...lead, type: 'warmed' }), await call({ leadId: 'lea_2', type: 'warmed' })];
	});
	expect(result).toEqual([[], ['warmed']]);
});
