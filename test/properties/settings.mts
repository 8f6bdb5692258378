/**
 * How properties are tried: with the same values every time. To look further, run them from another seed and more often:
 * `FC_SEED=7 FC_RUNS=5000 npx jest test/properties`.
 */
export const settings = {
	seed: Number(process.env.FC_SEED ?? 2026),
	numRuns: Number(process.env.FC_RUNS ?? 300),
};

/** Time for a property whose runs go through n8n's engine, and for a failure to be made small, in ms. */
export const PATIENCE = 60_000 + settings.numRuns * 100;
