import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';

import { examples } from './admin.mts';
import { FAULTS } from './faults.mts';
import { forms } from './resources/index.mts';
import { LIVE_MS, startSandbox } from './server.mts';

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

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
	...{ help: flag, fresh: flag, live: flag, host: text, state: text, seed: text, key: text },
	...{ port: text, people: text, limit: text, latency: text, jitter: text, window: text },
	...{ 'window-ms': text, 'live-ms': text },
};
const { values } = parseArgs({ options: OPTIONS });

type Name = keyof typeof OPTIONS;

/** What a flag says, or its variable; nothing where neither was given. */
function given(name: Name): string | undefined {
	const value = values[name] ?? process.env[`SANDBOX_${name.toUpperCase().replace('-', '_')}`];
	return value === undefined ? undefined : String(value);
}

/** A flag's number. Throws when it is none. */
function number(name: Name): number | undefined {
	const value = given(name);
	if (value === undefined || Number(value) >= 0) return value === undefined ? undefined : Number(value);
	throw new Error(`--${name} takes a number, not ${value}`);
}

/** The kind of window. Throws when there is no such kind. */
function windowKind(): 'sliding' | 'fixed' | undefined {
	const window = given('window');
	if (window === undefined || window === 'sliding' || window === 'fixed') return window;
	throw new Error(`--window is sliding or fixed, not ${window}`);
}

/** Only what was given: the rest is as it was kept, or as usual. */
function defined<T extends object>(values: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined),
	) as Partial<T>;
}

/** The addresses of this machine under which others reach it. */
function addresses(): string[] {
	return Object.values(networkInterfaces())
		.flat()
		.filter((each) => each?.family === 'IPv4' && !each.internal)
		.map((each) => each?.address ?? '');
}

if (values.help) {
	console.log(help());
} else {
	const latency = { ms: number('latency') ?? 0, jitter: number('jitter') ?? 0 };
	const sandbox = await startSandbox({
		port: number('port') ?? 7070,
		liveMs: number('live-ms') ?? (given('live') ? LIVE_MS : 0),
		fresh: given('fresh') !== undefined,
		...defined({
			...{ apiKey: given('key'), host: given('host'), state: given('state'), seed: given('seed') },
			...{ people: number('people'), limit: number('limit'), windowMs: number('window-ms') },
			...{ window: windowKind(), latency: given('latency') === undefined ? undefined : latency },
		}),
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());

	const { port } = new URL(sandbox.origin);
	const isOpen = ['0.0.0.0', '::'].includes(given('host') ?? '');
	const others = isOpen ? ['host.docker.internal', ...addresses()] : [];
	const lines = [sandbox.url, ...others.map((each) => `http://${each}:${port}/api`)];
	console.log(
		`lemlist sandbox\n  Base URL  ${lines.join('\n            ')}\n  API key   ${sandbox.apiKey}\n  Watch it  ${sandbox.origin}/\n`,
	);
	for (const [purpose, command] of examples(sandbox)) console.log(`  # ${purpose}\n  ${command}\n`);
}
