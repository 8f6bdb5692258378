import { simplified } from '../../nodes/Lemlist/engine/output';

const row = {
	_id: 'lea_1',
	name: 'Nathan',
	id: 7,
	none: null,
	no: false,
	list: [{ a: 1 }],
	campaign: {
		_id: 'cam_1',
		id: 'c',
		name: 'Founders',
		status: 'running',
		sends: 3,
		owner: { email: 'a@x.example' },
	},
	variables: { status: 'hot', id: 'x' },
	fields: { name: 'Own', jobTitle: 'CEO' },
};

it.each<[string[], object]>([
	[['_id', 'name'], { _id: 'lea_1', name: 'Nathan' }],
	[['campaign.sends', 'campaign.owner.email'], { sends: 3, email: 'a@x.example' }],
	[
		['campaign._id', 'campaign.name', 'campaign.status'],
		{ campaignId: 'cam_1', campaignName: 'Founders', campaignStatus: 'running' },
	],
	[['campaign.id'], { campaignId: 'c' }],
	[['variables.status', 'fields.name', 'fields.jobTitle'], { status: 'hot', name: 'Own', jobTitle: 'CEO' }],
	[['none', 'no'], { none: null, no: false }],
	[['missing', 'missing.name', 'none.name', 'name.length', 'campaign.missing'], {}],
])('of %j', (paths, simple) => expect(simplified(row, paths)).toStrictEqual(simple));

it('keeps the order of the paths', () => {
	expect(Object.keys(simplified(row, ['name', 'campaign.sends', '_id']))).toEqual(['name', 'sends', '_id']);
});
