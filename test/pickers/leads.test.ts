import type { INodeParameters } from 'n8n-workflow';
import { LEAD_STATES } from '../../nodes/Lemlist/api/values.ts';
import { isolated, lemlist } from '../support/lemlist';
import { columns, dropdown, search } from '../support/n8n.mts';

isolated();

const id = (value: string) => ({ __rl: true, mode: 'id', value });

describe('the pickers of a CRM', () => {
	const importing = { resource: 'lead', operation: 'importFromCrm', crm: 'hubspot' };

	it('offer whoever connected the chosen CRM, by name', async () => {
		lemlist()
			.get('/team/crmUsers')
			.reply(200, [
				{ userId: 'usr_1', crm: 'salesforce' },
				{ userId: 'usr_1', crm: 'hubspot' },
				{ userId: 'usr_2', crm: 'hubspot' },
			]);
		lemlist()
			.get('/team')
			.query({ version: 'v2' })
			.reply(200, { _id: 'tea_1', users: [{ userId: 'usr_1', name: 'Nathan Example' }] });
		expect((await search('searchCrmUsers', '', undefined, importing)).results).toEqual([
			{ name: 'Nathan Example', value: 'usr_1' },
			{ name: 'usr_2', value: 'usr_2' },
		]);
	});

	it('say so where nobody did, or the team is not in the beta', async () => {
		lemlist().get('/team/crmUsers').reply(200, []);
		lemlist().get('/team').query(true).reply(200, { _id: 'tea_1' });
		await expect(search('searchCrmUsers', '', undefined, importing)).rejects.toThrow(
			'No member of this team has connected that CRM',
		);
		lemlist().get('/team/crmUsers').reply(400, 'Endpoint not available');
		await expect(search('searchCrmUsers', '', undefined, importing)).rejects.toThrow(
			'Endpoint not available',
		);
	});

	it('offer the filters of that user, of one kind in Salesforce', async () => {
		const query = { crm: 'salesforce', userId: 'usr_1', type: 'report' };
		lemlist()
			.get('/crm/filters')
			.query(query)
			.reply(200, [
				{ id: 16, name: 'Filter 1' },
				{ _id: 'abc', name: 'Filter 2' },
			]);
		const chosen = { ...importing, crm: 'salesforce', filterType: 'report', userId: id('usr_1') };
		expect((await search('searchCrmFilters', '', undefined, chosen)).results).toEqual([
			{ name: 'Filter 1', value: '16' },
			{ name: 'Filter 2', value: 'abc' },
		]);
	});

	it('leave the kind out elsewhere, and want the user first', async () => {
		const chosen = { ...importing, filterType: 'report', userId: id('usr_1') };
		lemlist().get('/crm/filters').query({ crm: 'hubspot', userId: 'usr_1' }).reply(200, []);
		await expect(search('searchCrmFilters', '', undefined, chosen)).rejects.toThrow(
			'This user has no filters in that CRM',
		);
		await expect(
			search('searchCrmFilters', '', undefined, { ...importing, userId: id('') }),
		).rejects.toThrow('Choose CRM User first');
	});
});

it('the states of a lead read as words', async () => {
	const states = await dropdown('loadLeadStates');
	expect(states).toHaveLength(LEAD_STATES.length);
	expect(states).toContainEqual({ name: 'LinkedIn Invite Accepted', value: 'linkedinInviteAccepted' });
	expect(states).toContainEqual({ name: 'API Not Interested', value: 'apiNotInterested' });
	expect(states).toContainEqual({ name: 'Scanned', value: 'scanned' });
});

describe('the variables of a lead', () => {
	const team = [
		['companySize', 'Company Size', 'string'],
		['score', 'Score', 'string'],
	];
	const offered = async (parameters: INodeParameters) => {
		lemlist()
			.get('/fields')
			.query({ entity: 'contact' })
			.reply(200, {
				success: true,
				data: {
					contact: [
						{ name: 'email', label: 'Email', type: 'text', source: 'default' },
						{ name: 'companySize', label: 'Company Size', type: 'text', source: 'custom' },
						{ name: 'score', label: 'Score', type: 'number', source: 'crm_synced' },
					],
				},
			});
		const { fields } = await columns('mapLeadVariables', parameters);
		return fields
			.map(({ id: name, displayName, type }) => [name, displayName, type])
			.sort(([a = ''], [b = '']) => a.localeCompare(b));
	};
	const lead = {
		_id: 'lea_1',
		email: 'nathan@example.com',
		firstName: 'Nathan',
		campaignId: 'cam_1',
		isPaused: false,
		companySize: '50-100',
		'favorite color': 'blue',
	};
	const withTheLeads = [team[0], ['favorite color', 'favorite color', 'string'], team[1]];

	it('are those of the team, all as text, and those the lead has', async () => {
		lemlist().get('/leads').query({ id: 'lea_1', version: 'v2' }).reply(200, lead);
		const parameters = { resource: 'leadVariable', operation: 'set', leadId: 'lea_1' };
		expect(await offered(parameters)).toEqual(withTheLeads);
	});

	it('are found by address as well, and in the newer shape of a lead', async () => {
		lemlist()
			.get('/leads')
			.query({ email: 'nathan@example.com', version: 'v2' })
			.reply(200, { _id: 'lea_1', state: 'scanned', variables: lead });
		expect(
			await offered({
				resource: 'lead',
				operation: 'update',
				campaignId: id('cam_1'),
				leadIdOrEmail: 'nathan@example.com',
			}),
		).toEqual(withTheLeads);
	});

	it('are those of the newest lead of the campaign where there is no lead yet', async () => {
		lemlist()
			.get('/campaigns/cam_1/leads/')
			.query({ state: 'all', limit: '1' })
			.reply(200, [{ _id: 'lea_1' }]);
		lemlist().get('/leads').query({ id: 'lea_1', version: 'v2' }).reply(200, lead);
		const parameters = { resource: 'lead', operation: 'create', campaignId: id('cam_1') };
		expect(await offered(parameters)).toEqual(withTheLeads);
	});

	it('are those of the team alone in an empty campaign, and before anything is chosen', async () => {
		lemlist().get('/campaigns/cam_1/leads/').query(true).reply(200, '');
		const create = { resource: 'lead', operation: 'create' };
		expect(await offered({ ...create, campaignId: id('cam_1') })).toEqual(team);
		expect(await offered({ ...create, campaignId: id('={{ $json.campaign }}') })).toEqual(team);
		expect(await offered({ ...create, campaignId: id('') })).toEqual(team);
	});

	it('fill the dropdown of those to erase', async () => {
		lemlist()
			.get('/fields')
			.query(true)
			.reply(200, { data: { contact: [{ name: 'score', label: 'Score', source: 'custom' }] } });
		expect(
			await dropdown('loadLeadVariables', { resource: 'leadVariable', operation: 'erase', leadId: '' }),
		).toEqual([{ name: 'Score', value: 'score' }]);
	});
});
