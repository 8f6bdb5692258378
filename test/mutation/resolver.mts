import type { SyncResolver } from 'jest-resolve';

const known = new Map<string, string>();

/** Finds modules as jest does, and remembers where they are for the runs to come: jest looks for all of n8n in every run. */
export const sync: SyncResolver = (request, options) => {
	const key = JSON.stringify([request, options.basedir, options.conditions]);
	const path = known.get(key) ?? options.defaultResolver(request, options);
	known.set(key, path);
	return path;
};
