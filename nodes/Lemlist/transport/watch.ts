import { SLICE_MS, memory } from './world';
import type { World } from './world';

interface Watched {
	until: number;
	end(): void;
}

const patrols = memory(() => ({ watched: new Set<Watched>(), goes: false }));

/**
 * Ends something when its time is over, a slice late at most. One look at all of them serves the whole process, because a
 * timer of each could not be stopped.
 * @returns ends the watch
 */
export function watch(world: World, ms: number, end: () => void): () => void {
	const patrol = patrols(world);
	const one = { until: world.now() + ms, end };
	patrol.watched.add(one);
	if (!patrol.goes) void go(world);
	return () => void patrol.watched.delete(one);
}

async function go(world: World): Promise<void> {
	const patrol = patrols(world);
	patrol.goes = true;
	while (patrol.watched.size > 0) {
		await world.sleep(SLICE_MS);
		for (const one of patrol.watched) {
			if (one.until > world.now()) continue;
			patrol.watched.delete(one);
			one.end();
		}
	}
	patrol.goes = false;
}
