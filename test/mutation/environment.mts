import { TestEnvironment } from 'jest-environment-node';

/** What jest tells of a test. */
interface TestEvent {
	name: string;
	test: { errors: unknown[]; mode?: string };
}

/** The break that a test has noticed last. */
let noticed: string | undefined;

/** Ends a run at the first test that fails, which jest itself can do only between files. */
export default class extends TestEnvironment {
	handleTestEvent({ name, test }: TestEvent): void {
		const broken = process.env.__STRYKER_ACTIVE_MUTANT__;
		if (broken === undefined) return;
		if (name === 'test_done' && test.errors.length > 0) noticed = broken;
		if (name === 'test_start' && noticed === broken) test.mode = 'skip';
	}
}
