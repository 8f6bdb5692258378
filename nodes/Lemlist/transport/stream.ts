import type { ByteStream } from '../definition/request';

/** An answer is larger than it is read. */
export class TooLarge extends Error {
	override name = 'TooLarge';
}

export function isStream(body: unknown): body is ByteStream {
	return typeof body === 'object' && body !== null && 'pipe' in body && 'destroy' in body;
}

/**
 * Reads all of it as UTF-8 text.
 * @param most bytes, after decompression
 * @throws TooLarge; whatever the connection says; either way the connection is closed
 */
export async function wholeText(body: ByteStream, most: number): Promise<string> {
	const decoder = new TextDecoder();
	let size = 0;
	let text = '';
	return await new Promise((resolve, reject) => {
		body.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size > most) {
				reject(new TooLarge());
				body.destroy();
			} else text += decoder.decode(chunk, { stream: true });
		});
		body.on('end', () => resolve(text + decoder.decode()));
		body.on('error', reject);
		body.on('close', () => reject(new Error('The connection was closed')));
	});
}

/** As much of a file as tells what it is. */
const HEAD_BYTES = 64 * 1024;

/**
 * Looks at the beginning of a file: its first line, or 64 KB.
 * @returns the bytes, which are to be read once more from `rest`; without `rest`, they are all
 * @throws whatever the connection says
 */
export async function peek(body: ByteStream): Promise<{ head: Buffer; rest?: ByteStream }> {
	const chunks: Buffer[] = [];
	let size = 0;
	let isOver = false;
	let failure: Error | undefined;
	let wake = () => {};
	const end = (error?: Error) => {
		isOver = true;
		failure ??= error;
		wake();
	};
	body.once('error', end);
	body.once('end', () => end());
	body.once('close', () => end(isOver ? undefined : new Error('The connection was closed')));
	const more = async () =>
		await new Promise<void>((resolve) => {
			wake = resolve;
			if (!isOver) body.once('readable', resolve);
			else resolve();
		});
	while (!isOver && size < HEAD_BYTES && !chunks.at(-1)?.includes('\n')) {
		const chunk = body.read() as Buffer | null;
		if (chunk === null) {
			await more();
			continue;
		}
		chunks.push(chunk);
		size += chunk.length;
	}
	if (failure) throw failure;
	const head = Buffer.concat(chunks);
	if (isOver) return { head };
	body.unshift(head);
	return { head, rest: body };
}

/**
 * The same bytes, as they go by.
 * @param each what becomes of a piece; at the end it is called without one
 */
export function passing(body: ByteStream, each: (piece?: Buffer) => Buffer): ByteStream {
	return body.compose(async function* (source: AsyncIterable<Buffer>) {
		for await (const piece of source) yield each(piece);
		yield each();
	}) as ByteStream;
}
