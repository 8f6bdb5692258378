import { resolveOutputSchemaPath } from 'n8n-core';
import { operations } from '../contract/played';
import { generating, nameOf, readFolder, writeFolder } from './files.mts';
import { simplified } from '../../nodes/Lemlist/triggers/simplify';
import { previewOf } from './previews';
import { schemaOf } from './schema';

const NODE = 'nodes/Lemlist';

/** What both triggers report most. They share a folder with the action node, whose previews lie below its resources. */
const EVENT = {
	...{
		_id: 'act_1',
		type: 'emailsReplied',
		createdAt: '2026-03-01T10:00:00.000Z',
		isFirst: true,
		bot: false,
	},
	...{ leadId: 'lea_1', leadEmail: 'nathan@example.com', leadFirstName: 'Nathan', leadLastName: 'Martin' },
	...{ leadCompanyName: 'Example Ltd', contactId: 'ctc_1', campaignId: 'cam_1', campaignName: 'Founders' },
	...{ sequenceStep: 0, stepId: 'stp_1', subject: 'Re: Hello', text: 'No, thanks' },
	...{ sendUserEmail: 'anna@example.org', linkedinUrl: 'https://linkedin.com/in/nathan-example' },
};

// The editor takes previews without properties for broken ones.
it('n8n finds the output preview of every operation, as its cases show it', () => {
	const previews: Record<string, string> = {};
	for (const of of operations) {
		const { resource, operation, name } = of;
		const schema = previewOf(of);
		if (Object.keys(schema.properties ?? {}).length === 0) continue;
		const ref = { nodeDir: NODE, version: 1, resource, operation: operation.value };
		const file = resolveOutputSchemaPath(ref);
		if (file === undefined) throw new Error(`n8n has no place for the preview of ${name}`);
		previews[file] = `${JSON.stringify({ ...schema, version: 1 }, null, 2)}\n`;
	}
	const shared = resolveOutputSchemaPath({ nodeDir: NODE, version: 1 });
	if (shared === undefined) throw new Error('n8n has no place for the preview of the triggers');
	previews[shared] = `${JSON.stringify({ ...schemaOf([simplified(EVENT)]), version: 1 }, null, 2)}\n`;
	if (generating) writeFolder(`${NODE}/__schema__`, previews);
	const there = readFolder(`${NODE}/__schema__`);
	const wrong = Object.keys({ ...previews, ...there }).filter((file) => previews[file] !== there[file]);
	const todo = wrong.map((file) => {
		const what = file in previews ? 'run `npm run generate`' : 'no operation has a case that shows it';
		return `${nameOf(file)}: ${what}`;
	});
	expect(todo).toEqual([]);
});
