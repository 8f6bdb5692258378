import type { Answer } from '../answer.mts';
import type { Seeding } from '../kind.mts';
import type { Described, ResourceFile } from '../resource.mts';
import type { Store } from '../store.mts';
import * as all from './files.mts';

export const files: readonly ResourceFile[] = Object.values(all);

/** Who answers what; that a call has the names of its endpoint, and no others, is forgotten here. */
export const endpoints: Readonly<Record<string, Described | undefined>> = Object.fromEntries(
	files.flatMap(({ says, endpoints }) =>
		Object.entries(endpoints).map(([endpoint, known]) => {
			const described = (typeof known === 'function' ? { answer: known } : known) as Described;
			return [endpoint, { ...described, says: { ...says, ...described.says } }];
		}),
	),
);

/** Collections of a fresh team. */
export const kinds = files.flatMap((file) => file.kinds ?? []);

/** Has happen what happened before the start. */
export function begin(seeding: Seeding): void {
	for (const file of files) file.begin?.(seeding);
}

/** A file that an answer linked to. @param path below the API */
export function fileAt(store: Store, path: string): Answer | undefined {
	return files.map(({ file }) => file?.(store, path)).find((each) => each !== undefined);
}

/** What becomes of jobs once their time is over, by name. */
export const due: NonNullable<ResourceFile['due']> = Object.assign({}, ...files.map((file) => file.due));

/** Doubtful forms that can be switched on, by name, in words. */
export const forms: NonNullable<ResourceFile['forms']> = Object.assign(
	{},
	...files.map((file) => file.forms),
);
