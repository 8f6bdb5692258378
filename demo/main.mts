// npm run demo: runs the example in n8n's published engine, against a lemlist on this machine that nobody has to sign up for.
import './sources.mts';
import { createRequire } from 'node:module';
import { chooseLemlist } from '../e2e/lemlist.mts';
import type { Lemlist } from '../e2e/lemlist.mts';
import { EXAMPLE, credentialFor, exampleWorkflow } from '../e2e/example.mts';
import { Failure } from '../e2e/processes.mts';
import { leadEmail } from '../sandbox/store.mts';
import type { LoggedRequest } from '../sandbox/server.mts';
import { STAND_INS } from './nodes.mts';

const MANY = 60;
const LIMIT = 20;
const WINDOW_S = 2;
const say = console.log;

type Row = Record<string, unknown>;
const { installAlso, outcomeOf, runWorkflow } = await import('../test/support/n8n.mts');
installAlso(STAND_INS);

/** Runs the example for its own people, or for others, and gives the rows of its last node. @throws Failure */
async function runExample(lemlist: Lemlist, people?: string[]): Promise<{ rows: Row[]; seconds: number }> {
	const workflow = exampleWorkflow(credentialFor(lemlist.name, lemlist), people ?? lemlist.leads);
	const start = performance.now();
	const { nodes, connections, settings } = workflow as unknown as Parameters<typeof runWorkflow>[0];
	const run = await runWorkflow(
		{ nodes, connections, settings },
		{ credential: { apiKey: lemlist.apiKey, baseUrl: lemlist.url } },
	);
	const { rows, error } = outcomeOf(run, EXAMPLE.result);
	if (error) throw new Failure(`${error.message}\n${error.description ?? ''}`);
	return { rows, seconds: (performance.now() - start) / 1000 };
}

function show(rows: Row[]): void {
	say(`   ${'person'.padEnd(24)}${'campaign'.padEnd(24)}lead`);
	for (const { email, leadIdOrEmail, campaignId, _id, found } of rows) {
		const person = String(email ?? leadIdOrEmail).padEnd(24);
		say(
			`   ${person}${found === false ? 'is not in lemlist' : `${String(campaignId).padEnd(24)}${String(_id)}`}`,
		);
	}
}

async function requests({ url }: Lemlist): Promise<LoggedRequest[]> {
	const response = await fetch(`${new URL(url).origin}/_sandbox/requests`);
	return (await response.json()) as LoggedRequest[];
}

/** Requests over time: a line for each half second. */
function chart(times: number[]): void {
	const lines = Math.floor(Math.max(...times) / 500) + 1;
	for (let line = 0; line < lines; line++) {
		const count = times.filter((at) => Math.floor(at / 500) === line).length;
		say(`   ${(line / 2).toFixed(1)} s ${'█'.repeat(count)} ${count}`);
	}
}

async function withStandIn(lemlist: Lemlist): Promise<void> {
	say('1. A list of people is marked as not interested, in every campaign they are in\n');
	const { rows } = await runExample(lemlist);
	show(rows);
	say('\n   What the node sent:');
	for (const { method, path, status } of await requests(lemlist)) say(`   ${method} ${path}  ${status}`);

	say(`\n2. ${MANY} people, with a key that may send ${LIMIT} requests in ${WINDOW_S} seconds\n`);
	// One of its own, so that nothing counts against the limit yet.
	const another = await chooseLemlist(say);
	const people = Array.from({ length: MANY }, (_, index) => leadEmail(index + 1));
	const many = await runExample(another, people);
	const marks = await requests(another);
	const begin = marks[0]?.at ?? 0;
	chart(marks.map(({ at }) => at - begin));
	const done = marks.filter(({ status }) => status === 200).map(({ path }) => path);
	const out = new Set(many.rows.map(({ email }) => email));
	const own = (Math.ceil(MANY / LIMIT) - 1) * WINDOW_S;
	say(`
   ${many.seconds.toFixed(1)} s, the limit's own ${own}.0 s
   refused ${marks.filter(({ status }) => status === 429).length}, lost ${people.filter((each) => !out.has(each)).length}, twice ${done.length - new Set(done).size}

Next:
   npm start     the same in a real n8n, with every operation to try (installs n8n)
   npm test      all tests`);
}

async function main(): Promise<void> {
	const { version } = createRequire(import.meta.url)('n8n-core/package.json') as { version: string };
	const lemlist = await chooseLemlist(say);
	say(`n8n's engine ${version} runs examples/mark-not-interested.json, with the package from its sources.`);
	say('Start, People and One Item Each stand in for nodes of n8n that are not published apart.');
	if (lemlist.leads === undefined) {
		say('lemlist is a stand-in on this machine; nothing leaves it.\n');
		await withStandIn(lemlist);
		return;
	}
	if (lemlist.leads.length === 0)
		throw new Failure(
			'Nobody was marked. Say who shall be: LEMLIST_LEADS=one@example.com,lea_… for instance.',
		);
	say(`Marking as not interested, in all of their campaigns: ${lemlist.leads.join(', ')}\n`);
	show((await runExample(lemlist)).rows);
}

try {
	await main();
	process.exit(0);
} catch (error) {
	console.error(error instanceof Failure ? `\n${error.message}` : error);
	process.exit(1);
}
