import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ByteStream } from '../../nodes/Lemlist/definition/request.ts';
import { TooLarge, isStream, peek, wholeText } from '../../nodes/Lemlist/transport/stream.ts';

/** A stream that gives these pieces, each when it is read, and ends. */
function streamOf(...pieces: Array<string | Buffer>): PassThrough & ByteStream {
	const stream = new PassThrough();
	for (const piece of pieces) stream.write(piece);
	stream.end();
	return stream;
}

it.each([null, undefined, 'text', 5, {}, [], { pipe: () => undefined }, { destroy: () => undefined }])(
	'%p is no stream',
	(body) => {
		expect(isStream(body)).toBe(false);
	},
);

describe('the whole text', () => {
	it('has characters that lie across two pieces', async () => {
		const euro = Buffer.from('€');
		expect(await wholeText(streamOf('a', euro.subarray(0, 1), euro.subarray(1), 'b'), 100)).toBe('a€b');
	});

	it('may be as large as is allowed, and no larger: then it is given up', async () => {
		expect(await wholeText(streamOf('12', '345'), 5)).toBe('12345');
		const larger = streamOf('12', '3456');
		await expect(wholeText(larger, 5)).rejects.toBeInstanceOf(TooLarge);
		expect(larger.destroyed).toBe(true);
	});

	it('that is cut is an error', async () => {
		const stream = new PassThrough();
		stream.write('half');
		const text = wholeText(stream, 100);
		stream.destroy();
		await expect(text).rejects.toThrow('The connection was closed');
	});
});

describe('a look at the beginning', () => {
	it('of a short file gives all of it', async () => {
		const { head, rest } = await peek(streamOf('a,b'));
		expect(head.toString()).toBe('a,b');
		expect(rest).toBeUndefined();
	});

	it('waits for the first line, and leaves everything to be read', async () => {
		const stream = new PassThrough();
		const looking = peek(stream);
		stream.write('a');
		await new Promise((resolve) => void setImmediate(resolve));
		stream.write(',b\n1');
		const { head, rest } = await looking;
		expect(head.toString()).toBe('a,b\n1');
		stream.end(',2\n');
		expect((await buffer(rest as PassThrough)).toString()).toBe('a,b\n1,2\n');
	});

	it('listens once, however many pieces its first line comes in', async () => {
		const stream = new PassThrough();
		const looking = peek(stream);
		for (let piece = 0; piece < 20; piece++) {
			stream.write('a');
			await new Promise((resolve) => void setImmediate(resolve));
			for (const event of ['error', 'end', 'close', 'readable'])
				expect(stream.listenerCount(event)).toBeLessThan(5);
		}
		stream.write('\n');
		const { rest } = await looking;
		stream.end();
		expect((await buffer(rest as PassThrough)).toString()).toBe(`${'a'.repeat(20)}\n`);
	});

	it('reads no more than 64 KB of a file without lines', async () => {
		const stream = new PassThrough({ highWaterMark: 1024 });
		const looking = peek(stream);
		for (let written = 0; written < 200; written++) {
			if (!stream.write(Buffer.alloc(1024, 'a')))
				await new Promise((resolve) => void setImmediate(resolve));
		}
		const { head } = await looking;
		expect(head.length).toBeGreaterThanOrEqual(64 * 1024);
		expect(head.length).toBeLessThan(128 * 1024);
		stream.destroy();
	});

	it('of a file that is cut is an error', async () => {
		const stream = new PassThrough();
		const looking = peek(stream);
		stream.destroy();
		await expect(looking).rejects.toThrow('The connection was closed');
	});
});
