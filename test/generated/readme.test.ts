import { resources } from '../../nodes/Lemlist/resources';
import { compatibilityTable } from './compatibility';
import { generating, readText, writeText } from './files.mts';
import { operationTable } from './operationTable';

/** What is written between `<!-- name:start -->` and `<!-- name:end -->`. */
const PARTS: Record<string, () => string> = {
	compatibility: () => compatibilityTable(),
	operations: () => operationTable(resources),
};

it.each(Object.entries(PARTS))(
	'README.md has the %s there are, as `npm run generate` writes them',
	(name, text) => {
		const [START, END] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
		const readme = readText('README.md');
		const [before, rest = ''] = readme.split(START);
		const [, after] = rest.split(END);
		if (after === undefined) throw new Error(`README.md needs ${START} and ${END}`);
		const expected = `${before}${START}\n\n${text()}\n\n${END}${after}`;
		if (generating) writeText('README.md', expected);
		expect(readText('README.md')).toBe(expected);
	},
);
