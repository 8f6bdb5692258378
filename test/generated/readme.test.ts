import { resources } from '../../nodes/Lemlist/resources';
import { generating, readText, writeText } from './files.mts';
import { operationTable } from './operationTable';

const START = '<!-- operations:start -->';
const END = '<!-- operations:end -->';

it('README.md lists the operations there are, as `npm run generate` writes them', () => {
	const readme = readText('README.md');
	const [before, rest = ''] = readme.split(START);
	const [, after] = rest.split(END);
	if (after === undefined) throw new Error(`README.md needs ${START} and ${END}`);
	const expected = `${before}${START}\n\n${operationTable(resources)}\n\n${END}${after}`;
	if (generating) writeText('README.md', expected);
	expect(readText('README.md')).toBe(expected);
});
