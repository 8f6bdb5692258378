import { generating, readText, writeText } from './files.mts';

/** Holds what stands between `<!-- name:start -->` and `<!-- name:end -->` of a file against a text; writes it there when generating. */
export function expectPart(file: string, name: string, text: string): void {
	const [START, END] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
	const [before, rest = ''] = readText(file).split(START);
	const [, after] = rest.split(END);
	if (after === undefined) throw new Error(`${file} needs ${START} and ${END}`);
	const expected = `${before}${START}\n\n${text}\n\n${END}${after}`;
	if (generating) writeText(file, expected);
	expect(readText(file)).toBe(expected);
}
