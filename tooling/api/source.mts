import { readFile } from 'node:fs/promises';

import { NoDocument, read } from './document.mts';
import type { Document } from './document.mts';

const PATIENCE_MS = 60_000;

/**
 * Reads a document from a file or a URL.
 * @throws NoDocument where there is none
 */
export async function documentAt(source: string): Promise<Document> {
	if (!/^https?:/.test(source)) return read(await readFile(source, 'utf8'));
	const response = await fetch(source, { signal: AbortSignal.timeout(PATIENCE_MS) });
	if (!response.ok) throw new NoDocument(`${source} answers with status ${response.status}.`);
	return read(await response.text());
}
