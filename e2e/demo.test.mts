import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';

import type { Failure } from './processes.mts';
import { run } from './processes.mts';

const cwd = dirname(import.meta.dirname);
const timeoutMs = 120_000;
/** Never the key of who runs the tests. */
const env = { ...process.env, LEMLIST_API_KEY: undefined, LEMLIST_LEADS: undefined };

describe('npm run demo', () => {
	it('prints the rows of the example, and that many people come out whole', async () => {
		const output = await run('npm', ['run', 'demo'], { cwd, env, timeoutMs });
		assert.equal(output.match(/^ {3}lead00001@example\.com {2}/gm)?.length, 1);
		assert.equal(output.match(/^ {3}lead00003@example\.com {2}/gm)?.length, 3);
		assert.match(output, /nobody@example\.com +is not in lemlist/);
		assert.match(output, /refused 0, lost 0, twice 0/);
		const widest = Math.max(...output.split('\n').map((line) => line.length));
		assert.ok(widest <= 100, `a line has ${widest} characters`);
	});

	it('with a real key marks nobody who was not named', async () => {
		const real = { ...env, LEMLIST_API_KEY: 'some-key' };
		const refused = (error: Failure) => /Nobody was marked.*LEMLIST_LEADS/s.test(error.message);
		await assert.rejects(run('npm', ['run', 'demo'], { cwd, env: real, timeoutMs }), refused);
	});
});
