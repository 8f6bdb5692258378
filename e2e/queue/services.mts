// Redis and PostgreSQL, which n8n's queue mode needs: found on this machine, started for the moment, on the loopback interface.
import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, chownSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { Failure, freePort, run, start, tail, temporaryFolder } from '../processes.mts';

const START_MS = 60_000;
const PROGRAMS = ['redis-server', 'initdb', 'postgres'] as const;
/** Where Debian and Ubuntu keep what they leave out of PATH. */
const ELSEWHERE = '/usr/lib/postgresql/*/bin';
/** PostgreSQL does not run as root; its packages make somebody whom it does run as. */
const SOMEBODY = 'postgres';

export interface Programs {
	paths: Record<(typeof PROGRAMS)[number], string>;
	/** Who runs PostgreSQL, where that is not who runs this. */
	uid?: number;
}

/** @returns what is here @throws Failure that names what is not */
export function findPrograms(): Programs {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...globSync(ELSEWHERE).sort().reverse()];
	const found = PROGRAMS.map((name) => [name, folders.map((each) => join(each, name)).find(isProgram)]);
	const missing = found.flatMap(([name, path]) => (path ? [] : [name]));
	if (missing.length > 0)
		throw new Failure(`${missing.join(', ')} found neither on PATH nor in ${ELSEWHERE}`);
	const paths = Object.fromEntries(found) as Programs['paths'];
	if (process.getuid?.() !== 0) return { paths };
	try {
		return { paths, uid: Number(execFileSync('id', ['-u', SOMEBODY], { stdio: 'pipe' })) };
	} catch {
		throw new Failure(`PostgreSQL does not run as root, and there is no user "${SOMEBODY}"`);
	}
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Starts both, empty; they end with this process. @returns n8n's settings for them */
export async function startServices({ paths, uid }: Programs): Promise<Record<string, string>> {
	const [redisPort, port] = [await freePort(), await freePort()];
	const cwd = temporaryFolder();
	const redis = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	await ready(start(paths['redis-server'], redis, { cwd }), 'Ready to accept connections');

	const folder = temporaryFolder();
	if (uid !== undefined) chownSync(folder, uid, -1);
	const data = join(folder, 'data');
	const asSomebody = { cwd: folder, uid };
	await run(paths.initdb, ['-D', data, '-A', 'trust', '-U', 'n8n', '--no-sync'], {
		...asSomebody,
		timeoutMs: START_MS,
	});
	const postgres = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
	await ready(start(paths.postgres, postgres, asSomebody), 'ready to accept connections');
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_USER: 'n8n',
		DB_POSTGRESDB_PASSWORD: 'anything',
		DB_POSTGRESDB_DATABASE: 'postgres',
	};
}

/** Waits until a program has written this. */
async function ready(child: ChildProcess, words: string): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<undefined>();
	let written = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => {
			written = (written + chunk).slice(-10_000);
			if (written.includes(words)) resolve(undefined);
		});
	const fail = () => reject(new Failure(`${child.spawnfile} was not ready:\n${tail(written)}`));
	child.once('error', fail).once('exit', fail);
	const timer = setTimeout(fail, START_MS);
	await promise.finally(() => clearTimeout(timer));
}
