import type { INode } from 'n8n-workflow';
import type { Arriving, ByteStream } from '../definition/request';
import { whenEnded } from './ending';
import { apiError } from './errors';
import type { Asked } from './errors';
import { connectionFailure } from './retry';
import type { Failure } from './retry';
import type { Blot } from './secret';
import { TooLarge, passing } from './stream';
import { watch } from './watch';
import type { World } from './world';

/** Exports of whole teams take their time and space; beyond this something else is wrong. */
const DEADLINE_S = 30 * 60;
const LARGEST_GB = 2;

/** A file that has arrived already. */
export function arrived(text: string): Arriving {
	return { to: async (take) => await take(Buffer.from(text)) };
}

/**
 * A file whose bytes are nowhere held as a whole.
 * @param body the file from its beginning on
 * @returns what throws NodeApiError when the file is cut, takes more than 30 minutes, or is larger than 2 GB
 */
export function arriving(
	world: World,
	node: INode,
	body: ByteStream,
	{ asked, blot, signal }: { asked: Asked; blot: Blot; signal?: AbortSignal },
): Arriving {
	return {
		async to(take) {
			let size = 0;
			let isLate = false;
			let held: Buffer = Buffer.alloc(0);
			const end = () => body.destroy(new Error('ended'));
			const unwatch = watch(world, DEADLINE_S * 1000, () => {
				isLate = true;
				end();
			});
			const unheard = whenEnded(signal, end);
			const failureOf = (error: unknown): Failure => {
				if (isLate) return { kind: 'slow', code: `more than ${DEADLINE_S / 60} minutes` };
				if (error instanceof TooLarge) return { kind: 'large', code: `more than ${LARGEST_GB} GB` };
				return connectionFailure(error);
			};
			let failure: Failure | undefined;
			// The key may lie across two pieces, so the end of each waits for the next.
			const bytes = passing(body, (piece) => {
				size += piece?.length ?? 0;
				if (size > LARGEST_GB * 1024 ** 3) throw new TooLarge();
				const clean = blot.bytes(piece ? Buffer.concat([held, piece]) : held);
				const ready = piece ? Math.max(0, clean.length - blot.longest) : clean.length;
				held = clean.subarray(ready);
				return clean.subarray(0, ready);
			});
			body.once('error', (error) => (failure = failureOf(error)));
			bytes.once('error', (error) => (failure ??= failureOf(error)));
			try {
				return await take(bytes).catch((error: unknown) =>
					Promise.reject(failure ? apiError(node, failure, { ...asked, isFile: true }) : error),
				);
			} finally {
				unwatch();
				unheard();
				body.destroy();
			}
		},
	};
}
