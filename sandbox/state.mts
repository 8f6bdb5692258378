import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize, serialize } from 'node:v8';

import type { Kept } from './store.mts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Whoever ends the process in the worst way loses what happened in this time. */
const WITHIN_MS = 1000;
/** Where there is very much to write, it takes at most this part of the time. */
const BUSY = 0.1;

/** A file that outlives the process and holds all that a team has. Nothing else may write to it. */
export class StateFile {
	readonly #path: string;
	readonly #what: () => Kept;
	#timer: NodeJS.Timeout | undefined;
	#pause = WITHIN_MS;

	/** @param what to be kept, at the moment of writing */
	constructor(path: string, what: () => Kept) {
		this.#path = path;
		this.#what = what;
	}

	/** What was kept. A file that cannot be used is set aside, and `say` is told of it. */
	read(say: (line: string) => void): Kept | undefined {
		try {
			const kept = deserialize(readFileSync(this.#path)) as { version: string; kept: Kept };
			if (kept.version === version) return kept.kept;
			this.#setAside(say, `is of version ${kept.version}, and this is ${version}`);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#setAside(say, 'cannot be read');
		}
		return undefined;
	}

	#setAside(say: (line: string) => void, why: string): void {
		const aside = `${this.#path}.old`;
		renameSync(this.#path, aside);
		say(`The kept state ${why}: it now lies in ${aside}, and the sandbox begins anew.`);
	}

	/** To be called when something may have changed: it is written soon. */
	touch(): void {
		this.#timer ??= setTimeout(() => this.write(), this.#pause).unref();
	}

	/** Writes what has changed since the last time, whole or not at all. */
	write(): void {
		if (!this.#timer) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const before = performance.now();
		const part = `${this.#path}.part`;
		writeFileSync(part, serialize({ version, kept: this.#what() }), { mode: 0o600 });
		renameSync(part, this.#path);
		this.#pause = Math.max(WITHIN_MS, (performance.now() - before) / BUSY);
	}
}
