// npm run test:queue [-- <part> …]: the packed package in a real n8n in queue mode, as a main, two workers and two webhook processors
// with Redis and PostgreSQL. Prints what was found beside what must be. Exits 1 where that is not so; skips where there is no Redis or PostgreSQL.
import { ensureN8n } from '../install.mts';
import { Failure, onStop } from '../processes.mts';
import { burst, forged, polling, repeats } from './events.mts';
import { cancel, marks } from './marks.mts';
import { setScene } from './scene.mts';
import type { Row } from './scene.mts';
import { findPrograms } from './services.mts';
import type { Programs } from './services.mts';

const PARTS = { marks, forged, repeats, burst, polling, cancel };
const isPart = (name: string): name is keyof typeof PARTS => name in PARTS;

onStop(() => process.exit(130));
try {
	const asked = process.argv.slice(2);
	const odd = asked.filter((name) => !isPart(name));
	if (odd.length > 0)
		throw new Failure(`There is no ${odd.join(', ')}, only ${Object.keys(PARTS).join(', ')}.`);
	const programs = present();
	if (programs)
		await play(programs, asked.length > 0 ? asked.filter(isPart) : Object.keys(PARTS).filter(isPart));
	process.exit();
} catch (error) {
	console.error(error instanceof Failure ? error.message : error);
	process.exit(1);
}

function present(): Programs | undefined {
	try {
		return findPrograms();
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		console.log(
			`skipped: ${error.message}. On Debian and Ubuntu: apt-get install redis-server postgresql`,
		);
		return undefined;
	}
}

async function play(programs: Programs, parts: Array<keyof typeof PARTS>): Promise<void> {
	await ensureN8n(console.log);
	console.log('Starting Redis, PostgreSQL and five processes of n8n …');
	const scene = await setScene(programs);
	const rows: Row[] = [];
	for (const part of parts) {
		const begun = performance.now();
		rows.push(...(await PARTS[part](scene)));
		console.log(`${part}: ${Math.round((performance.now() - begun) / 1000)} s`);
	}
	await scene.close();
	console.table(
		rows.map(({ what, found, must = '', holds }) => ({
			what,
			found,
			'must be': must,
			holds: holds ? 'yes' : 'NO',
		})),
	);
	if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
}
