import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ResourceCases } from './case.ts';

const folder = path.resolve('test/operations');
const load = createRequire(path.join(folder, 'index.mts')) as (file: string) => Record<string, ResourceCases>;

/** The cases of all operations, by resource value: what `<resource>.cases.ts` exports under the resource's name. */
export const cases: Record<string, ResourceCases> = Object.fromEntries(
	readdirSync(folder).flatMap((file) => {
		const [, resource] = /^(\w+)\.cases\.ts$/.exec(file) ?? [];
		return resource ? [[resource, load(`./${file}`)[resource] ?? {}]] : [];
	}),
);
