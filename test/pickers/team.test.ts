import { EVENT_TYPES } from '../../nodes/Lemlist/api/events.ts';
import { isolated, lemlist } from '../support/lemlist';
import { dropdown, search } from '../support/n8n.mts';

isolated();

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const member = (number: number) => ({
	userId: `usr_${number}`,
	name: number === 2 ? '' : `Member ${number}`,
	email: `member${number}@example.com`,
});
const team = (members: number) => {
	const users = Array.from({ length: members }, (_, index) => member(index + 1));
	return { _id: 'tea_1', userIds: users.map(({ userId }) => userId), users };
};
/** A user with two mailboxes, the second one under another domain and without a status. */
const user = (number: number) => ({
	_id: `usr_${number}`,
	mailboxes: [
		{ _id: `usm_${number}`, email: `member${number}@example.com`, status: 'CONNECTED' },
		{ _id: `umx_${number}`, email: `member${number}@example.org` },
	],
});

describe('the user picker', () => {
	it('shows names and login addresses, and finds by both', async () => {
		lemlist().get('/team').query({ version: 'v2' }).twice().reply(200, team(3));
		expect((await search('searchUsers')).results).toEqual([
			{ name: 'Member 1 (member1@example.com)', value: 'usr_1' },
			{ name: 'member2@example.com', value: 'usr_2' },
			{ name: 'Member 3 (member3@example.com)', value: 'usr_3' },
		]);
		const { results } = await search('searchUsers', 'MEMBER3@');
		expect(results.map(({ value }) => value)).toEqual(['usr_3']);
	});

	it('fills dropdowns as well', async () => {
		lemlist().get('/team').query({ version: 'v2' }).reply(200, team(1));
		expect(await dropdown('loadUsers')).toEqual([
			{ name: 'Member 1 (member1@example.com)', value: 'usr_1' },
		]);
	});

	it('says so where lemlist names nobody', async () => {
		lemlist().get('/team').query({ version: 'v2' }).reply(200, { _id: 'tea_1' });
		await expect(search('searchUsers')).rejects.toThrow('lemlist lists no member of this team');
	});
});

describe('the mailbox pickers', () => {
	const serve = (members: number) => {
		lemlist().persist().get('/team').reply(200, team(members));
		for (let number = 1; number <= members; number++) {
			lemlist().persist().get(`/users/usr_${number}`).reply(200, user(number));
		}
	};

	it('go through the team user by user, as far as a page needs', async () => {
		serve(11);
		const first = await search('searchMailboxes');
		expect(first.results.slice(0, 2)).toEqual([
			{ name: 'member1@example.com (connected)', value: 'usm_1' },
			{ name: 'member1@example.org', value: 'umx_1' },
		]);
		expect(first.results).toHaveLength(20);
		const second = await search('searchMailboxes', undefined, String(first.paginationToken));
		expect(second.results.map(({ value }) => value)).toEqual(['usm_11', 'umx_11']);
		expect(second.paginationToken).toBeUndefined();
		const { results } = await search('searchMailboxes', 'member11@example.org');
		expect(results.map(({ value }) => value)).toEqual(['umx_11']);
	});

	it('spell senders as statistics and alerts take them', async () => {
		serve(1);
		expect((await search('searchSendUsers')).results[0]).toEqual({
			name: 'member1@example.com (connected)',
			value: 'usr_1|member1@example.com',
		});
		expect(await dropdown('loadSenders')).toEqual([
			{ name: 'example.com (domain)', value: 'example.com' },
			{ name: 'example.org (domain)', value: 'example.org' },
			{ name: 'member1@example.com', value: 'usr_1|member1@example.com|usm_1' },
			{ name: 'member1@example.org', value: 'usr_1|member1@example.org|umx_1' },
		]);
	});

	it('say so where nothing is connected', async () => {
		lemlist().get('/team').reply(200, team(1));
		lemlist().get('/users/usr_1').reply(200, { _id: 'usr_1', mailboxes: [] });
		await expect(search('searchMailboxes')).rejects.toThrow('This team has no mailbox in lemlist yet.');
	});

	it('show those of the chosen sender, and say what to choose first', async () => {
		const parameters = { resource: 'conversation', operation: 'sendEmail' };
		lemlist().get('/users/usr_1').reply(200, user(1));
		const sender = { ...parameters, sendUserId: picked('usr_1') };
		const { results } = await search('searchMailboxesOfSender', undefined, undefined, sender);
		expect(results.map(({ value }) => value)).toEqual(['usm_1', 'umx_1']);
		for (const value of ['', '={{ $json.sender }}']) {
			const open = { ...parameters, sendUserId: picked(value) };
			await expect(search('searchMailboxesOfSender', undefined, undefined, open)).rejects.toThrow(
				'Choose Sender first',
			);
		}
	});
});

it('the picker of WhatsApp accounts shows label and number', async () => {
	const accounts = [
		{ id: 'wha_1', phoneNumber: '+33123456789', label: 'Sales' },
		{ id: 'wha_2', phoneNumber: '+33987654321' },
	];
	lemlist()
		.get('/user/channels')
		.reply(200, { whatsapp: { connected: true, accounts } });
	expect((await search('searchWhatsappAccounts')).results).toEqual([
		{ name: 'Sales (+33123456789)', value: 'wha_1' },
		{ name: '+33987654321', value: 'wha_2' },
	]);
	lemlist()
		.get('/user/channels')
		.reply(200, { whatsapp: { connected: false, accounts: [] } });
	await expect(search('searchWhatsappAccounts')).rejects.toThrow('has no WhatsApp account in lemlist');
});

describe('the draft picker', () => {
	const parameters = {
		resource: 'draft',
		operation: 'get',
		contactId: picked('ctc_1'),
		draftOwner: { __rl: true, mode: 'email', value: 'nathan@example.com' },
	};

	it('shows what the owner has prepared for the contact', async () => {
		lemlist()
			.get('/inbox/ctc_1/drafts')
			.query({ draftOwner: 'nathan@example.com' })
			.reply(200, {
				drafts: [
					{ _id: 'drf_1', channel: 'email', subject: 'Our talk', contentPreview: 'Hello' },
					{ _id: 'drf_2', channel: 'linkedin', subject: '', contentPreview: 'Hello again' },
				],
			});
		const { results } = await search('searchDrafts', undefined, undefined, parameters);
		expect(results).toEqual([
			{ name: 'Our talk (email)', value: 'drf_1' },
			{ name: 'Hello again (linkedin)', value: 'drf_2' },
		]);
	});

	it('says what to choose first', async () => {
		const withoutOwner = { ...parameters, draftOwner: picked('') };
		await expect(search('searchDrafts', undefined, undefined, withoutOwner)).rejects.toThrow(
			'Choose Draft Owner first',
		);
	});
});

it('the webhook picker shows address and event', async () => {
	lemlist()
		.get('/hooks')
		.reply(200, [
			{ _id: 'hoo_1', targetUrl: 'https://example.com/1', type: 'emailsReplied' },
			{ _id: 'hoo_2', targetUrl: 'https://example.com/2' },
		]);
	expect((await search('searchWebhooks')).results).toEqual([
		{ name: 'https://example.com/1 (emailsReplied)', value: 'hoo_1' },
		{ name: 'https://example.com/2 (all events)', value: 'hoo_2' },
	]);
});

it('the events of webhooks are known without asking lemlist', async () => {
	const events = await dropdown('loadEvents');
	expect(events).toHaveLength(EVENT_TYPES.length);
	expect(events).toContainEqual({
		name: 'Email Replied',
		value: 'emailsReplied',
		description: 'Email: emailsReplied',
	});
});

it('the alert picker shows what sets an alert off', async () => {
	const alert = {
		_id: 'dac_1',
		widget: 'outreach',
		metric: 'bounceRate',
		comparisonOperator: 'above',
		threshold: 5,
		severity: 'critical',
		enabled: true,
	};
	const alerts = [alert, { ...alert, _id: 'dac_2', enabled: false }];
	lemlist().get('/deliverability/alerts').reply(200, { alerts, total: 2 });
	expect((await search('searchDeliverabilityAlerts')).results).toEqual([
		{ name: 'outreach bounceRate above 5 (critical)', value: 'dac_1' },
		{ name: 'outreach bounceRate above 5 (critical, off)', value: 'dac_2' },
	]);
});

it('the persona picker passes on why lemlist shows none', async () => {
	lemlist()
		.get('/database/personas')
		.reply(403, { error: 'Beta is not enabled', code: 'BETA_NOT_ENABLED' });
	await expect(search('searchPersonas')).rejects.toThrow('Beta is not enabled');
	lemlist()
		.get('/database/personas')
		.reply(200, { data: [{ _id: 'pdp_1', name: 'Founders', mode: 'leads' }] });
	expect((await search('searchPersonas')).results).toEqual([{ name: 'Founders (leads)', value: 'pdp_1' }]);
});

it.each([
	['searchPeople', undefined, ['country', 'department']],
	['searchCompanies', undefined, ['country', 'companySize']],
	['create', 'companies', ['country', 'companySize']],
])('the filters of %s (mode %s) are those that fit', async (operation, mode, fitting) => {
	lemlist()
		.get('/database/filters')
		.reply(200, [
			{ filterId: 'department', description: 'By department', mode: ['leads'], helper: 'Sales, Other' },
			{ filterId: 'country', description: 'By country', mode: ['leads', 'companies'] },
			{ filterId: 'companySize', mode: ['companies'] },
		]);
	const options = await dropdown('loadDatabaseFilters', mode ? { operation, mode } : { operation });
	expect(options.map(({ value }) => value).sort()).toEqual([...fitting].sort());
	expect(options).toContainEqual({ name: 'country', value: 'country', description: 'By country' });
});

describe('the pickers of signal agents', () => {
	it('show agents a page of 100 at a time, with their status', async () => {
		for (const page of [1, 2, 3]) {
			const data = Array.from({ length: [100, 30, 0][page - 1] ?? 0 }, (_, index) => ({
				_id: `wl_${page * 1000 + index}`,
				name: 'New hires',
				status: 'active',
			}));
			lemlist()
				.get('/watchlist')
				.query({ limit: '100', page: String(page) })
				.reply(200, { data });
		}
		const first = await search('searchSignalAgents');
		expect(first.results[0]).toEqual({ name: 'New hires (active)', value: 'wl_1000' });
		const second = await search('searchSignalAgents', undefined, String(first.paginationToken));
		expect(second.results).toHaveLength(30);
		expect(await search('searchSignalAgents', undefined, String(second.paginationToken))).toEqual({
			results: [],
		});
	});

	it('show the signal types as lemlist explains them', async () => {
		const data = [{ type: 'newHire', title: 'New hire', description: 'Somebody joined a company' }];
		lemlist().get('/watchlist/library').reply(200, { data });
		expect(await dropdown('loadSignalTypes')).toEqual([
			{ name: 'New hire', value: 'newHire', description: 'Somebody joined a company' },
		]);
	});

	it('show the filters of the chosen signal type, or each filter once', async () => {
		const title = { filterId: 'title', name: 'Title' };
		const website = { filterId: 'website' };
		lemlist()
			.get('/watchlist/filters')
			.query({ type: 'newHire' })
			.reply(200, { data: { newHire: [title] } });
		expect(await dropdown('loadSignalFilters', { type: 'newHire' })).toEqual([
			{ name: 'Title', value: 'title' },
		]);
		lemlist()
			.get('/watchlist/filters')
			.query({})
			.twice()
			.reply(200, { data: { newHire: [website, title], jobChange: [title] } });
		for (const parameters of [{}, { type: '={{ $json.type }}' }]) {
			expect(await dropdown('loadSignalFilters', parameters)).toEqual([
				{ name: 'Title', value: 'title' },
				{ name: 'website', value: 'website' },
			]);
		}
	});
});

describe('senders', () => {
	const broken = [{ code: 'channel_disconnected', scope: 'channel', type: 'error' }];
	const all = [
		{
			...{ userId: 'usr_1', name: 'Nathan Example', inPool: true },
			channels: [
				{ type: 'email', id: 'usm_1', label: 'nathan@example.com', diagnostics: [] },
				{ type: 'linkedin' },
			],
		},
		{
			userId: 'usr_2',
			channels: [{ type: 'whatsapp', id: 'uwa_2', diagnostics: broken }],
		},
	];
	const answered = (query: Record<string, string> = {}) =>
		lemlist()
			.get('/senders')
			.query(query)
			.reply(200, { data: { senders: all } });
	const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
	const remove = { resource: 'sender', operation: 'remove' };

	it('are told by name, and whether they are in the chosen campaign', async () => {
		answered({ campaignId: 'cam_1' });
		const { results } = await search('searchCampaignSenders', '', undefined, { ...remove, campaignId });
		expect(results).toEqual([
			{ name: 'Nathan Example, in the campaign', value: 'usr_1' },
			{ name: 'usr_2', value: 'usr_2' },
		]);
		answered();
		await search('searchCampaignSenders', '', undefined, remove);
	});

	it('have accounts: those of the chosen one, or all', async () => {
		const of = { resource: 'sender', operation: 'updateChannels' };
		answered();
		expect(await dropdown('loadSenderChannels', of)).toEqual([
			{ name: 'Nathan Example: email nathan@example.com', value: 'usm_1' },
			{ name: 'usr_2: whatsapp uwa_2, cannot send', value: 'uwa_2' },
		]);
		answered();
		const userId = { __rl: true, mode: 'id', value: 'usr_2' };
		expect(await dropdown('loadSenderChannels', { ...of, userId })).toHaveLength(1);
	});
});
