import { kinds } from '../../sandbox/resources/index.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox, SandboxOptions } from '../../sandbox/server.mts';
import type { Store } from '../../sandbox/store.mts';
import { verify } from '../../tooling/live/run.mts';
import type { Options, Outcome } from '../../tooling/live/run.mts';

/** Of the limit, so that no test waits for 2 s. */
export const WINDOW_MS = 300;
export const API_KEY = 'kept-secret-0123456789abcdef';

/** A lemlist with few people and many campaigns: more than fits a page. */
export const startTeam = async (options: SandboxOptions = {}): Promise<Sandbox> =>
	await startSandbox({ apiKey: API_KEY, windowMs: WINDOW_MS, people: 60, ...options });

/** Runs in this process. @returns what came of it, and every line that was said */
export async function run(
	{ url, apiKey: key }: Pick<Sandbox, 'url' | 'apiKey'>,
	options: Pick<Options, 'stages'> & Partial<Options>,
): Promise<Outcome & { said: string[] }> {
	const said: string[] = [];
	const say = (line: string) => said.push(line);
	return { ...(await verify({ url, key, say, windowMs: WINDOW_MS, ...options })), said };
}

/** Ids of all that a team has, by kind. */
export function things(store: Store): Record<string, string[]> {
	return {
		...Object.fromEntries(
			kinds
				// What has happened is no thing.
				.filter(({ name }) => name !== 'activities')
				.map((kind) => [kind.name, store.all(kind).rows.map(({ _id }) => _id)]),
		),
		unsubscribed: [...store.people.values()]
			.filter(({ unsubscribed }) => unsubscribed)
			.map(({ _id }) => _id),
	};
}

/** What lemlist has no request to remove. */
const STAYS = ['campaigns', 'sequences', 'schedules'];

/** What a team has more, or less, than before; of what stays with the one campaign of a run, one each. */
export function changed(before: Record<string, string[]>, store: Store): string[] {
	const after = things(store);
	return Object.keys(after).flatMap((name) => {
		const [was, is] = [before[name] ?? [], after[name] ?? []];
		const more = is.filter((each) => !was.includes(each));
		const less = was.filter((each) => !is.includes(each));
		const isOwn = less.length === 0 && more.length === (STAYS.includes(name) ? 1 : 0);
		return isOwn
			? []
			: [...more.map((each) => `${name} +${each}`), ...less.map((each) => `${name} -${each}`)];
	});
}

/** Stands in every text of a team that could be anything. */
export const MARK = 'zyzzyva';

/** Puts the mark into whatever names somebody or something. */
export function mark(store: Store): void {
	const done = new Set<unknown>();
	const visit = (value: unknown): unknown => {
		if (typeof value === 'string') return /[ @]|:\/\//.test(value) ? `${value}${MARK}` : value;
		if (typeof value !== 'object' || value === null || done.has(value)) return value;
		done.add(value);
		for (const [key, each] of Object.entries(value)) Reflect.set(value, key, visit(each));
		return value;
	};
	for (const kind of kinds) for (const row of store.all(kind).rows) visit(row);
}
