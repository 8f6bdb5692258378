import { generating, readText, writeText } from './files.mts';
import { verifyLive } from './verifyLive';

const FILE = 'docs/verify-live.md';
const START = '<!-- verify:start -->';
const END = '<!-- verify:end -->';

it('docs/verify-live.md says what is asked and unsettled, as `npm run generate` writes it', () => {
	const [before, rest = ''] = readText(FILE).split(START);
	const [, after] = rest.split(END);
	if (after === undefined) throw new Error(`${FILE} needs ${START} and ${END}`);
	const expected = `${before}${START}\n\n${verifyLive()}\n\n${END}${after}`;
	if (generating) writeText(FILE, expected);
	expect(readText(FILE)).toBe(expected);
});
