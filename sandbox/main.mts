import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';

import { examples } from './admin.mts';
import { between, flag, integer, number, text } from './api.mts';
import type { JsonObject, Parameters } from './api.mts';
import { match } from './checker.mts';
import { FAULTS } from './faults.mts';
import { defined } from './resource.mts';
import { forms } from './resources/index.mts';
import { LIVE_MS, startSandbox } from './server.mts';
import type { SandboxOptions } from './server.mts';
import { SETTINGS } from './store.mts';

const HELP = `Starts a lemlist stand-in. Each flag can also be an environment variable, SANDBOX_PORT and so on.

  --port 7070            --key sandbox-key      --people 300
  --limit 20             --window-ms 2000       --window sliding | fixed
  --latency 0 (ms)       --jitter 0 (0.4 = ±40 %)
  --host 127.0.0.1       where it listens; 0.0.0.0 for Docker and other machines
  --state <file>         keeps what was done between starts; without it everything is as new every time
  --fresh                begins anew all the same
  --live                 something happens every ${LIVE_MS / 1000} s: sent, opened, replied, bounced …
  --live-ms ${LIVE_MS}         the same, this often
  --seed 1               another one lets other things happen`;

const sections = (title: string, entries: [string, string][]) =>
	`${title}\n\n${entries.map(([name, words]) => `  ${name}\n      ${words}`).join('\n')}\n`;

const help = () => {
	const origin = 'http://127.0.0.1:7070';
	return [
		`${HELP}\n`,
		sections(
			'How to use and steer it:',
			examples({ url: `${origin}/api`, origin, apiKey: 'sandbox-key' }),
		),
		sections('Faults, by `kind`:', Object.entries(FAULTS)),
		sections('Doubtful forms, for {"forms":["…"]} of /_sandbox/configure:', Object.entries(forms)),
		'More in docs/sandbox.md. The same, to look at and click: its root in a browser.',
	].join('\n');
};

/** What may be given. */
const FLAGS: Parameters = {
	...{ help: flag, fresh: flag, live: flag, host: text, state: text, seed: text, key: text },
	...{ port: between(integer, 0, 65_535), 'live-ms': SETTINGS.jobMs, 'window-ms': SETTINGS.windowMs },
	...{ people: SETTINGS.people, limit: SETTINGS.limit, window: SETTINGS.window },
	...{ latency: between(number, 0, Infinity), jitter: between(number, 0, 1) },
};

/** What the command line says, or else the environment. Throws where that is no such thing. */
function given(): JsonObject {
	const isFlag = (name: string) => FLAGS[name] === flag;
	const kinds = Object.keys(FLAGS).map((name) => [name, { type: isFlag(name) ? 'boolean' : 'string' }]);
	const options = Object.fromEntries(kinds) as Record<string, { type: 'boolean' | 'string' }>;
	const { values } = parseArgs({ options });
	const texts = Object.keys(FLAGS).flatMap((name): [string, string][] => {
		const value = values[name] ?? process.env[`SANDBOX_${name.toUpperCase().replace('-', '_')}`];
		return value === undefined ? [] : [[name, isFlag(name) ? 'true' : String(value)]];
	});
	const query = Object.fromEntries(texts);
	const { misfits, query: fitting } = match({ query: FLAGS }, {}, { query, body: undefined });
	if (misfits[0]) throw new Error(misfits[0].words.replace('query.', '--'));
	return fitting;
}

/** The addresses of this machine under which others reach it. */
function addresses(): string[] {
	return Object.values(networkInterfaces())
		.flat()
		.filter((each) => each?.family === 'IPv4' && !each.internal)
		.map((each) => each?.address ?? '');
}

const { help: isHelp, fresh, live, key, latency, jitter = 0, ...others } = given();
if (isHelp) {
	console.log(help());
} else {
	const { port = 7070, 'window-ms': windowMs, 'live-ms': liveMs = live && LIVE_MS, ...rest } = others;
	// Only what was given: the rest is as it was kept, or as usual.
	const said = defined({ ...rest, apiKey: key, windowMs, liveMs, fresh });
	const sandbox = await startSandbox({
		...(said as SandboxOptions),
		...{
			port: Number(port),
			...(latency !== undefined && { latency: { ms: Number(latency), jitter: Number(jitter) } }),
		},
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());

	const isOpen = others.host === '0.0.0.0' || others.host === '::';
	const hosts = isOpen ? ['host.docker.internal', ...addresses()] : [];
	const url = new URL(sandbox.url);
	const lines = [sandbox.url, ...hosts.map((each) => `http://${each}:${url.port}/api`)];
	console.log(
		`lemlist sandbox\n  Base URL  ${lines.join('\n            ')}\n  API key   ${sandbox.apiKey}\n  Watch it  ${sandbox.origin}/\n`,
	);
	for (const [purpose, command] of examples(sandbox)) console.log(`  # ${purpose}\n  ${command}\n`);
}
