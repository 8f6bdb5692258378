import { createRequire } from 'node:module';

/** What jest tells of a test. */
interface TestEvent {
	name: string;
	test: { errors: unknown[]; mode?: string };
}

interface Environment {
	handleTestEvent?(event: TestEvent, state: unknown): Promise<void> | void;
}

type RunFile = (global: unknown, config: unknown, environment: Environment, ...rest: unknown[]) => unknown;

const { default: runFile } = createRequire(import.meta.url)('jest-circus/runner') as { default: RunFile };

/** The result of a file of tests that was left out; jest takes none without a test. */
const LEFT_OUT = {
	...{ numFailingTests: 0, numPassingTests: 0, numPendingTests: 1, numTodoTests: 0 },
	...{ leaks: false, openHandles: [], perfStats: {}, snapshot: {} },
	testResults: [{ fullName: '', status: 'pending' }],
};

/** The break that a test has noticed last. */
let noticed: string | undefined;

/** Ends a run at the first test that fails, before further files load n8n. Jest's own `bail` would end the program that called it. */
const run: RunFile = async (global, config, environment, ...rest) => {
	const broken = process.env.__STRYKER_ACTIVE_MUTANT__;
	if (broken === undefined) return await runFile(global, config, environment, ...rest);
	if (noticed === broken) return { ...LEFT_OUT };
	const handle = environment.handleTestEvent?.bind(environment);
	environment.handleTestEvent = async (event, state) => {
		await handle?.(event, state);
		if (event.name === 'test_done' && event.test.errors.length > 0) noticed = broken;
		if (event.name === 'test_start' && noticed === broken) event.test.mode = 'skip';
	};
	return await runFile(global, config, environment, ...rest);
};

export default run;
