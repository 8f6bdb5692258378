import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	testRunner: 'jest',
	// The search for related tests does not follow .mts files, so it would find none for most of the package.
	jest: {
		enableFindRelatedTests: false,
		config: {
			// Stryker wants the name of jest's own runner in that of any other.
			testRunner: './test/mutation/jest-circus.mts',
			testSequencer: './test/mutation/sequencer.mts',
			resolver: './test/mutation/resolver.mts',
		},
	},
	coverageAnalysis: 'perTest',
	incremental: true,
	thresholds: { high: 95, low: 85, break: 85 },
	concurrency: 2,
	// What a busy machine has not done in time would count as noticed.
	timeoutMS: 30_000,
	// jest keeps something of every file it has run: 3 GB after a hundred runs.
	maxTestRunnerReuse: 40,
	reporters: ['clear-text', 'progress'],
	clearTextReporter: { reportTests: false, logTests: false },
	// Copies of the project lie outside of it, where no linter, compiler or formatter finds them.
	tempDirName: join(tmpdir(), 'n8n-nodes-lemlist-mutation'),
	ignorePatterns: ['dist', 'coverage', 'e2e', 'bench', 'demo', 'docs'],
};
