import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Answer } from './client.mts';
import type { Probe } from './probe.mts';
import { formOf } from './scrub.mts';

/** Keeps the form of answers in a folder, one file each: keys and types, and nothing of what was in them. */
export class Recording {
	readonly #folder: string;
	readonly #hide: (text: string) => string;

	/**
	 * @param folder is made when there is something to keep
	 * @param hide takes the key out of a text
	 */
	constructor(folder: string, hide: (text: string) => string) {
		this.#folder = folder;
		this.#hide = hide;
	}

	async keep({ request, name, settles }: Probe, { status, headers, text: body }: Answer): Promise<void> {
		const file = `${request} ${name}`.replace(/\W+/g, '-').toLowerCase();
		const form = {
			...{ endpoint: request, asked: name, settles, status },
			contentType: headers.get('content-type'),
			headers: [...headers.keys()],
			body: formOf(body),
		};
		await mkdir(this.#folder, { recursive: true });
		const text = this.#hide(`${JSON.stringify(form, null, 2)}\n`);
		await writeFile(join(this.#folder, `${file}.json`), text);
	}
}
