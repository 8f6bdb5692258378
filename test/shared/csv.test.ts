import { parseCsv } from '../../nodes/Lemlist/shared/csv';

/** A file that arrives so many bytes at a time. */
async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const rows = (...values: Array<[string, string]>) => values.map(([a, b]) => ({ a, b }));

it.each([
	['plain cells', 'a,b\n1,2\n3,4\n', rows(['1', '2'], ['3', '4'])],
	['no line end at the end', 'a,b\n1,2', rows(['1', '2'])],
	['CRLF', 'a,b\r\n1,2\r\n', rows(['1', '2'])],
	['a byte order mark', '\uFEFFa,b\n1,2', rows(['1', '2'])],
	['quotes', 'a,b\n"1","2"', rows(['1', '2'])],
	['commas in quotes', 'a,b\n"1,5","2,5"', rows(['1,5', '2,5'])],
	['line ends in quotes', 'a,b\n"one\r\ntwo",2\n3,4', rows(['one\r\ntwo', '2'], ['3', '4'])],
	['doubled quotes', 'a,b\n"say ""hi""",""""', rows(['say "hi"', '"'])],
	['empty cells', 'a,b\n,\n"",x', rows(['', ''], ['', 'x'])],
	['empty lines', 'a,b\n\n1,2\n\n', rows(['1', '2'])],
	['a stray quote', 'a,b\n1,x"y\n2,z\n', rows(['1', 'x"y'], ['2', 'z'])],
	['a quote that is never closed', 'a,b\n1,"open\n2,z', rows(['1', '"open'], ['2', 'z'])],
	['text behind a closing quote', 'a,b\n"1" x,2', rows(['"1" x', '2'])],
	['spaces, which belong to the cell', 'a,b\n 1 , 2', rows([' 1 ', ' 2'])],
	['a cell without a header', 'a\n1,2', [{ a: '1', 'column 2': '2' }]],
	['a short line', 'a,b\n1', [{ a: '1' }]],
	['a header alone', 'a,b\n', []],
	['nothing', '', []],
])('%s', async (_, text, expected) => {
	expect(await parseCsv(Buffer.from(text))).toEqual(expected);
	// Wherever the pieces in which it arrives begin and end.
	for (const size of [1, 2, 3, 7]) expect(await parseCsv(inPieces(text, size))).toEqual(expected);
});

it('long texts in quotes, and many lines', async () => {
	const long = 'x"",\n'.repeat(500_000);
	expect(await parseCsv(Buffer.from(`a\n"${long}"`))).toEqual([{ a: 'x",\n'.repeat(500_000) }]);
	expect(await parseCsv(inPieces(`a,b\n${'1,2\n'.repeat(50_000)}`, 1000))).toHaveLength(50_000);
	// A quote that is never closed makes nobody read everything again and again.
	expect(await parseCsv(inPieces(`a,b\n"${'1,2\n'.repeat(100_000)}`, 100))).toHaveLength(100_000);
});
