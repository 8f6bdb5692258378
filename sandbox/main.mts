import { parseArgs } from 'node:util';

import { examples } from './admin.mts';
import { startSandbox } from './server.mts';

const HELP = `Starts a lemlist stand-in. Each flag can also be an environment variable, SANDBOX_PORT and so on.

  --port 7070         --key sandbox-key   --people 300
  --limit 20          --window-ms 2000    --window sliding | fixed
  --latency 0 (ms)    --jitter 0 (0.4 = ±40 %)`;

const env = (name: string, fallback: string) => ({
	type: 'string' as const,
	default: process.env[`SANDBOX_${name}`] ?? fallback,
});

const { values } = parseArgs({
	options: {
		help: { type: 'boolean', default: false },
		port: env('PORT', '7070'),
		key: env('KEY', 'sandbox-key'),
		people: env('PEOPLE', '300'),
		limit: env('LIMIT', '20'),
		'window-ms': env('WINDOW_MS', '2000'),
		window: env('WINDOW', 'sliding'),
		latency: env('LATENCY', '0'),
		jitter: env('JITTER', '0'),
	},
});

/** A flag's number. Throws when it is none. */
function number(flag: 'port' | 'people' | 'limit' | 'window-ms' | 'latency' | 'jitter'): number {
	const value = Number(values[flag]);
	if (!(value >= 0)) throw new Error(`--${flag} takes a number, not ${values[flag]}`);
	return value;
}

/** The kind of window. Throws when there is no such kind. */
function windowKind(): 'sliding' | 'fixed' {
	const { window } = values;
	if (window === 'sliding' || window === 'fixed') return window;
	throw new Error(`--window is sliding or fixed, not ${window}`);
}

if (values.help) {
	console.log(HELP);
} else {
	const sandbox = await startSandbox({
		port: number('port'),
		apiKey: values.key,
		people: number('people'),
		limit: number('limit'),
		windowMs: number('window-ms'),
		window: windowKind(),
		latency: { ms: number('latency'), jitter: number('jitter') },
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());

	console.log(`lemlist sandbox\n  Base URL  ${sandbox.url}\n  API key   ${sandbox.apiKey}\n`);
	for (const [purpose, command] of examples(sandbox)) console.log(`  # ${purpose}\n  ${command}\n`);
}
