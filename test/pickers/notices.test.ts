import { resources } from '../../nodes/Lemlist/resources';
import { isolated, lemlist } from '../support/lemlist';
import { columns } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

const mappers = new Set(
	resources
		.flatMap(({ operations }) => operations.flatMap(({ fields }) => fields))
		.flatMap(({ mapping }) => (mapping ? [`map${mapping.name}`] : [])),
);

// n8n answers 500 and shows nothing at all where the main field of the operation should be, if a mapper throws.
describe.each([...mappers])('%s never makes its field vanish', (method) => {
	it.each([
		[401, 'The authentication you supplied is incorrect', 'The authentication you supplied is incorrect'],
		[500, '', 'lemlist answered with status 500'],
		[200, '<html>', 'lemlist answered with a web page instead of data'],
		[200, '', 'lemlist answered with an empty answer'],
		[200, '{"data":null}', 'lemlist answered with an object with data'],
	])('%i %s', async (status, body, words) => {
		lemlist().persist().get(/.*/).reply(status, body);
		const { result } = await quickly(async () => await columns(method));
		expect(result.fields).toEqual([]);
		expect(result.emptyFieldsNotice).toContain(words);
		const instead = /variable/i.test(method) ? 'Other Variables' : 'Custom Fields (JSON)';
		expect(result.emptyFieldsNotice).toContain(`${instead} takes any name.`);
	});

	it('says what to do where there are no columns', async () => {
		lemlist()
			.persist()
			.get('/fields')
			.query(true)
			.reply(200, { data: { contact: [], company: [] } });
		const { fields, emptyFieldsNotice } = await columns(method);
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/^(This team has|lemlist knows) no/);
	});
});
