import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { credentialFor, exampleWorkflow, replyWorkflow } from './example.mts';
import { ensureN8n } from './install.mts';
import { chooseLemlist, lemlistName } from './lemlist.mts';
import type { Lemlist } from './lemlist.mts';
import { N8n } from './n8n.mts';
import type { Owner } from './n8n.mts';
import { install } from './package.mts';
import { Failure, onStop } from './processes.mts';
import { resourceWorkflows } from './workflows.mts';

const HELP = `Opens a real n8n that has this package, a credential for it, examples and every operation.

  npm start                     in the browser, until Ctrl-C
  npm start -- --folder <dir>   keeps that n8n's data there instead of below .n8n-e2e/
  npm start -- --live           in the sandbox, something happens every few seconds
  npm start -- --fresh          the sandbox begins anew; n8n keeps its data

It talks to a lemlist sandbox on this machine, whose data are kept beside n8n's. To let it talk to the real one, set

  LEMLIST_API_KEY   the API key
  LEMLIST_LEADS     e-mails or lead ids, separated by commas: who the example marks`;

const ROOT = dirname(import.meta.dirname);
const PORT = 5678;
const say = console.log;

let n8n: N8n | undefined;
/** Keeps what there is to keep. */
let close: Lemlist['close'];
let isOpen = false;
let stopping = false;
onStop(() => void stop());

try {
	const values = flags();
	if (values.help) say(HELP);
	else {
		await ensureN8n(say);
		await openEditor(values);
	}
	process.exit(0);
} catch (error) {
	// A stop makes whatever was under way fail.
	if (!stopping) {
		console.error(error instanceof Failure ? `\n${error.message}` : error);
		process.exit(1);
	}
}

function flags() {
	try {
		return parseArgs({
			options: {
				help: { type: 'boolean', default: false },
				folder: { type: 'string' },
				live: { type: 'boolean', default: false },
				fresh: { type: 'boolean', default: false },
			},
		}).values;
	} catch (error) {
		throw new Failure(`${(error as Error).message}\n\n${HELP}`);
	}
}

/** Serves an n8n that is kept between runs, until it is told to stop. */
async function openEditor({ folder, live, fresh }: ReturnType<typeof flags>): Promise<void> {
	const userFolder = folder ? resolve(folder) : join(ROOT, '.n8n-e2e', lemlistName());
	claim(userFolder);
	const lemlist = await chooseLemlist(say, { state: join(userFolder, 'sandbox.bin'), live, fresh });
	close = lemlist.close;
	n8n = await N8n.create(userFolder, PORT);
	if (n8n.port !== PORT) say(`Port ${PORT} is taken; n8n gets ${n8n.port}.`);
	const { example, reply } = await furnish(n8n, lemlist);
	say('Starting n8n …');
	await n8n.start();
	const owner = ownerOf(userFolder);
	await n8n.setUpOwner(owner);
	isOpen = true;
	const watch = lemlist.leads ? '' : `\n  watch it  ${new URL(lemlist.url).origin}/`;
	say(`
  n8n       ${n8n.url}
  login     ${owner.email}  ${owner.password}
  examples  ${n8n.url}/workflow/${example}
            ${n8n.url}/workflow/${reply}
  lemlist   ${lemlist.url}${lemlist.leads ? '' : `  (sandbox, API key ${lemlist.apiKey})`}${watch}
  data      ${userFolder}${lemlist.leads ? '  (your API key is stored there, encrypted)' : ''}
`);
	if (lemlist.leads)
		say(`The example marks: ${lemlist.leads.join(', ') || 'nobody, until you fill in its list'}.`);
	else {
		say(`Activate the second example, then let a reply arrive:\n  ${arrival(lemlist)}\n`);
		say(
			'The workflows "Lemlist: …" hold every operation, each a node that runs alone, one workflow a resource.',
		);
	}
	say('The workflows are as new at every start; work on copies of them. Ctrl-C stops everything.');
	await n8n.ended();
}

/** The command that has somebody in the sandbox reply. */
function arrival({ url }: Lemlist): string {
	const event = { type: 'emailsReplied', email: 'lead00001@example.com' };
	return `curl -d '${JSON.stringify(event)}' ${new URL(url).origin}/_sandbox/events`;
}

/** Puts the package, a credential and the examples into an n8n that is not running; gives the workflows' ids. */
async function furnish(target: N8n, lemlist: Lemlist): Promise<{ example: string; reply: string }> {
	say('Building the package, installing its tarball …');
	await install(target.userFolder);
	say('Adding the credential and the example workflows …');
	const credential = credentialFor(lemlist.name, lemlist);
	await target.importCredential(credential);
	const example = exampleWorkflow(credential, lemlist.leads);
	const reply = replyWorkflow(credential);
	// Not for a real team: they send, delete and block.
	const operations = lemlist.name === 'sandbox' ? resourceWorkflows(credential) : [];
	await target.importWorkflows(example, reply, ...operations);
	return { example: example.id, reply: reply.id };
}

/** Makes sure that a folder serves one n8n at a time. */
function claim(userFolder: string): void {
	mkdirSync(userFolder, { recursive: true });
	const file = join(userFolder, 'pid');
	const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	if (pid && isRunning(pid))
		throw new Failure(
			`An n8n is already open on ${userFolder} (process ${pid}). Stop it, or use --folder.`,
		);
	writeFileSync(file, String(process.pid));
	process.on('exit', () => rmSync(file, { force: true }));
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** The login of the n8n in a folder, made up when it is new. */
function ownerOf(userFolder: string): Owner {
	const file = join(userFolder, 'login.json');
	if (!existsSync(file)) {
		const owner = { email: 'owner@example.com', password: `Aa1-${randomBytes(6).toString('hex')}` };
		writeFileSync(file, JSON.stringify(owner), { mode: 0o600 });
	}
	return JSON.parse(readFileSync(file, 'utf8')) as Owner;
}

/** Ends n8n in its own time; a second signal ends everything at once. */
async function stop(): Promise<void> {
	if (stopping) process.exit(130);
	stopping = true;
	say('\nStopping …');
	await n8n?.stop();
	await close?.();
	process.exit(isOpen ? 0 : 130);
}
