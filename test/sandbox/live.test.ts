import { act } from '../../sandbox/handle.mts';
import type { Activity, HookCall } from '../../sandbox/happenings.mts';
import { life } from '../../sandbox/live.mts';
import { UNSUBSCRIBES } from '../../sandbox/resources/unsubscribes.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Store } from '../../sandbox/store.mts';
import { START, ask, freshStore } from './calling.mts';
import { after } from '../support/time.mts';

/** Lets things happen, a minute apart. @returns the calls of hooks */
function live(store: Store, times: number, seed = 'a'): HookCall[] {
	const next = life(seed);
	return Array.from({ length: times }, (_, n) =>
		act(store, { now: START + n * 60_000, random: () => 0.5 }, next),
	).flat();
}

/** A team that nothing has happened to. */
function quietStore(): Store {
	const store = freshStore({ people: 300 });
	store.happenings.clear();
	return store;
}

it('is the same for the same seed, and another for another', () => {
	const types = (seed: string) => {
		const store = quietStore();
		live(store, 100, seed);
		return store.happenings.activities.map(({ type, leadId }) => `${type} ${leadId}`);
	};
	expect(types('a')).toHaveLength(100);
	expect(types('a')).toEqual(types('a'));
	expect(types('a')).not.toEqual(types('b'));
});

it('goes on as people do: nobody opens, clicks or answers before something was sent', () => {
	const store = quietStore();
	live(store, 2000);
	const byLead = Map.groupBy(store.happenings.activities, ({ leadId }) => leadId);
	const before: [RegExp, RegExp][] = [
		[/^emails(Opened|Bounced|Replied)$/, /^emailsSent$/],
		[/^emails(Clicked|Unsubscribed)$/, /^emailsOpened$/],
		[/^linkedinReplied$/, /^linkedinSent$/],
		[/^linkedinInviteAccepted$/, /^linkedinInviteDone$/],
		[/Interested$/, /Replied$/],
	];
	const odd = (told: Activity[]) =>
		told.filter(({ type }, n) =>
			before.some(
				([what, first]) => what.test(type) && !told.slice(0, n).some((each) => first.test(each.type)),
			),
		);
	expect([...byLead.values()].flatMap(odd)).toEqual([]);
	// All that can happen does.
	const types = new Set(store.happenings.activities.map(({ type }) => type));
	for (const [what] of before) expect([...types]).toContainEqual(expect.stringMatching(what));
	// Nobody is written to any more who wants that no more.
	for (const told of byLead.values())
		expect(told.slice(0, -1).filter(({ type }) => /Unsubscribed|Bounced|Interested/.test(type))).toEqual(
			[],
		);
});

it('leaves its marks: interest, unsubscribed people, addresses that bounced', () => {
	const store = quietStore();
	live(store, 1000);
	const emailsOf = (type: string) =>
		store.happenings.activities
			.filter((each) => each.type === type)
			.map(({ leadEmail }) => String(leadEmail));
	const listed = store.all(UNSUBSCRIBES).rows;
	const values = (wanted: string) =>
		listed.filter(({ source }) => source === wanted).map(({ value }) => value);
	expect(values('lead')).toEqual(expect.arrayContaining(emailsOf('emailsUnsubscribed')));
	expect(values('bounced')).toEqual(expect.arrayContaining(emailsOf('emailsBounced')));
	for (const { leadId } of store.happenings.activities.filter(({ type }) => type === 'emailsInterested'))
		expect(store.leads.get(String(leadId))?.interest).toBe('interested');
});

it('calls hooks, which hear of the broader states too', () => {
	const store = quietStore();
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://n8n.example.com/a', type: 'contacted' } });
	const calls = live(store, 50);
	const sent = store.happenings.activities.filter(({ type }) => /Sent$|Done$|Accepted$/.test(type));
	expect(calls).toHaveLength(sent.length);
	expect(calls[0]).toMatchObject({ activity: { type: 'contacted', leadId: sent[0]?.leadId } });
});

it('has nothing happen where nobody is written to', () => {
	const store = freshStore({ people: 0 });
	store.happenings.clear();
	expect(live(store, 10)).toEqual([]);
	expect(store.happenings.activities).toEqual([]);
});

it('goes on by itself until the sandbox is closed', async () => {
	const sandbox = await startSandbox({ liveMs: 5 });
	const { happenings } = sandbox.store;
	const before = happenings.activities.length;
	while (happenings.activities.length < before + 3) await after(5);
	await sandbox.close();
	const ended = happenings.activities.length;
	await after(50);
	expect(happenings.activities.length).toBe(ended);
});
