import { isolated, lemlist } from '../support/lemlist';
import { dropdown, search } from '../support/n8n.mts';

isolated();

const id = (value: string) => ({ __rl: true, mode: 'id', value });
const names = async (...asked: Parameters<typeof search>) =>
	(await search(...asked)).results.map(({ name, value }) => [name, value]);

const newestFirst = { limit: '100', sortBy: 'createdAt', sortOrder: 'desc' };
const rows = <T>(count: number, row: (number: number) => T) =>
	Array.from({ length: count }, (_, index) => row(index + 1));

describe('campaigns', () => {
	it('fill a dropdown to the last page', async () => {
		const row = (number: number) => ({ _id: `cam_${number}`, name: `C${number}`, status: 'draft' });
		const all = rows(103, row);
		for (const page of [1, 2, 3]) {
			lemlist()
				.get('/campaigns')
				.query({ version: 'v2', page, ...newestFirst })
				.reply(200, { campaigns: all.slice(page * 100 - 100, page * 100) });
		}
		const options = await dropdown('loadCampaigns');
		expect(options).toHaveLength(103);
		expect(options[102]).toEqual({ name: 'C103 (draft)', value: 'cam_103' });
	});

	it('say so where there are none', async () => {
		lemlist().get('/campaigns').query(true).reply(200, { campaigns: [] });
		await expect(search('searchCampaigns')).rejects.toThrow('There is no campaign in lemlist yet');
	});
});

describe('schedules', () => {
	const row = (number: number) => ({
		_id: `skd_${number}`,
		name: 'Default schedule',
		start: '09:00',
		end: '18:00',
		timezone: number === 2 ? 'Asia/Seoul' : 'Europe/Paris',
	});

	it('are told apart by hours and zone', async () => {
		lemlist()
			.get('/schedules')
			.query({ page: '1', ...newestFirst })
			.reply(200, { schedules: rows(3, row), pagination: { totalRecords: 3 } });
		expect(await names('searchSchedules', 'seoul')).toEqual([
			['Default schedule (09:00-18:00, Asia/Seoul)', 'skd_2'],
		]);
	});
});

describe('sequences and steps', () => {
	const sequences = {
		seq_1: {
			_id: 'seq_1',
			level: 0,
			steps: [
				{ _id: 'stp_1', type: 'email', subject: 'Hello' },
				{ _id: 'stp_2', type: 'manual', title: 'Call' },
				{ _id: 'stp_3', type: 'conditional' },
			],
		},
		seq_2: { _id: 'seq_2', level: 1, parentId: 'seq_1', conditionalStepIndex: 2, steps: [] },
	};
	const step = { resource: 'sequenceStep', operation: 'delete' };
	const campaign = id('cam_1');
	const answered = () => lemlist().get('/campaigns/cam_1/sequences').reply(200, sequences);

	it('are those of the chosen campaign', async () => {
		answered();
		expect(await names('searchSequences', '', undefined, { ...step, campaign })).toEqual([
			['Main sequence (email, manual, conditional)', 'seq_1'],
			['Branch at step 2 (no steps)', 'seq_2'],
		]);
		answered();
		const parameters = { ...step, campaign, sequenceId: id('seq_1') };
		expect(await names('searchSteps', '', undefined, parameters)).toEqual([
			['1. email: Hello', 'stp_1'],
			['2. manual: Call', 'stp_2'],
			['3. conditional', 'stp_3'],
		]);
	});

	it('are all of the campaign where an operation is about the campaign itself', async () => {
		answered();
		const parameters = { resource: 'lead', operation: 'skipStep', campaignId: campaign };
		expect(await names('searchCampaignSteps', '', undefined, parameters)).toEqual([
			['Main sequence, 1. email: Hello', 'stp_1'],
			['Main sequence, 2. manual: Call', 'stp_2'],
			['Main sequence, 3. conditional', 'stp_3'],
		]);
		lemlist().get('/campaigns/cam_1/sequences').reply(200, { seq_2: sequences.seq_2 });
		await expect(search('searchCampaignSteps', '', undefined, parameters)).rejects.toThrow(
			'no steps yet',
		);
	});

	it('are conditions with their branches', async () => {
		const branching = { resource: 'conditionBranch', operation: 'update', sequenceId: id('seq_1') };
		answered();
		expect(await names('searchConditionSteps', '', undefined, { ...branching, campaign })).toEqual([
			['3. conditional', 'stp_3'],
		]);
		const branches = [
			{ sequenceId: 'seq_2', name: 'Banks', customField: 'industry' },
			{ sequenceId: 'seq_3', customField: 'industry', customOperator: 'is', customValues: ['Retail'] },
			{ sequenceId: 'seq_4', scoreComparator: 'above', scoreThreshold: 50 },
			{ name: 'nothing that points to it' },
			{ sequenceId: 'seq_5', key: 'fallback' },
		];
		lemlist().get('/sequences/seq_1/steps/stp_3/branches').reply(200, { branches });
		const parameters = { ...branching, stepId: id('stp_3') };
		expect(await names('searchConditionBranches', '', undefined, parameters)).toEqual([
			['Banks', 'seq_2'],
			['industry is Retail', 'seq_3'],
			['above 50', 'seq_4'],
			['Else', 'seq_5'],
		]);
		await expect(search('searchConditionBranches', '', undefined, branching)).rejects.toThrow(
			'Choose Condition Step first',
		);
	});

	it('want it chosen first', async () => {
		await expect(search('searchSequences', '', undefined, step)).rejects.toThrow('Choose Campaign first');
		await expect(search('searchSteps', '', undefined, { ...step, campaign })).rejects.toThrow(
			'Choose Sequence first',
		);
	});

	it('say so where the sequence has no steps, or is none of this campaign', async () => {
		answered();
		const parameters = { ...step, campaign, sequenceId: id('seq_2') };
		await expect(search('searchSteps', '', undefined, parameters)).rejects.toThrow('has no steps');
	});

	it("pass on lemlist's words", async () => {
		lemlist().get('/campaigns/cam_1/sequences').reply(400, 'Campaign has no sequence');
		await expect(search('searchSequences', '', undefined, { ...step, campaign })).rejects.toThrow(
			'Campaign has no sequence',
		);
	});
});

it('senders are offered as the statistics spell them', async () => {
	lemlist()
		.get('/team')
		.reply(200, { _id: 'tea_1', userIds: ['usr_1', 'usr_2'] });
	lemlist()
		.get('/users/usr_1')
		.reply(200, {
			_id: 'usr_1',
			mailboxes: [{ _id: 'usm_1', email: 'nathan@example.com', status: 'CONNECTED' }],
		});
	lemlist().get('/users/usr_2').reply(200, { _id: 'usr_2', mailboxes: [] });
	expect(await names('searchSendUsers')).toEqual([
		['nathan@example.com (connected)', 'usr_1|nathan@example.com'],
	]);
});

it('time zones are in alphabetical order, and UTC is one of them', async () => {
	const zones = (await dropdown('loadTimezones')).map(({ value }) => value);
	expect(zones).toEqual(expect.arrayContaining(['America/New_York', 'Europe/Paris', 'UTC']));
	expect(zones).toEqual(zones.toSorted());
});

it('conditions have names of their own', async () => {
	expect(await dropdown('loadConditions')).toContainEqual({
		name: 'Has LinkedIn URL',
		value: 'hasLinkedinUrl',
	});
});
